package lagoon.ui.desktop.desk;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Fields with their names in front, one below the other. */
public final class Form {

  private final GridPane grid = new GridPane();
  private int rows;

  public Form() {
    grid.getStyleClass().add("form");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, fields);
  }

  public Node node() {
    return grid;
  }

  /** A field for a text; the prompt shows what may be typed. */
  public TextField text(String id, String label, String prompt) {
    TextField field = new TextField();
    field.setPromptText(prompt);
    return add(id, label, field);
  }

  /** One of several; the first is chosen. */
  public ComboBox<String> choice(String id, String label, List<String> values) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.getSelectionModel().selectFirst();
    box.setVisibleRowCount(12);
    return add(id, label, box);
  }

  /** A text, which is completed while one types from those that are known, and may be another. */
  public ComboBox<String> completed(String id, String label, List<String> known) {
    ComboBox<String> box = choice(id, label, known);
    box.setEditable(true);
    TextField editor = box.getEditor();
    editor.setId(id + "-text");
    editor.setAccessibleText(label);
    editor.setTextFormatter(new TextFormatter<>(change -> completed(change, known)));
    return box;
  }

  /** What comes after the typed letters is added, and selected, so that the next letter replaces it. */
  private static TextFormatter.Change completed(TextFormatter.Change change, List<String> known) {
    boolean types = change.isAdded() && change.getText().length() == 1
        && change.getRangeEnd() == change.getControlText().length();
    if (types) {
      String typed = change.getControlNewText();
      known.stream().filter(one -> one.length() > typed.length()
          && one.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))).findFirst()
          .ifPresent(one -> {
            change.setText(change.getText() + one.substring(typed.length()));
            change.setCaretPosition(typed.length());
            change.setAnchor(one.length());
          });
    }
    return change;
  }

  /** Shows or hides a field and its name. */
  public void show(Control field, boolean visible) {
    for (Node node : List.of(field, field.getProperties().get(Label.class))
        .stream().map(Node.class::cast).toList()) {
      node.setVisible(visible);
      node.setManaged(visible);
    }
  }

  /** Gives a field another name. */
  public void name(Control field, String label) {
    ((Label) field.getProperties().get(Label.class)).setText(label);
    field.setAccessibleText(label);
  }

  private <T extends Control> T add(String id, String label, T field) {
    Label name = new Label(label);
    name.setLabelFor(field);
    field.setId(id);
    field.setAccessibleText(label);
    field.setMaxWidth(Double.MAX_VALUE);
    field.getProperties().put(Label.class, name);
    grid.addRow(rows++, name, field);
    return field;
  }
}
