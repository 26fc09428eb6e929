package lagoon.ui.desktop.files;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lagoon.picture.stage.Frame;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.lessons.Shelf;
import lagoon.ui.playback.Home;

/** Everything about files: opened, watched, saved, exported, kept. */
public final class Cabinet {

  private final Opening opening;
  private final Keeping keeping;
  private final Remembering remembering;
  private final Welcome welcome;
  private final VBox banners;

  /**
   * Adds its commands to the desk's table, and gives the stage the size that it had.
   *
   * @param drawn what the stage shows, for pictures of it
   */
  public Cabinet(Desk desk, Stage stage, Home home, FileChoice choice, Supplier<Optional<Frame>> drawn) {
    this.remembering = new Remembering(desk, stage, home);
    this.keeping = new Keeping(desk, home);
    this.opening = new Opening(desk, home, choice, keeping);
    ProblemBanner problems = new ProblemBanner(desk);
    desk.commands().add(opening.commands());
    desk.commands().add(new Saving(desk, choice, keeping, drawn).commands());
    desk.commands().add(problems.commands());
    desk.commands().add(Command.of("quit", Command.Menu.FILE, "Quit",
        "Closes the window; asks first where something is not saved.", () -> leave(stage))
        .keys("Ctrl+Q"));
    stage.setOnCloseRequest(event -> {
      event.consume();
      leave(stage);
    });
    this.welcome = new Welcome(desk, opening);
    this.banners = new VBox(keeping.node(), problems.node());
  }

  /** Whoever goes without saving does not want it: it is offered again only after a program that crashed. */
  private void leave(Stage stage) {
    keeping.unlessUnsaved("Quit", "Quit without saving", () -> {
      keeping.discard();
      stage.hide();
    });
  }

  /** What stands above the stage while there is something to say. */
  public Node banners() {
    return banners;
  }

  /**
   * Offers at the start a lesson that was left.
   *
   * @param left the lesson in which somebody is
   * @param goOn opens it
   */
  public void offer(Supplier<Optional<Shelf.Left>> left, Consumer<String> goOn) {
    welcome.offer(left, goOn);
  }

  /** What is seen while nothing is open. */
  public Node welcome() {
    return welcome.node();
  }

  /** Adds the files that were opened last to the menu of files. */
  public void addTo(MenuBar bar) {
    Menu recent = new Menu("Open _recent");
    recent.setId("menu-recent");
    bar.getMenus().stream().filter(menu -> menu.getItems().stream().anyMatch(item ->
        "menu-open".equals(item.getId()))).forEach(menu -> {
          menu.getItems().add(2, recent);
          fill(recent);
          menu.showingProperty().addListener((property, was, is) -> fill(recent));
        });
  }

  private void fill(Menu recent) {
    List<MenuItem> items = opening.recent().stream().map(name -> {
      MenuItem item = new MenuItem(name);
      item.setMnemonicParsing(false);
      item.setOnAction(event -> opening.open(name));
      return item;
    }).toList();
    recent.getItems().setAll(items);
    recent.setDisable(items.isEmpty());
  }

  /** Opens a scenario of the catalogue, or a file, by its name. */
  public void open(String name) {
    opening.open(name);
  }

  /** Does something by which what is open is lost; asks first where it is not saved. */
  public void unlessLost(String what, Runnable action) {
    opening.unlessLost(what, action);
  }

  /** What is done while that holds is no work of somebody's own: it is not kept, nor noted as opened. */
  public void exempt(BooleanSupplier isExempt) {
    keeping.exempt(isExempt);
  }

  /** Files may be dropped on that scene. */
  public void accept(Scene scene) {
    scene.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
      }
    });
    scene.setOnDragDropped(event -> {
      boolean hasFiles = event.getDragboard().hasFiles();
      if (hasFiles) {
        opening.drop(event.getDragboard().getFiles());
      }
      event.setDropCompleted(hasFiles);
      event.consume();
    });
  }

  /** Files that were dropped, or given to the program otherwise. */
  public void drop(List<File> files) {
    opening.drop(files);
  }

  /** The window closes: how it looks is kept, and no file is watched any more. */
  public void close() {
    remembering.note();
    opening.close();
  }
}
