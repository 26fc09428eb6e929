package lagoon.ui.desktop.desk;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Project;

/** What all views of one window share. Everything here belongs to the thread of JavaFX. */
public final class Desk {

  private final Project project;
  private final Crew crew;
  private final Commands commands = new Commands();
  private final Appearance appearance = new Appearance();
  private final Sheets sheets = new Sheets();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ObservableList<Integer> comparing = FXCollections.observableArrayList();
  private Consumer<String> panels = id -> {};

  public Desk(Project project, Crew crew) {
    this.project = project;
    this.crew = crew;
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

  /** Says something in the line at the lower edge. */
  public void say(String sentence) {
    notice.set(sentence);
  }

  /**
   * Computes something away from the thread of JavaFX and brings it back there.
   *
   * @param done gets it; whoever asked must see for himself whether he still wants it
   */
  public <T> void compute(Supplier<T> work, Consumer<T> done) {
    crew.background().execute(() -> {
      T result = work.get();
      crew.delivery().execute(() -> done.accept(result));
    });
  }

  /** Runs something on the thread of JavaFX, from any other. */
  public void deliver(Runnable action) {
    crew.delivery().execute(action);
  }

  /** Runs something away from the thread of JavaFX. */
  public Executor background() {
    return crew.background();
  }

  /** Shows the panel of that id: "guarantees", "events". */
  public void show(String panel) {
    panels.accept(panel);
  }

  /** Who brings panels to the front: the window. */
  public void onShow(Consumer<String> shower) {
    panels = shower;
  }
}
