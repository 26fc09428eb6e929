package lagoon.ui.desktop.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/** Menus and buttons made from the table of commands. */
public final class Controls {

  private static final String MENU = "menu-";

  private Controls() {}

  /** A bar with all commands, each in its menu. */
  public static MenuBar menuBar(Commands commands) {
    List<Menu> menus = new ArrayList<>();
    for (Command.Menu one : Command.Menu.values()) {
      Menu menu = new Menu("_" + one.title());
      commands.all().stream().filter(command -> command.menu() == one)
          .forEach(command -> menu.getItems().add(item(commands, command.id())));
      if (!menu.getItems().isEmpty()) {
        // What is possible is asked when somebody looks.
        menu.setOnShowing(event -> {
          commands.refresh();
          commands.all().forEach(command -> menu.getItems().stream()
              .filter(item -> (MENU + command.id()).equals(item.getId()))
              .forEach(item -> name(command, item)));
        });
        menus.add(menu);
      }
    }
    MenuBar bar = new MenuBar(menus.toArray(Menu[]::new));
    bar.setId("menu-bar");
    MenuPointer.tame(bar);
    return bar;
  }

  private static void name(Command command, MenuItem item) {
    String name = command.shown().get();
    item.setVisible(!name.isEmpty());
    item.setText(name);
  }

  /** A menu of some commands, those that are possible now. */
  public static ContextMenu contextMenu(Commands commands, List<String> ids) {
    commands.refresh();
    ContextMenu menu = new ContextMenu();
    ids.stream().filter(id -> commands.possible(id).get())
        .forEach(id -> menu.getItems().add(item(commands, id)));
    return menu;
  }

  /** An entry of a menu that does a command. */
  public static MenuItem item(Commands commands, String id) {
    Command command = commands.get(id);
    MenuItem item = new MenuItem(command.title());
    item.setId(MENU + id);
    command.icon().ifPresent(code -> item.setGraphic(icon(code)));
    item.disableProperty().bind(commands.possible(id).not());
    item.setOnAction(event -> commands.run(id));
    if (!command.keys().isEmpty()) {
      item.setAccelerator(new Shown(command.keys().get(0)));
    }
    return item;
  }

  /** A button with a command's picture, or its title where it has none. */
  public static Button button(Commands commands, String id) {
    Command command = commands.get(id);
    Button button = new Button(command.icon().isPresent() ? "" : command.title());
    command.icon().ifPresent(code -> button.setGraphic(icon(code)));
    button.setId(id);
    button.setAccessibleText(command.title());
    button.setAccessibleHelp(command.meaning());
    button.setTooltip(tooltip(command));
    button.disableProperty().bind(commands.possible(id).not());
    button.setOnAction(event -> commands.run(id));
    // It has a key and stands in a menu: the focus stays where somebody works.
    button.setFocusTraversable(command.keys().isEmpty());
    return button;
  }

  /** A small button for what stands beside it, which is no command of the window. */
  public static Button small(String id, String title, Runnable action) {
    Button button = new Button(title);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setOnAction(event -> action.run());
    return button;
  }

  /** What a command does, and its key. */
  public static Tooltip tooltip(Command command) {
    String keys = command.shownKeys().isEmpty() ? "" : "  (" + command.shownKeys() + ")";
    Tooltip tooltip = new Tooltip(command.title() + keys + "\n" + command.meaning());
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    return tooltip;
  }

  /** A picture of the icon font. */
  public static FontIcon icon(String code) {
    return new FontIcon(code);
  }

  /**
   * Keys that a menu shows and that do nothing there: {@link Commands#press} does them, which knows when
   * somebody types.
   */
  private static final class Shown extends KeyCombination {
    private final KeyCombination keys;

    Shown(KeyCombination keys) {
      super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
      this.keys = keys;
    }

    @Override
    public boolean match(KeyEvent event) {
      return false;
    }

    @Override
    public String getDisplayText() {
      return keys instanceof KeyCodeCombination || keys instanceof KeyCharacterCombination
          ? keys.getDisplayText() : keys.getName();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Shown that && that.keys.equals(keys);
    }

    @Override
    public int hashCode() {
      return keys.hashCode();
    }
  }
}
