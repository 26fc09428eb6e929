package lagoon.ui.desktop.desk;

import atlantafx.base.theme.Styles;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Questions that lie over the window, one at a time; while one is open everything else waits. */
public final class Sheets {

  private final StackPane veil = new StackPane();
  private final Label problem = new Label();
  /** Null while none is open. */
  private Sheet open;
  /** Whether the key that opened it is still down: the letter that it types is not meant for a field. */
  private boolean opening;
  /** Who had the focus before; null where nobody had. */
  private Node before;

  Sheets() {
    veil.setId("sheets");
    veil.getStyleClass().add("veil");
    veil.setVisible(false);
    veil.managedProperty().bind(veil.visibleProperty());
    veil.addEventFilter(KeyEvent.KEY_PRESSED, this::filter);
    veil.addEventFilter(KeyEvent.KEY_RELEASED, event -> opening = false);
    veil.addEventFilter(KeyEvent.KEY_TYPED, event -> {
      if (opening) {
        event.consume();
      }
    });
    // No key reaches the commands of the window behind.
    veil.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    problem.getStyleClass().add("sheet-problem");
    problem.setId("sheet-problem");
    problem.setWrapText(true);
    problem.setGraphic(Controls.icon("fth-alert-circle"));
    problem.managedProperty().bind(problem.visibleProperty());
    veil.sceneProperty().addListener((property, was, scene) -> {
      if (scene != null) {
        scene.focusOwnerProperty().addListener((focus, from, to) -> keepFocus(to));
      }
    });
  }

  /** Lies above everything else in the window. */
  public Node node() {
    return veil;
  }

  /** Whether one is open. */
  public boolean isOpen() {
    return open != null;
  }

  /** Opens one; another that was open is closed. */
  public void show(Sheet sheet) {
    if (open == null && veil.getScene() != null) {
      before = veil.getScene().getFocusOwner();
    }
    open = sheet;
    opening = true;
    problem.setVisible(false);
    Label title = new Label(sheet.title());
    title.getStyleClass().addAll(Styles.TITLE_4, "sheet-title");
    title.setWrapText(true);
    VBox card = new VBox(title, sheet.body(), problem, buttons(sheet));
    card.getStyleClass().add("sheet");
    card.setId("sheet-" + sheet.id());
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    veil.getChildren().setAll(card);
    veil.setVisible(true);
    veil.applyCss();
    veil.layout();
    first(sheet.body()).requestFocus();
  }

  /** Closes it. */
  public void hide() {
    open = null;
    veil.setVisible(false);
    veil.getChildren().clear();
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  private Node buttons(Sheet sheet) {
    Button cancel = new Button(sheet.verb().isEmpty() ? "Close" : "Cancel");
    cancel.setId("sheet-cancel");
    cancel.setOnAction(event -> hide());
    HBox line = new HBox(8, cancel);
    sheet.other().ifPresent(other -> {
      Button button = new Button(other.verb());
      button.setId("sheet-other");
      button.setOnAction(event -> {
        hide();
        other.action().run();
      });
      line.getChildren().add(button);
    });
    line.setAlignment(Pos.CENTER_RIGHT);
    if (!sheet.verb().isEmpty()) {
      Button confirm = new Button(sheet.verb());
      confirm.setId("sheet-confirm");
      confirm.getStyleClass().add(Styles.ACCENT);
      confirm.setOnAction(event -> confirm());
      line.getChildren().add(confirm);
    }
    return line;
  }

  private void confirm() {
    Sheet asked = open;
    asked.confirm().get().ifPresentOrElse(wrong -> {
      problem.setText(wrong);
      problem.setVisible(true);
    }, () -> {
      if (open == asked) {
        hide();
      }
    });
  }

  private void filter(KeyEvent event) {
    opening = false;
    if (isChoosing(event.getTarget())) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      hide();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !open.verb().isEmpty()
        && !(event.getTarget() instanceof Button)) {
      confirm();
      event.consume();
    }
  }

  /** Whether somebody looks at a list that has opened: Enter and Esc are meant for it. */
  private static boolean isChoosing(EventTarget target) {
    for (Node node = target instanceof Node one ? one : null; node != null; node = node.getParent()) {
      if (node instanceof ComboBoxBase<?> box) {
        return box.isShowing();
      }
    }
    return false;
  }

  private void keepFocus(Node owner) {
    if (open == null || owner == null) {
      return;
    }
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == veil) {
        return;
      }
    }
    first(veil).requestFocus();
  }

  private static Node first(Node within) {
    if (within.isFocusTraversable() && within.isVisible() && !within.isDisabled()) {
      return within;
    }
    if (within instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = child.isVisible() ? first(child) : child;
        if (found != child || found.isFocusTraversable() && found.isVisible() && !found.isDisabled()) {
          return found;
        }
      }
    }
    return within;
  }
}
