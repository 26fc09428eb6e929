package lagoon.ui.desktop.help;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;

/** The pages of help, each in a window of its own beside the main one, so that both can be seen. */
public final class Help {

  private final Desk desk;
  private final Stage owner;
  private Stage open;

  public Help(Desk desk, Stage owner) {
    this.desk = desk;
    this.owner = owner;
    desk.commands().add(List.of(
        Command.of("keys", Command.Menu.HELP, "All keys", "This page: everything that can be done, and how.",
            () -> show("All keys", new KeysPage(desk.commands()).node(), 920, 640)).keys("F1", "'?'")
            .icon("fth-help-circle"),
        Command.of("legend", Command.Menu.HELP, "What the marks mean",
            "Shapes, letters and colours of messages, and what nodes show.",
            () -> show("What the marks mean", new Legend(desk.appearance().palette()).node(), 620, 680))
            .keys("Shift+F1")));
  }

  /** The page that is open. */
  public Optional<Stage> page() {
    return Optional.ofNullable(open).filter(Stage::isShowing);
  }

  private void show(String title, Node content, double width, double height) {
    page().ifPresent(Stage::close);
    double scale = desk.appearance().scale();
    Scene scene = new Scene(new javafx.scene.layout.StackPane(content), width * scale, height * scale);
    desk.appearance().dress(scene);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        open.close();
      }
    });
    open = new Stage();
    open.initOwner(owner);
    open.setTitle(title);
    open.setScene(scene);
    open.show();
  }
}
