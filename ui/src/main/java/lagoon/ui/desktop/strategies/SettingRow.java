package lagoon.ui.desktop.strategies;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.ui.playback.Control;

/** A setting with its name, its control, and beneath it what is wrong with what was asked for. */
abstract class SettingRow extends VBox {

  /** Makes the change; what is wrong with it, if it cannot be made. */
  interface Changing extends BiFunction<Control, String, Optional<String>> {}

  private final Changing changing;
  private final Label name;
  private final Label problem = new Label();
  private Control control;

  SettingRow(String name, Control control, Changing changing) {
    this.changing = changing;
    this.control = control;
    this.name = new Label(name);
    this.name.setTooltip(tip(control.meaning() + "\n" + control.path()));
    this.name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(this.name, Priority.ALWAYS);
    problem.getStyleClass().add("problem");
    problem.setId(id(control) + "-problem");
    problem.setWrapText(true);
    getStyleClass().add("setting-row");
    say(Optional.empty());
  }

  /** The row for a setting. */
  static SettingRow of(String name, Control control, Changing changing) {
    SettingRow row;
    if (control instanceof Control.OneOf choice) {
      row = new ChoiceRow(name, choice, changing);
    } else if (control instanceof Control.Slider slider) {
      row = new SliderRow(name, slider, changing);
    } else if (control instanceof Control.Switch yesNo) {
      row = new SwitchRow(name, yesNo, changing);
    } else {
      row = new TextRow(name, (Control.Text) control, changing);
    }
    row.show(control);
    return row;
  }

  /** What a test finds the control of a setting by: "setting-cluster-lag". */
  static String id(Control control) {
    return "setting-" + control.path().replaceAll("[^a-zA-Z0-9]+", "-");
  }

  static Tooltip tip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(340);
    return tooltip;
  }

  /** Shows the value at the cursor in what is there already. */
  final void show(Control now) {
    control = now;
    say(Optional.empty());
    update(now);
  }

  /** The setting of the row that has the keys; empty: none of them. */
  static Optional<String> keptBy(List<? extends Node> rows) {
    return rows.stream().map(SettingRow.class::cast).filter(SettingRow::hasKeys)
        .map(row -> row.control.path()).findFirst();
  }

  /** What JavaFX itself says of that stays true where what had the keys was taken out of the scene. */
  private boolean hasKeys() {
    Node one = getScene() == null ? null : getScene().getFocusOwner();
    while (one != null && one != this) {
      one = one.getParent();
    }
    return one != null;
  }

  /** Gives the keys to the row of that setting, which has taken another's place. */
  static void giveBack(Optional<String> path, List<? extends Node> rows) {
    rows.stream().map(SettingRow.class::cast).filter(row -> path.equals(Optional.of(row.control.path())))
        .map(row -> row.lookup("#" + id(row.control))).filter(Objects::nonNull).findFirst()
        .ifPresent(Node::requestFocus);
  }

  /** Whether this row can show it. */
  boolean fits(Control other) {
    return other.path().equals(control.path()) && other.getClass() == control.getClass();
  }

  abstract void update(Control now);

  final Control control() {
    return control;
  }

  final Label problem() {
    return problem;
  }

  /** The name at the left, a small control at the right. */
  final Node line(Node at) {
    HBox line = new HBox(8, name, at);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  final Label name() {
    return name;
  }

  final <T extends Node> T named(T node) {
    node.setId(id(control));
    node.setAccessibleText(name.getText() + " (" + control.path() + ")");
    node.setAccessibleHelp(control.meaning());
    return node;
  }

  /** A field in which a value is typed as a file writes it: Enter makes it so, leaving takes it back. */
  final TextField field(String expected) {
    TextField field = named(new TextField());
    field.setTooltip(tip("Type " + expected + ", then press Enter."));
    field.setOnAction(event -> change(field.getText().strip()));
    field.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        show(control);
        event.consume();
      }
    });
    field.focusedProperty().addListener((property, was, is) -> {
      if (!is) {
        show(control);
      }
    });
    return field;
  }

  /** Asks for the value; whatever is wrong with it is said beneath. */
  final void change(String yaml) {
    boolean isThere = control instanceof Control.OneOf choice
        ? choice.chosen().equals(yaml) : control.value().equals(yaml);
    say(isThere ? Optional.empty() : changing.apply(control, yaml));
  }

  final void say(Optional<String> wrong) {
    problem.setText(wrong.orElse(""));
    problem.setVisible(wrong.isPresent());
    problem.setManaged(wrong.isPresent());
  }
}
