package lagoon.ui.desktop.desk;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import lagoon.scenarios.text.Problem;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.ProjectListener;

/** What all views of one window share. Everything here belongs to the thread of JavaFX. */
public final class Desk {

  /** A sentence stays so long, and longer where it takes longer to read. */
  private static final Duration STAYS = Duration.seconds(6);

  private static final Duration PER_LETTER = Duration.millis(60);

  private final Project project;
  private final Crew crew;
  private final Commands commands = new Commands();
  private final Appearance appearance = new Appearance();
  private final Sheets sheets = new Sheets();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ObservableList<Integer> comparing = FXCollections.observableArrayList();
  private Consumer<String> panels = id -> {};
  private Consumer<String> layouts = id -> {};
  /** Ends what was said. */
  private final PauseTransition reading = new PauseTransition();
  /** The problem that was said last; it is forgotten when there is none any more. */
  private String problem = "";

  public Desk(Project project, Crew crew) {
    this.project = project;
    this.crew = crew;
    reading.setOnFinished(event -> notice.set(""));
    commands.onRun(this::forget);
    commands.onVain(this::say);
    project.add(new ProjectListener() {
      @Override
      public void problemsFound(List<Problem> problems) {
        if (problems.isEmpty() && notice.get().equals(problem)) {
          say("");
        }
      }
    });
  }

  /** What is open. */
  public Project project() {
    return project;
  }

  /** What can be done. */
  public Commands commands() {
    return commands;
  }

  /**
   * The branches that stand side by side, by their ids, in the order in which they were chosen. With fewer
   * than two there is nothing to compare.
   */
  public ObservableList<Integer> comparing() {
    return comparing;
  }

  /** How it looks. */
  public Appearance appearance() {
    return appearance;
  }

  /** What is asked. */
  public Sheets sheets() {
    return sheets;
  }

  /** The last thing that was to be said in a line. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /**
   * Says something in the line at the lower edge. It goes by itself when there was time to read it, or with
   * the next command.
   */
  public void say(String sentence) {
    notice.set(sentence);
    reading.setDuration(STAYS.add(PER_LETTER.multiply(sentence.length())));
    reading.playFromStart();
  }

  /** Something else is done: what was said of the last thing is over; a problem is not. */
  private void forget() {
    if (!notice.get().equals(problem)) {
      reading.stop();
      notice.set("");
    }
  }

  /** Says what is wrong with what was opened or asked for; it goes when the project has no problem left. */
  public void sayProblem(String sentence) {
    problem = sentence;
    say(sentence);
    reading.stop();
  }

  /**
   * Computes something away from the thread of JavaFX and brings it back there. A fault is said, and nothing
   * comes of it.
   *
   * @param done gets it; whoever asked must see for himself whether he still wants it
   */
  public <T> void compute(Supplier<T> work, Consumer<T> done) {
    crew.views().execute(() -> {
      T result;
      try {
        result = work.get();
      } catch (OutOfMemoryError full) {
        deliver(() -> say("There is not enough memory for that."));
        return;
      } catch (RuntimeException | StackOverflowError mistake) {
        deliver(() -> say("A mistake in Lagoon itself, not in your input: " + mistake));
        return;
      }
      deliver(() -> done.accept(result));
    });
  }

  /** Runs something on the thread of JavaFX, from any other. */
  public void deliver(Runnable action) {
    crew.delivery().execute(action);
  }

  /** Who works for the window. */
  public Crew crew() {
    return crew;
  }

  /** Writes files away from the thread of JavaFX, one after the other, and before the program ends. */
  public Executor writing() {
    return crew.writing();
  }

  /** Shows the panel of that id: "guarantees", "events". */
  public void show(String panel) {
    panels.accept(panel);
  }

  /** Arranges the window for something: "lesson", "challenge"; empty: as it is for runs. */
  public void layout(String purpose) {
    layouts.accept(purpose);
  }

  /** Who arranges the window. */
  public void onLayout(Consumer<String> arranger) {
    layouts = arranger;
  }

  /** Who brings panels to the front: the window. */
  public void onShow(Consumer<String> shower) {
    panels = shower;
  }
}
