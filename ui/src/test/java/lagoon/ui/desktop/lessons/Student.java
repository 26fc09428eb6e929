package lagoon.ui.desktop.lessons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Grading;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Runs;
import lagoon.protocol.Protocols;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Splice;
import lagoon.ui.desktop.Screen;
import lagoon.ui.lessons.Sitting;

/** Somebody who learns in a window. */
final class Student implements AutoCloseable {

  final Screen screen;

  Student(Screen screen) {
    this.screen = screen;
    screen.act(() -> screen.window.lessons().atOnce());
  }

  /** At the beginning of a lesson of which nothing was done. */
  void begin(String lesson) {
    open(lesson);
    screen.act(() -> sitting().restart());
  }

  void open(String lesson) {
    screen.act(() -> screen.window.lessons().open(lesson));
  }

  Sitting sitting() {
    return screen.window.lessons().sitting().orElseThrow();
  }

  Player player() {
    return screen.call(() -> sitting().player());
  }

  /** Goes to the first step of that kind from the present one on, and returns it. */
  <T extends Step> T to(Class<T> kind) {
    return to(kind, 0);
  }

  /** Goes to such a step after so many others. */
  <T extends Step> T to(Class<T> kind, int others) {
    List<Step> steps = player().lesson().steps();
    int left = others;
    for (int i = player().position(); i < steps.size(); i++) {
      if (kind.isInstance(steps.get(i)) && left-- == 0) {
        int there = i;
        screen.act(() -> sitting().to(there));
        return kind.cast(steps.get(i));
      }
    }
    throw new AssertionError("no more steps of kind " + kind.getSimpleName());
  }

  /** Goes to the question of that name. */
  Step.Ask toQuestion(String name) {
    List<Step> steps = player().lesson().steps();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Ask ask && ask.question().question().equals(name)) {
        int there = i;
        screen.act(() -> sitting().to(there));
        return ask;
      }
    }
    throw new AssertionError("no question " + name);
  }

  /** The question of the present step, as it is posed. */
  Posed posed() {
    Step.Ask ask = (Step.Ask) player().step();
    Posed[] found = new Posed[1];
    screen.act(() -> sitting().pose(ask, asked -> found[0] = asked.posed(), why -> {
      throw new AssertionError(why);
    }));
    return found[0];
  }

  Runs runs() {
    return new Runs(player().lesson().folder(), new Scenarios(Protocols.installed()));
  }

  /** The file of a challenge with its solution written into it. */
  static String solved(Challenge challenge, Document start) {
    Document document = start;
    for (String assignment : Grading.assignments(challenge.solution())) {
      Problems problems = new Problems();
      Document before = document;
      document = Assignment.read("--set", assignment, problems)
          .flatMap(one -> Splice.set(before, one, problems))
          .orElseThrow(() -> new AssertionError(assignment + ": " + problems));
    }
    return document.text();
  }

  // ---- by keys alone, as quickly as a machine ----

  /** Opens a lesson from the list. Belongs to the thread of JavaFX, as all that follows. */
  void choose(String lesson, Keys keys) {
    keys.press(KeyCode.L, KeyCode.CONTROL);
    keys.until("lesson-" + lesson, KeyCode.DOWN);
    keys.press(KeyCode.ENTER);
  }

  /** Does what is necessary to leave the present step rightly. */
  void pass(Keys keys) {
    int before = sitting().player().position();
    Step step = sitting().player().step();
    if (step instanceof Step.Ask ask) {
      answer(ask, keys);
    } else if (step instanceof Step.Try one) {
      solve(one.challenge(), keys);
    }
    for (int i = 0; i < 3 && sitting().player().position() == before; i++) {
      keys.press(KeyCode.ENTER);
    }
  }

  private void answer(Step.Ask ask, Keys keys) {
    Posed[] found = new Posed[1];
    sitting().pose(ask, asked -> found[0] = asked.posed(), why -> {
      throw new AssertionError(why);
    });
    if (found[0].form() == Posed.Form.NUMBER) {
      keys.type(found[0].rightAsTyped());
    } else {
      found[0].right().forEach(offer ->
          keys.press(KeyCode.getKeyCode(Posed.letter(offer).toUpperCase(Locale.ROOT))));
    }
    keys.press(KeyCode.ENTER);
  }

  private void solve(Challenge challenge, Keys keys) {
    String solution = solved(challenge, new Runs(sitting().lesson().folder(),
        new Scenarios(Protocols.installed())).file(challenge));
    keys.until("challenge-edit", KeyCode.TAB, KeyCode.SHIFT);
    keys.press(KeyCode.ENTER);
    keys.press(KeyCode.A, KeyCode.CONTROL);
    keys.type(solution);
    keys.press(KeyCode.TAB, KeyCode.CONTROL);
    keys.until("challenge-check", KeyCode.TAB);
    keys.press(KeyCode.ENTER);
  }

  /** The last node with that id: of several questions on a page the present one is the lowest. */
  @SuppressWarnings("unchecked")
  <T extends Node> T node(String id) {
    return (T) last(id).orElseThrow(() -> new AssertionError("nothing is called " + id + " at step "
        + sitting().player().position() + " of " + sitting().lesson().name()));
  }

  Optional<Node> last(String id) {
    Node last = null;
    for (Node one : screen.stage().getScene().getRoot().lookupAll("#" + id)) {
      last = one;
    }
    return Optional.ofNullable(last);
  }

  /** All words that somebody reads below that node. */
  String words(String id) {
    return screen.call(() -> last(id).map(Student::words).orElse(""));
  }

  static String words(Node node) {
    StringBuilder text = new StringBuilder();
    collect(node, text);
    return text.toString();
  }

  private static void collect(Node node, StringBuilder text) {
    if (node instanceof TextFlow flow) {
      flow.getChildren().forEach(child -> text.append(
          child instanceof Text one ? one.getText().replace('\u00a0', ' ') : ""));
      text.append('\n');
    } else if (node instanceof Labeled labeled && labeled.getText() != null) {
      text.append(labeled.getText()).append('\n');
    } else if (node instanceof javafx.scene.Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, text));
    }
  }

  @Override
  public void close() {
    screen.close();
  }
}
