package lagoon.ui.desktop.branches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import lagoon.picture.look.Palette;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.simulation.Change;
import lagoon.ui.desktop.Screen;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Branches, as a person looks at them, names them and throws them away. */
class BranchesTest {

  private final Screen screen = Screen.of("double-bank-transfer");

  @BeforeEach
  void makeTwo() {
    screen.act(() -> screen.desk().show("branches"));
    screen.act(() -> {
      screen.project().moveTo(100_000_000);
      screen.project().intervene(Change.set("reads", "leader"));
      screen.project().activate(0);
      screen.project().intervene(Change.set("reads", "{version-token: {on-stale: leader}}"));
    });
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private int active() {
    return screen.call(() -> screen.project().tree().active());
  }

  private List<Branch> branches() {
    return screen.call(() -> screen.project().tree().branches());
  }

  private void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      screen.robot.press(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      screen.robot.release(keys[i]);
    }
    screen.settle();
  }

  @Test
  void aClickLooksAtAnotherBranchAtTheSameTime() {
    screen.click("branch-1");
    screen.settle();
    assertThat(active()).isEqualTo(1);
    assertThat(screen.cursor().time()).isEqualTo(100_000_000);
    assertThat(screen.<Node>find("branch-1").getAccessibleText()).contains("from 100 ms on, active");
    assertThat(screen.<Node>find("branch-2").getAccessibleText()).doesNotContain("active");
  }

  @Test
  void bracketsWalkThroughTheBranches() {
    press(KeyCode.OPEN_BRACKET);
    assertThat(active()).isEqualTo(1);
    press(KeyCode.OPEN_BRACKET);
    assertThat(active()).isZero();
    press(KeyCode.CLOSE_BRACKET);
    assertThat(active()).isEqualTo(1);
  }

  @Test
  void aBranchIsRenamedInItsPlaceAndTheNameCanBeTakenBack() {
    String before = branches().get(2).name();
    press(KeyCode.F2);
    assertThat(screen.<TextField>find("branch-2-name").isFocused()).isTrue();
    screen.robot.write("careful").type(KeyCode.ENTER);
    screen.settle();
    assertThat(branches().get(2).name()).isEqualTo("careful");
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(branches().get(2).name()).isEqualTo(before);
    press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(branches().get(2).name()).isEqualTo("careful");
  }

  @Test
  void escapeLeavesTheNameAsItWas() {
    String before = branches().get(2).name();
    press(KeyCode.F2);
    screen.robot.write("other").type(KeyCode.ESCAPE);
    screen.settle();
    assertThat(branches().get(2).name()).isEqualTo(before);
    assertThat(screen.<TextField>find("branch-2-name").isVisible()).isFalse();
  }

  @Test
  void aBranchIsDeletedAndComesBackByUndoButTheFirstStays() {
    press(KeyCode.DELETE);
    assertThat(branches()).extracting(Branch::id).containsExactly(0, 1);
    assertThat(active()).isZero();
    press(KeyCode.DELETE);
    assertThat(branches()).hasSize(2);
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(branches()).hasSize(3);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(branches()).hasSize(2);
  }

  @Test
  void whatIsTickedIsComparedAndWhatIsDeletedNoLonger() {
    screen.click("compare-1");
    press(KeyCode.U);
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).containsExactly(1, 2);
    press(KeyCode.DELETE);
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).containsExactly(1);
    screen.click("compare-1");
    screen.settle();
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).isEmpty();
  }

  @Test
  void whatWasDoneByHandIsShownAndItsCommandCopied() {
    assertThat(screen.<TextArea>find("by-hand").getText())
        .isEqualTo("{at: 100ms, set: {reads: {version-token: {on-stale: leader}}}}");
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(screen.call(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(screen.call(() -> screen.project().replayCommand(2)))
        .contains("run double-bank-transfer --set", "version-token");
    screen.click("branch-0");
    screen.settle();
    assertThat(screen.<TextArea>find("by-hand").getText()).isEmpty();
  }

  @Test
  void saveAsksWhoeverCanSave() {
    boolean[] asked = new boolean[1];
    screen.act(() -> {
      if (screen.desk().commands().all().stream().noneMatch(one -> one.id().equals("save-as"))) {
        screen.desk().commands().add(Command.of("save-as", Command.Menu.FILE, "Save as", "Saves.", () ->
            asked[0] = true));
      } else {
        asked[0] = true;
      }
    });
    screen.click("save-branch");
    screen.settle();
    assertThat(asked[0]).isTrue();
  }

  @Test
  void whatIsBeingComputedCanBeCalledOffAndBegunAgain() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    Crew crew = new Crew(waiting::add, Runnable::run);
    Parent panel = screen.call(() -> {
      Desk desk = new Desk(new Project(Protocols.installed(), crew), crew);
      BorderPane node = (BorderPane) new BranchesPanel(desk).node();
      Scene scene = new Scene(node, 350, 600);
      desk.appearance().dress(scene);
      String name = "double-bank-transfer";
      desk.project().open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
      node.applyCss();
      node.layout();
      return node;
    });
    assertThat(status(panel)).isEqualTo("computing, 0 %");
    press(panel, "#branch-0-cancel");
    assertThat(status(panel)).isEqualTo("not computed");
    press(panel, "#branch-0-compute");
    assertThat(status(panel)).isEqualTo("computing, 0 %");
    screen.act(() -> {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    });
    assertThat(status(panel)).isEmpty();
  }

  @Test
  void aButtonInTheRowOfABranchDoesNotLookAtTheBranch() {
    screen.act(() -> screen.project().activate(0));
    Node button = screen.find("branch-2-cancel");
    screen.act(() -> button.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0,
        MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null)));
    assertThat(active()).isZero();
  }

  private String status(Parent panel) {
    return screen.call(() -> ((Label) panel.lookup("#branch-0-status")).getText());
  }

  private void press(Parent panel, String button) {
    screen.act(() -> {
      Button one = (Button) panel.lookup(button);
      assertThat(one.isVisible()).isTrue();
      one.fire();
    });
  }

  @Test
  void itLooksWellInLightAndDark() {
    screen.run("compare-branch");
    screen.screenshot("branches-1280-light");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("branches-1280-dark");
    assertThat(screen.<Node>find("branches-list").isVisible()).isTrue();
  }
}
