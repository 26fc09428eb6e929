package lagoon.ui.desktop.inspector;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;

/**
 * Text that wraps, and of which a part can be marked with the mouse and copied: a label cannot be marked, and
 * an area for text has a frame and bars of its own.
 */
final class ReadableText extends Region {

  private final Text text = new Text();
  private int anchor;

  ReadableText() {
    getStyleClass().add("readable");
    text.getStyleClass().add("words");
    text.setTextOrigin(VPos.TOP);
    text.setManaged(false);
    getChildren().add(text);
    setCursor(Cursor.TEXT);
    setAccessibleRole(AccessibleRole.TEXT);
    setMinWidth(40);
    setOnMousePressed(this::press);
    setOnMouseDragged(event -> mark(anchor, at(event)));
    setOnKeyPressed(this::key);
    focusedProperty().addListener((property, was, is) -> {
      if (!is) {
        mark(0, 0);
      }
    });
    text.boundsInLocalProperty().addListener(property -> requestLayout());
  }

  void setText(String words) {
    if (!words.equals(text.getText())) {
      mark(0, 0);
      text.setText(words);
      setAccessibleText(words);
      requestLayout();
    }
  }

  String getText() {
    return text.getText();
  }

  /** What is marked; empty: nothing. */
  String marked() {
    int from = text.getSelectionStart();
    int until = text.getSelectionEnd();
    return from < 0 || until <= from ? "" : text.getText().substring(from, until);
  }

  private int at(MouseEvent event) {
    HitInfo hit = text.hitTest(text.parentToLocal(event.getX(), event.getY()));
    return Math.max(0, Math.min(hit.getInsertionIndex(), text.getText().length()));
  }

  private void press(MouseEvent event) {
    requestFocus();
    if (event.getClickCount() > 1) {
      mark(0, text.getText().length());
    } else {
      anchor = at(event);
      mark(anchor, anchor);
    }
    event.consume();
  }

  private void mark(int one, int other) {
    boolean isEmpty = one == other;
    text.setSelectionStart(isEmpty ? -1 : Math.min(one, other));
    text.setSelectionEnd(isEmpty ? -1 : Math.max(one, other));
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      copy(marked().isEmpty() ? text.getText() : marked());
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
      mark(0, text.getText().length());
      event.consume();
    }
  }

  static void copy(String words) {
    ClipboardContent content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }

  // ---- size ----

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double wrapped = text.getWrappingWidth();
    text.setWrappingWidth(0);
    double width = Math.ceil(text.getLayoutBounds().getWidth()) + 1;
    text.setWrappingWidth(wrapped);
    return width;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width > 0) {
      text.setWrappingWidth(Math.max(20, width));
    }
    return Math.ceil(text.getLayoutBounds().getHeight());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    text.setWrappingWidth(Math.max(20, getWidth()));
    text.relocate(0, 0);
  }
}
