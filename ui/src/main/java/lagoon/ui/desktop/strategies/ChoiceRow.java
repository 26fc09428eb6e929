package lagoon.ui.desktop.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lagoon.ui.playback.Control;

/** One of several, with what each means; the settings of the chosen one stand beneath it. */
final class ChoiceRow extends SettingRow {

  /** Every strategy can be seen at once. */
  private static final int MOST_ROWS = 14;

  private final ComboBox<Control.Option> box;
  private final Label meaning = new Label();
  private final VBox inner = new VBox();
  private final Changing changing;
  private boolean updating;

  ChoiceRow(String name, Control.OneOf choice, Changing changing) {
    super(name, choice, changing);
    this.changing = changing;
    box = named(new ComboBox<>());
    box.getItems().setAll(choice.options());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setVisibleRowCount(MOST_ROWS);
    box.getStyleClass().add("with-meanings");
    box.setPromptText("as all sessions");
    box.setCellFactory(list -> new Meant(list));
    box.setButtonCell(new Word());
    box.valueProperty().addListener((property, was, is) -> {
      if (!box.isShowing()) {
        take();
      }
    });
    // While the list is open, arrow keys walk through it: what counts is where somebody stops.
    box.setOnHidden(event -> take());
    box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      boolean isArrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
      if (isArrow && !box.isShowing()) {
        box.show();
        event.consume();
      } else if (event.getCode() == KeyCode.ESCAPE && box.isShowing()) {
        update(control());
      }
    });
    meaning.getStyleClass().add("detail");
    meaning.setWrapText(true);
    getChildren().addAll(name(), box, meaning, problem(), inner);
  }

  private void take() {
    if (!updating && box.getValue() != null) {
      change(box.getValue().word());
      if (problem().isVisible()) {
        update(control());
      }
    }
  }

  @Override
  void update(Control now) {
    Control.OneOf choice = (Control.OneOf) now;
    updating = true;
    box.setValue(choice.options().stream().filter(one -> one.word().equals(choice.chosen())).findFirst()
        .orElse(null));
    updating = false;
    String text = box.getValue() == null ? "" : box.getValue().meaning();
    meaning.setText(text);
    meaning.setVisible(!text.isEmpty());
    meaning.setManaged(!text.isEmpty());
    List<SettingRow> rows = new ArrayList<>();
    inner.getChildren().forEach(row -> rows.add((SettingRow) row));
    boolean fits = rows.size() == choice.inner().size();
    for (int i = 0; fits && i < rows.size(); i++) {
      fits = rows.get(i).fits(choice.inner().get(i));
    }
    if (!fits) {
      Optional<String> keys = SettingRow.keptBy(rows);
      rows.clear();
      choice.inner().forEach(one -> rows.add(SettingRow.of(last(one.path()), one, changing)));
      inner.getChildren().setAll(rows);
      SettingRow.giveBack(keys, rows);
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(choice.inner().get(i));
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replace('-', ' ');
  }

  @Override
  boolean fits(Control other) {
    return super.fits(other) && ((Control.OneOf) other).options().equals(box.getItems());
  }

  /** The chosen word. */
  private static final class Word extends ListCell<Control.Option> {
    @Override
    protected void updateItem(Control.Option option, boolean empty) {
      super.updateItem(option, empty);
      setText(option == null ? "as all sessions" : option.word());
    }
  }

  /** A word with what it means. */
  private static final class Meant extends ListCell<Control.Option> {
    private final Label word = new Label();
    private final Label meaning = new Label();
    private final VBox both = new VBox(word, meaning);

    Meant(ListView<Control.Option> list) {
      meaning.getStyleClass().add("option-meaning");
      word.getStyleClass().add("option-word");
    }

    @Override
    protected void updateItem(Control.Option option, boolean empty) {
      super.updateItem(option, empty);
      word.setText(option == null ? "" : option.word());
      meaning.setText(option == null ? "" : option.meaning());
      boolean isMeant = !meaning.getText().isEmpty();
      meaning.setVisible(isMeant);
      meaning.setManaged(isMeant);
      setGraphic(option == null ? null : both);
    }
  }
}
