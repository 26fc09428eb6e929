package lagoon.ui.desktop.lessons;

import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A keyboard, and nothing else: each key goes to what has the focus. Much faster than a robot's, since
 * nothing is drawn between two keys. Belongs to the thread of JavaFX.
 */
final class Keys {

  /** So many controls no lesson has: whoever needs more goes round in a part of the window. */
  private static final int CONTROLS = 60;

  private final Scene scene;

  Keys(Scene scene) {
    this.scene = scene;
  }

  /** A key, pressed and let go, with others held down: {@code SHIFT}, {@code CONTROL}. */
  void press(KeyCode key, KeyCode... held) {
    fire(KeyEvent.KEY_PRESSED, key, "", held);
    String letter = key.isLetterKey() || key == KeyCode.SPACE ? text(key) : "";
    if (held.length == 0 && !letter.isEmpty()) {
      fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter);
    }
    fire(KeyEvent.KEY_RELEASED, key, "", held);
  }

  /** A text, with a key for each of its lines' ends. */
  void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        press(KeyCode.ENTER);
      } else {
        fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, text.substring(i, i + 1));
      }
    }
  }

  /** Presses a key until what is called so has the focus. */
  void until(String id, KeyCode key, KeyCode... held) {
    String first = focused();
    for (int i = 0; i < CONTROLS && !focused().equals(id); i++) {
      press(key, held);
    }
    if (!focused().equals(id)) {
      throw new AssertionError("from " + first + " the key " + key + " does not lead to " + id);
    }
  }

  /** What has the focus; empty: nothing that has a name. */
  String focused() {
    return Optional.ofNullable(scene.getFocusOwner()).map(Node::getId).orElse("");
  }

  private void fire(EventType<KeyEvent> type, KeyCode key, String character, KeyCode... held) {
    EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    if (target instanceof Control control && control.getSkin() == null) {
      // It was made a moment ago and never drawn: a control without a skin hears no keys.
      control.applyCss();
    }
    Set<KeyCode> down = Set.of(held);
    boolean isTyped = type == KeyEvent.KEY_TYPED;
    Event.fireEvent(target, new KeyEvent(type, isTyped ? character : KeyEvent.CHAR_UNDEFINED,
        isTyped ? "" : text(key), key, down.contains(KeyCode.SHIFT), down.contains(KeyCode.CONTROL),
        down.contains(KeyCode.ALT), false));
  }

  private static String text(KeyCode key) {
    return key == KeyCode.SPACE ? " " : key.isLetterKey() ? key.getChar().toLowerCase() : "";
  }
}
