package lagoon.ui.desktop;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lagoon.picture.look.Palette;
import lagoon.ui.desktop.desk.Appearance;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;

/** How the window shows itself: palettes, panels that come and go, and the whole screen for a class. */
final class Presentation {

  private final Desk desk;
  private final Stage stage;
  private final Pane lower;
  private final Pane side;

  /** A pane that can go away and come back as wide as it was. */
  private static final class Pane {
    private final SplitPane split;
    private final Node node;
    private double[] dividers;
    /** How it was when the class came: whether it was there, and how wide and high the whole of it. */
    private boolean wasThere = true;
    private double[] before = {};
    private double width;
    private double height;

    Pane(SplitPane split, Node node) {
      this.split = split;
      this.node = node;
      InvalidationListener resized = size -> settle();
      split.widthProperty().addListener(resized);
      split.heightProperty().addListener(resized);
    }

    /** Goes away for a class. */
    void leave() {
      wasThere = isThere();
      before = new double[] {};
      width = split.getWidth();
      height = split.getHeight();
      show(false);
    }

    /** Stands as before the class. The window has its size again a while after it was asked to. */
    void comeBack() {
      show(wasThere);
      if (wasThere) {
        before = dividers;
        settle();
      }
    }

    private void settle() {
      if (before.length > 0 && isThere() && split.getWidth() == width && split.getHeight() == height) {
        double[] positions = before;
        before = new double[] {};
        // After the layout of that size, which keeps shares or widths of another one.
        Platform.runLater(() -> split.setDividerPositions(positions));
      }
    }

    boolean isThere() {
      return split.getItems().contains(node);
    }

    void show(boolean there) {
      if (there && !isThere()) {
        split.getItems().add(node);
        split.setDividerPositions(dividers);
      } else if (!there && isThere()) {
        dividers = split.getDividerPositions();
        split.getItems().remove(node);
      }
    }
  }

  Presentation(Desk desk, Stage stage, SplitPane main, Node lower, SplitPane whole, Node side) {
    this.desk = desk;
    this.stage = stage;
    this.lower = new Pane(main, lower);
    this.side = new Pane(whole, side);
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    desk.commands().add(commands());
  }

  /** Brings the lower panels back where they are away, in front of a class too. */
  void showLower() {
    lower.show(true);
  }

  /** Brings the panels at the side back. */
  void showSide() {
    side.show(true);
  }

  /** Arranges the window: for a lesson the stage has the room, for a challenge the settings are there. */
  void arrange(String purpose) {
    if (!desk.appearance().isPresenting()) {
      side.show(!purpose.equals("lesson"));
      lower.show(true);
    }
    if (purpose.equals("challenge")) {
      desk.show("strategies");
    }
  }

  private List<Command> commands() {
    return List.of(
        command(Command.Menu.PANEL, "lower-panels", "Lower panels",
            "Shows or hides the diagram, the events and the numbers.",
            () -> lower.show(!lower.isThere())).keys("Ctrl+J"),
        command(Command.Menu.PANEL, "side-panels", "Side panels",
            "Shows or hides guarantees, strategies and branches.",
            () -> side.show(!side.isThere())).keys("Ctrl+Shift+J"),
        command(Command.Menu.VIEW, "present", "Present",
            "The whole screen, larger type, panels away; again to end it.",
            () -> present(!desk.appearance().isPresenting())).keys("F11").icon("fth-monitor"),
        command(Command.Menu.VIEW, "palette", "Next colours",
            "Light, dark, and both for colour-blind eyes.", this::nextPalette)
            .keys("Ctrl+Shift+L").icon("fth-moon"));
  }

  private static Command command(
      Command.Menu menu, String id, String title, String meaning, Runnable action) {
    return Command.of(id, menu, title, meaning, action);
  }

  private void present(boolean now) {
    Appearance appearance = desk.appearance();
    Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
        .findFirst().ifPresent(screen -> appearance.fitTo(screen.getBounds().getHeight()));
    appearance.presentingProperty().set(now);
    if (now) {
      lower.leave();
      side.leave();
    } else {
      lower.comeBack();
      side.comeBack();
    }
    stage.setFullScreen(now);
  }

  private void nextPalette() {
    List<Palette> all = Palette.all();
    int at = all.indexOf(desk.appearance().palette());
    Palette next = all.get((at + 1) % all.size());
    desk.appearance().paletteProperty().set(next);
    desk.say("Colours: " + next.name() + ".");
  }
}
