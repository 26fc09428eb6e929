package lagoon.ui.desktop.files;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Desk;

/** The scenarios of the catalogue with a field to search in: type, choose with the arrows, Enter. */
final class EntryList {

  /** The room beside the words: the list's edges and its scroll bar, in pixels. */
  private static final double BESIDE = 48;

  private final VBox box;
  private final TextField search = new TextField();
  private final ListView<Entry> list = new ListView<>();

  /**
   * A list that fills itself.
   *
   * @param id what tests call its list; its field is "search-" and that
   * @param chosen told the name of the one that is to be opened
   */
  EntryList(Desk desk, String id, Consumer<String> chosen) {
    search.setId("search-" + id);
    search.setPromptText("Search by name, title or story");
    search.setAccessibleText("Search the catalogue");
    list.setId(id);
    list.setAccessibleText("Scenarios of the catalogue");
    list.getStyleClass().addAll(Styles.DENSE, "entries");
    list.setCellFactory(view -> new Cell(chosen));
    list.setPlaceholder(new Label("No scenario has all these words."));
    VBox.setVgrow(list, Priority.ALWAYS);
    box = new VBox(8, search, list);
    desk.compute(Entry::shipped, this::fill);
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open(chosen);
        event.consume();
      }
    });
    search.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(event, chosen));
  }

  Node node() {
    return box;
  }

  /** From now on one types into the field. */
  void focus() {
    search.requestFocus();
  }

  private void fill(List<Entry> all) {
    FilteredList<Entry> shown = new FilteredList<>(FXCollections.observableArrayList(all));
    list.setItems(shown);
    list.getSelectionModel().selectFirst();
    search.textProperty().addListener((property, was, is) -> {
      shown.setPredicate(entry -> entry.matches(is));
      list.getSelectionModel().selectFirst();
    });
  }

  private void typed(KeyEvent event, Consumer<String> chosen) {
    if (event.getCode() == KeyCode.ENTER) {
      open(chosen);
    } else if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else {
      return;
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private void open(Consumer<String> chosen) {
    Entry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null) {
      chosen.accept(entry.name());
    }
  }

  /** Title, name, and the story below. */
  private final class Cell extends ListCell<Entry> {
    private final Label title = new Label();
    private final Label story = new Label();
    private final VBox lines = new VBox(2, title, story);

    Cell(Consumer<String> chosen) {
      title.getStyleClass().add(Styles.TEXT_BOLD);
      story.getStyleClass().add("faint");
      story.setWrapText(true);
      story.setMinHeight(Region.USE_PREF_SIZE);
      lines.prefWidthProperty().bind(list.widthProperty().subtract(BESIDE));
      lines.setMaxWidth(Region.USE_PREF_SIZE);
      setOnMouseClicked(event -> {
        if (!isEmpty()) {
          chosen.accept(getItem().name());
        }
      });
    }

    /** As high as the story needs at the list's width. */
    @Override
    protected double computePrefHeight(double width) {
      return isEmpty() ? super.computePrefHeight(width)
          : lines.prefHeight(Math.max(0, list.getWidth() - BESIDE)) + snappedTopInset()
              + snappedBottomInset();
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(null);
      setGraphic(empty ? null : lines);
      if (!empty) {
        title.setText(entry.title());
        story.setText(entry.story().replaceAll("\\s+", " "));
        setAccessibleText(entry.title() + ". " + entry.story());
      }
    }
  }
}
