package lagoon.ui.desktop.strategies;

import javafx.scene.control.CheckBox;
import lagoon.ui.playback.Control;

/** Yes or no. */
final class SwitchRow extends SettingRow {

  private final CheckBox box;

  SwitchRow(String name, Control.Switch yesNo, Changing changing) {
    super(name, yesNo, changing);
    box = named(new CheckBox());
    box.setOnAction(event -> {
      String wanted = Boolean.toString(box.isSelected());
      box.setSelected(!box.isSelected());
      change(wanted);
    });
    getChildren().addAll(line(box), problem());
  }

  @Override
  void update(Control now) {
    box.setSelected(((Control.Switch) now).on());
  }
}
