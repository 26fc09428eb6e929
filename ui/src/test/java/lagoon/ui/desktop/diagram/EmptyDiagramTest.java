package lagoon.ui.desktop.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import lagoon.picture.look.Palette;
import lagoon.ui.desktop.Screen;
import org.junit.jupiter.api.Test;

/** The panels where nothing is open, and on a wide screen. */
class EmptyDiagramTest {

  @Test
  void whereNothingIsOpenNothingIsShownAndNothingBreaks() {
    try (Screen screen = Screen.empty()) {
      assertThat(screen.call(() -> screen.window.diagram().view().section())).isEmpty();
      Node lanes = screen.find("lanes");
      assertThat(lanes.isDisabled()).isTrue();
      assertThat(screen.run("search")).isFalse();
      assertThat(screen.run("filter-events")).isFalse();
      assertThat(screen.run("go-to-selection")).isFalse();
      assertThat(screen.run("copy-inspector")).isFalse();
      assertThat(((Label) screen.find("inspector-title")).getText()).isEqualTo("Nothing is open");
      screen.act(() -> screen.desk().show("events"));
      assertThat(((TableView<?>) screen.find("event-table")).getItems()).isEmpty();
      screen.screenshot("panels-empty");
    }
  }

  @Test
  void onAWideScreenThePanelsStandBesideTheStage() {
    try (Screen screen = Screen.of("double-bank-transfer", 1920, 1080)) {
      screen.run("next-violation");
      screen.run("next-node");
      screen.screenshot("diagram-wide");
      screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
      screen.screenshot("diagram-wide-dark");
      screen.act(() -> screen.desk().show("events"));
      screen.screenshot("events-wide-dark");
      screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.LIGHT));
      screen.act(() -> screen.desk().appearance().presentingProperty().set(true));
      screen.screenshot("events-wide-presenting");
      assertThat(screen.call(() -> screen.window.diagram().chart())).isPresent();
    }
  }
}
