package lagoon.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TabPane;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Step;
import lagoon.ui.lessons.Sitting;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a screen reader says of the window. */
class AccessibleNamesTest {

  private final Screen screen = Screen.of("double-bank-transfer", 1920, 1080);

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void everyControlThatTheKeyboardReachesHasAnIdAndANameOfItsOwn() {
    Set<String> nameless = new HashSet<>();
    Map<String, Set<String>> named = new HashMap<>();
    screen.act(() -> screen.project().select(new Selection.OfViolation(
        screen.project().played().orElseThrow().report().violations().get(0))));
    screen.run("prevent");
    for (String panel : List.of("guarantees", "strategies", "branches", "diagram", "events", "numbers",
        "compare")) {
      assertThat(screen.run("show-" + panel)).isTrue();
      for (Node node : reached()) {
        String id = node.getId();
        String name = screen.call(() -> name(node));
        if (id == null || id.isBlank() || name.isBlank()) {
          nameless.add(panel + ": " + node + " \"" + name + "\"");
        } else if (!id.startsWith("proof-link-")) {
          // A proof names the same part more than once, and each time leads to it.
          named.computeIfAbsent(name, one -> new HashSet<>()).add(id);
        }
      }
    }
    assertThat(nameless).isEmpty();
    assertThat(named).isNotEmpty().allSatisfy((name, ids) -> assertThat(ids).as(name).hasSize(1));
  }

  @Test
  void whatALessonAsksHasNamesToo() {
    screen.act(() -> screen.window.lessons().atOnce());
    screen.act(() -> screen.window.lessons().open("read-your-writes"));
    Sitting sitting = screen.window.lessons().sitting().orElseThrow();
    List<Step> steps = sitting.lesson().steps();
    Set<Class<?>> seen = new HashSet<>();
    List<String> nameless = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (seen.add(steps.get(i) instanceof Step.Ask ask ? ask.question().kind().getClass()
          : steps.get(i).getClass())) {
        int there = i;
        screen.act(() -> sitting.to(there));
        reached().stream().filter(node -> node.getId() == null || screen.call(() -> name(node)).isBlank())
            .forEach(node -> nameless.add(there + ": " + node));
      }
    }
    assertThat(seen).contains(Step.Try.class, Step.Think.class, Step.Compare.class, Question.Number.class);
    assertThat(nameless).isEmpty();
  }

  private List<Node> reached() {
    return screen.call(() -> {
      List<Node> found = new ArrayList<>();
      collect(screen.stage().getScene().getRoot(), found);
      return found;
    });
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    // Tabs and menus carry their words in their own entries.
    if (node.isFocusTraversable() && !(node instanceof TabPane) && !(node instanceof MenuBar)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private String name(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
      return labeled.getText();
    }
    return screen.stage().getScene().getRoot().lookupAll(".label").stream()
        .filter(one -> one instanceof Label label && label.getLabelFor() == node)
        .map(one -> ((Label) one).getText()).findFirst().orElse("");
  }
}
