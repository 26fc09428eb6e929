package lagoon.ui.desktop.compare;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import lagoon.ui.playback.SettingCompletion;

/**
 * A list beneath a field, or above it where there is no room beneath, that says how its line may go on. The
 * focus stays in the field.
 */
final class Proposals {

  private static final double ROW = 40;
  private static final int ROWS = 6;
  private static final double WIDTH = 440;

  private final TextArea field;
  private final ListView<SettingCompletion.Proposal> list = new ListView<>();
  private final Popup popup = new Popup();

  Proposals(TextArea field, Consumer<SettingCompletion.Proposal> taken) {
    this.field = field;
    list.setId("proposals");
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new ProposalCell());
    list.setFixedCellSize(ROW);
    list.setPrefWidth(WIDTH);
    list.setOnMouseClicked(event -> selected().ifPresent(taken));
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.getContent().add(list);
    popup.setConsumeAutoHidingEvents(false);
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  /** What is chosen in it. */
  Optional<SettingCompletion.Proposal> selected() {
    return Optional.ofNullable(popup.isShowing() ? list.getSelectionModel().getSelectedItem() : null);
  }

  /** Shows them; nothing where there are none. */
  void show(SettingCompletion completion) {
    if (completion.proposals().isEmpty() || field.getScene() == null) {
      popup.hide();
      return;
    }
    list.getItems().setAll(completion.proposals());
    list.getSelectionModel().clearSelection();
    double height = ROW * Math.min(ROWS, completion.proposals().size()) + 4;
    list.setPrefHeight(height);
    // A popup has a scene of its own, which looks as its owner's does.
    list.getStylesheets().setAll(field.getScene().getStylesheets());
    Bounds place = field.localToScreen(field.getBoundsInLocal());
    Rectangle2D screen = Screen.getScreensForRectangle(place.getMinX(), place.getMinY(), 1, 1).stream()
        .findFirst().orElse(Screen.getPrimary()).getVisualBounds();
    boolean isRoom = place.getMaxY() + height + 2 <= screen.getMaxY();
    double top = isRoom ? place.getMaxY() + 2 : place.getMinY() - height - 2;
    if (popup.isShowing()) {
      popup.setAnchorY(top);
    } else {
      popup.show(field, place.getMinX(), top);
    }
  }

  void hide() {
    popup.hide();
  }

  /** Chooses the next one, or the one before. */
  void step(int by) {
    int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, list.getItems().size());
    list.getSelectionModel().select(next);
    list.scrollTo(Math.max(0, next - 3));
    field.setAccessibleHelp(list.getItems().get(next).label());
  }

  /** What is proposed, and beneath it what it means. */
  private static final class ProposalCell extends ListCell<SettingCompletion.Proposal> {
    private final Label label = new Label();
    private final Label meaning = new Label();
    private final VBox both = new VBox(label, meaning);

    ProposalCell() {
      meaning.getStyleClass().add("hint");
      both.maxWidthProperty().bind(widthProperty().subtract(24));
      both.setMinWidth(0);
    }

    @Override
    protected void updateItem(SettingCompletion.Proposal one, boolean empty) {
      super.updateItem(one, empty);
      setGraphic(empty ? null : both);
      if (!empty) {
        label.setText(one.label());
        meaning.setText(one.meaning());
        meaning.setVisible(!one.meaning().isEmpty());
        meaning.setManaged(!one.meaning().isEmpty());
      }
    }
  }
}
