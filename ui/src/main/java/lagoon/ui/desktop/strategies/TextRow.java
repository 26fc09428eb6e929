package lagoon.ui.desktop.strategies;

import javafx.scene.control.TextField;
import lagoon.ui.playback.Control;

/** A setting that is typed as a file writes it. */
final class TextRow extends SettingRow {

  private final TextField field;

  TextRow(String name, Control.Text text, Changing changing) {
    super(name, text, changing);
    field = field(text.expected());
    field.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(name(), field, problem());
  }

  @Override
  void update(Control now) {
    field.setText(now.value());
  }
}
