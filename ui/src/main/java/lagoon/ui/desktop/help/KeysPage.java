package lagoon.ui.desktop.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Commands;

/** All commands with their keys, menu by menu; a field finds those whose words contain a text. */
final class KeysPage {

  private final Commands commands;
  private final VBox left = new VBox(18);
  private final VBox right = new VBox(18);
  private final HBox groups = new HBox(28, left, right);
  private final VBox box = new VBox(12);

  KeysPage(Commands commands) {
    this.commands = commands;
    TextField search = new TextField();
    search.setId("search-keys");
    search.setPromptText("Find a command");
    search.setAccessibleText("Find a command");
    search.textProperty().addListener((property, was, is) -> fill(is));
    ScrollPane scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    groups.setId("keys");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    box.getChildren().addAll(search, scroll);
    box.getStyleClass().add("page");
    fill("");
  }

  Node node() {
    return box;
  }

  private void fill(String text) {
    left.getChildren().clear();
    right.getChildren().clear();
    int lines = 0;
    for (Command.Menu menu : Command.Menu.values()) {
      List<Command> found = commands.all().stream()
          .filter(one -> one.menu() == menu && contains(one, text.strip())).toList();
      if (!found.isEmpty()) {
        (lines * 2 < commands.all().size() ? left : right).getChildren().add(group(menu, found));
        lines += found.size();
      }
    }
  }

  private static boolean contains(Command command, String text) {
    return (command.title() + " " + command.meaning() + " " + keys(command)).toLowerCase(Locale.ROOT)
        .contains(text.toLowerCase(Locale.ROOT));
  }

  private static String keys(Command command) {
    return command.keys().stream().map(KeyCombination::getDisplayText).distinct()
        .collect(Collectors.joining(", "));
  }

  private static Node group(Command.Menu menu, List<Command> commands) {
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(3);
    Label title = new Label(menu.title());
    title.getStyleClass().add("heading");
    grid.add(title, 0, 0, 2, 1);
    int row = 1;
    for (Command command : commands) {
      Label keys = new Label(keys(command));
      keys.getStyleClass().add("keys");
      Label words = new Label(command.title() + ": " + command.meaning());
      words.setWrapText(true);
      words.getStyleClass().add("keys-words");
      grid.addRow(row++, keys, words);
    }
    return grid;
  }
}
