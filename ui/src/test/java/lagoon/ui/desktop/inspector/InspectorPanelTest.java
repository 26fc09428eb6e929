package lagoon.ui.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import lagoon.history.Observation;
import lagoon.picture.look.Palette;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The inspector, as a person uses it. */
class InspectorPanelTest {

  private final Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  private String title() {
    Label title = screen.find("inspector-title");
    return screen.call(title::getText);
  }

  private Hyperlink link(String text) {
    Node inspector = screen.find("inspector");
    return screen.call(() -> inspector.lookupAll(".hyperlink").stream().map(Hyperlink.class::cast)
        .filter(one -> one.getText().contains(text)).findFirst().orElseThrow());
  }

  private ReadableText words(String text) {
    Node inspector = screen.find("inspector");
    return screen.call(() -> inspector.lookupAll(".readable").stream().map(ReadableText.class::cast)
        .filter(one -> one.getText().contains(text)).findFirst().orElseThrow());
  }

  private String clipboard() {
    return screen.call(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void itSaysWhatIsSelected() {
    assertThat(title()).isEqualTo("Double bank transfer");
    screen.screenshot("inspector-nothing");
    screen.robot.type(KeyCode.N);
    screen.settle();
    assertThat(title()).isEqualTo("primary");
    screen.robot.type(KeyCode.L);
    screen.settle();
    assertThat(title()).contains(" and ");
    screen.screenshot("inspector-link");
  }

  @Test
  void aNodeIsToldAsItIsAtTheCursor() {
    screen.robot.type(KeyCode.N);
    screen.settle();
    assertThat(words("500 (v1)").getText()).contains("newest");
    screen.robot.type(KeyCode.END);
    screen.settle();
    assertThat(words("300 (v3)").getText()).contains("newest");
    screen.screenshot("inspector-node");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("inspector-node-dark");
  }

  @Test
  void aLinkLeadsToTheCause() {
    Observation.Completed read = (Observation.Completed) screen.played().trace().observations().stream()
        .filter(Observation.Completed.class::isInstance).findFirst().orElseThrow();
    screen.act(() -> screen.project().select(new Selection.OfObservation(read.id())));
    screen.screenshot("inspector-operation");
    ScrollPane scroll = screen.find("inspector-scroll");
    screen.act(() -> scroll.setVvalue(1));
    screen.robot.clickOn(link("alice gets Written"));
    screen.settle();
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfObservation(read.cause()));
    assertThat(title()).isEqualTo("Written");
  }

  @Test
  void aKeyMovesTheCursorToTheMomentOfTheSelection() {
    Observation one = screen.played().trace().get(20);
    screen.act(() -> screen.project().select(new Selection.OfObservation(one.id())));
    screen.robot.type(KeyCode.J);
    screen.settle();
    assertThat(screen.cursor().count()).isEqualTo(21);
  }

  @Test
  void wordsAreMarkedAndCopied() {
    ReadableText story = words("lagging replica");
    screen.robot.doubleClickOn(story);
    assertThat(screen.call(story::marked)).isEqualTo(screen.call(story::getText));
    screen.robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    screen.settle();
    assertThat(clipboard()).isEqualTo(screen.call(story::getText));
  }

  @Test
  void everythingIsCopiedAtOnce() {
    screen.robot.clickOn("#copy-inspector");
    screen.settle();
    assertThat(clipboard()).startsWith("scenario Double bank transfer").contains("Seed: 7");
  }

  @Test
  void anotherBranchIsToldOf() {
    screen.robot.type(KeyCode.END);
    screen.robot.type(KeyCode.N);
    screen.act(() -> screen.project().vary("from the leader", List.of("reads=leader")));
    int branch = screen.call(() -> screen.project().tree().branches().get(1).id());
    screen.act(() -> screen.project().activate(branch));
    assertThat(title()).isEqualTo("primary");
    assertThat(words("400 (v2)").getText()).contains("newest");
  }
}
