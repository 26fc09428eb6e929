package lagoon.ui.desktop.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;

/**
 * Something that a person can let the window do, by a key, a menu or a button.
 *
 * @param id what buttons and tests call it: "step-forward"
 * @param menu the menu in which it stands
 * @param title a verb and what it is about: "Step forward"
 * @param meaning one sentence for the tooltip and the page of keys
 * @param keys the keys that do it, as {@link KeyCombination#valueOf} reads them, the first one shown: "Right"
 * @param icon the Ikonli code of its picture; empty: it has none
 * @param possible whether it can be done now
 * @param action does it
 * @param shown what a menu calls it now; empty: it is not shown
 * @param otherwise what is said where somebody wants it and it is not possible
 */
public record Command(
    String id, Menu menu, String title, String meaning, List<KeyCombination> keys, Optional<String> icon,
    BooleanSupplier possible, Runnable action, Supplier<String> otherwise, Supplier<String> shown) {
  public Command {
    keys = List.copyOf(keys);
  }

  /** The menus, in their order. */
  public enum Menu {
    FILE("File"),
    EDIT("Edit"),
    TIME("Time"),
    SELECTION("Select"),
    HAND("By hand"),
    SITUATION("Situations"),
    VIEW("View"),
    PANEL("Panels"),
    LESSON("Lessons"),
    HELP("Help");

    private final String title;

    Menu(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** A command that is always possible and has neither keys nor a picture. */
  public static Command of(String id, Menu menu, String title, String meaning, Runnable action) {
    return new Command(id, menu, title, meaning, List.of(), Optional.empty(), () -> true, action,
        () -> "Not possible now: " + title + ". " + meaning, () -> title);
  }

  /**
   * The same with keys: "Ctrl+O", "Page Down", "Shift+F10", "'?'"; Ctrl is the platform's own key for
   * commands.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public Command keys(String... names) {
    List<KeyCombination> all = List.of(names).stream().map(Command::read).toList();
    return new Command(id, menu, title, meaning, all, icon, possible, action, otherwise, shown);
  }

  private static KeyCombination read(String name) {
    KeyCombination keys = KeyCombination.valueOf(name.replace("Ctrl", "Shortcut"));
    // What JavaFX does not know as the name of a key it takes for a character, however long.
    if (keys instanceof KeyCharacterCombination one && one.getCharacter().length() != 1) {
      throw new IllegalArgumentException("there is no key " + name);
    }
    return keys;
  }

  /** The same with a picture. */
  public Command icon(String code) {
    return new Command(id, menu, title, meaning, keys, Optional.of(code), possible, action, otherwise, shown);
  }

  /** The same, possible only then. */
  public Command when(BooleanSupplier condition) {
    return new Command(id, menu, title, meaning, keys, icon, condition, action, otherwise, shown);
  }

  /** The same, and where it is not possible that is said: what to do first. */
  public Command otherwise(Supplier<String> sentence) {
    return new Command(id, menu, title, meaning, keys, icon, possible, action, sentence, shown);
  }

  /** The same, and menus call it so; empty: they do not show it now. */
  public Command called(Supplier<String> name) {
    return new Command(
        id, menu, title, meaning, keys, icon, possible, action, otherwise, name);
  }

  /** The first of its keys as people read it; empty where it has none. */
  public String shownKeys() {
    return keys.isEmpty() ? "" : keys.get(0).getDisplayText();
  }
}
