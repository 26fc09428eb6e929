package lagoon.ui.desktop.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The one table of everything that can be done: menus, keys, buttons, tooltips and help come from it. */
public final class Commands {

  private final Map<String, Command> all = new LinkedHashMap<>();
  private final Map<String, ReadOnlyBooleanWrapper> possible = new LinkedHashMap<>();
  private Runnable beforeRun = () -> {};
  private Consumer<String> vain = sentence -> {};

  /**
   * Adds a command.
   *
   * @throws IllegalArgumentException if its id or one of its keys is taken
   */
  public void add(Command command) {
    for (KeyCombination keys : command.keys()) {
      all.values().stream().filter(other -> other.keys().contains(keys)).findFirst().ifPresent(other -> {
        throw new IllegalArgumentException(
            keys + " is a key of " + other.id() + " and of " + command.id());
      });
    }
    if (all.putIfAbsent(command.id(), command) != null) {
      throw new IllegalArgumentException("two commands are called " + command.id());
    }
    possible.put(command.id(), new ReadOnlyBooleanWrapper(command.possible().getAsBoolean()));
  }

  /** Adds several, in their order. */
  public void add(List<Command> commands) {
    commands.forEach(this::add);
  }

  /** All of them, in the order in which they were added. */
  public List<Command> all() {
    return new ArrayList<>(all.values());
  }

  /**
   * The command of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Command get(String id) {
    Command command = all.get(id);
    if (command == null) {
      throw new IllegalArgumentException("there is no command " + id);
    }
    return command;
  }

  /** Whether it can be done now, as something that buttons can be bound to. */
  public ReadOnlyBooleanProperty possible(String id) {
    get(id);
    return possible.get(id).getReadOnlyProperty();
  }

  /** Asks every command anew whether it is possible: after whatever may have changed that. */
  public void refresh() {
    all.forEach((id, command) -> possible.get(id).set(command.possible().getAsBoolean()));
  }

  /** Does it, if it is possible now; returns whether it was. */
  public boolean run(String id) {
    Command command = get(id);
    boolean can = command.possible().getAsBoolean();
    if (can) {
      beforeRun.run();
      command.action().run();
      refresh();
    }
    return can;
  }

  /** Who hears that a command is about to be done. */
  void onRun(Runnable listener) {
    beforeRun = listener;
  }

  /** Who tells why a key did nothing. */
  void onVain(Consumer<String> listener) {
    vain = listener;
  }

  /**
   * Does what a key stands for, or says why that is not possible. A key that somebody types into a field
   * means itself, unless Ctrl, Alt or a function key says otherwise.
   */
  public void press(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl field && field.isEditable();
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey()
        && event.getCode() != KeyCode.CONTEXT_MENU;
    if (event.isConsumed() || typing && plain) {
      return;
    }
    for (Command command : all.values()) {
      if (command.keys().stream().anyMatch(keys -> matches(keys, event))) {
        if (!run(command.id())) {
          vain.accept(command.otherwise().get());
        }
        event.consume();
        return;
      }
    }
  }

  /** A character such as "?" is where each keyboard has it, with Shift or without. */
  private static boolean matches(KeyCombination keys, KeyEvent event) {
    return keys instanceof javafx.scene.input.KeyCharacterCombination character
        ? character.getCharacter().equals(event.getText()) && !event.isShortcutDown() && !event.isAltDown()
        : keys.match(event);
  }
}
