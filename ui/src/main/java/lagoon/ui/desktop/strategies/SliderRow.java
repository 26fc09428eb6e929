package lagoon.ui.desktop.strategies;

import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import lagoon.ui.playback.Control;

/**
 * A number with a range: a slider, and a field for an exact value. The change is made when the slider is let
 * go, and with the keyboard by Enter: each step on the way would be a branch.
 */
final class SliderRow extends SettingRow {

  private final Slider slider = new Slider(0, 1, 0);
  private final TextField field;
  private Scale scale;
  private boolean updating;

  SliderRow(String name, Control.Slider number, Changing changing) {
    super(name, number, changing);
    scale = Scale.of(number);
    field = field(number.leaf().expected());
    slider.setId(field.getId() + "-slider");
    slider.setAccessibleText(field.getAccessibleText() + ", slider");
    slider.setAccessibleHelp(number.meaning() + ". Enter makes the change.");
    slider.setBlockIncrement(0.02);
    slider.valueProperty().addListener((property, was, is) -> {
      if (!updating) {
        field.setText(((Control.Slider) control()).at(scale.at(is.doubleValue())));
      }
    });
    slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> change(field.getText()));
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    slider.focusedProperty().addListener((property, was, is) -> {
      if (!is) {
        show(control());
      }
    });
    getChildren().addAll(line(field), slider, problem());
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      change(field.getText());
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      show(control());
      event.consume();
    } else if (event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END) {
      slider.setValue(event.getCode() == KeyCode.HOME ? 0 : 1);
      event.consume();
    }
  }

  @Override
  void update(Control now) {
    Control.Slider number = (Control.Slider) now;
    scale = Scale.of(number);
    updating = true;
    slider.setValue(scale.place(number.now()));
    updating = false;
    field.setText(number.value());
  }
}
