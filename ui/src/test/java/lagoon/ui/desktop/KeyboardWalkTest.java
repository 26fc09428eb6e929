package lagoon.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window without a mouse. */
class KeyboardWalkTest {

  /** So many controls no window has: whoever needs more steps goes round in a part of it. */
  private static final int STEPS = 300;

  private final Screen screen = Screen.of("double-bank-transfer", 1920, 1080);

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void tabGoesThroughEveryControlOfEachPanelAndComesBack() {
    screen.act(() -> screen.project().select(new Selection.OfViolation(
        screen.played().report().violations().get(0))));
    screen.run("prevent");
    for (List<String> panels : List.of(List.of("guarantees", "diagram"), List.of("strategies", "events"),
        List.of("branches", "numbers"), List.of("branches", "compare"))) {
      panels.forEach(panel -> assertThat(screen.run("show-" + panel)).as(panel).isTrue());
      screen.act(() -> screen.window.stagePanel().node().requestFocus());
      assertThat(walked(KeyCode.TAB)).as("with " + panels).containsAll(reachable());
    }
  }

  @Test
  void everyListAndTabIsLeftByTheKeyThatEnteredIt() {
    for (String panel : List.of("events", "compare")) {
      screen.run("show-" + panel);
      screen.act(() -> screen.window.stagePanel().node().requestFocus());
      Set<String> forth = walked(KeyCode.TAB);
      screen.act(() -> screen.window.stagePanel().node().requestFocus());
      screen.robot.press(KeyCode.SHIFT);
      Set<String> back = walked(KeyCode.TAB);
      screen.robot.release(KeyCode.SHIFT);
      assertThat(back).as(panel).isEqualTo(forth);
    }
  }

  /** Who had the focus, one after the other, until it came back to where it began. */
  private Set<String> walked(KeyCode key) {
    Set<String> seen = new LinkedHashSet<>();
    String first = owner();
    for (int i = 0; i < STEPS; i++) {
      seen.add(owner());
      screen.robot.type(key);
      if (owner().equals(first)) {
        return seen;
      }
    }
    throw new AssertionError("from " + first + " the focus never came back; it went round in " + seen);
  }

  private String owner() {
    return screen.call(() -> name(screen.stage().getScene().getFocusOwner()));
  }

  private static String name(Node node) {
    return node.getId() == null ? node.toString() : node.getId();
  }

  /** All that can have the focus now. */
  private Set<String> reachable() {
    return screen.call(() -> {
      List<Node> found = new ArrayList<>();
      collect(screen.stage().getScene().getRoot(), found);
      Set<String> names = new LinkedHashSet<>();
      found.forEach(node -> names.add(name(node)));
      return names;
    });
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
