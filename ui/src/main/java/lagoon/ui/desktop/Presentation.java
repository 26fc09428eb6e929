package lagoon.ui.desktop;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import lagoon.picture.look.Palette;
import lagoon.ui.desktop.desk.Appearance;
import lagoon.ui.desktop.desk.BlackScreen;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Places;

/** How the window shows itself: palettes, panels that come and go, and the whole screen for a class. */
final class Presentation {

  private final Desk desk;
  private final Stage stage;
  private final Pane lower;
  private final Pane side;
  private final Region curtain = new Region();
  private final InvalidationListener screens = changed -> Platform.runLater(this::comeIntoSight);

  /** A pane that can go away and come back as wide as it was. */
  private static final class Pane {
    private final SplitPane split;
    private final Node node;
    private final Runnable giveKeys;
    private double[] dividers;
    /** How it was when the class came: whether it was there, and how wide and high the whole of it. */
    private boolean wasThere = true;
    private double[] before = {};
    private double width;
    private double height;

    /**
     * @param giveKeys gives the keys to something that stays, where they were in what goes away
     */
    Pane(SplitPane split, Node node, Runnable giveKeys) {
      this.split = split;
      this.node = node;
      this.giveKeys = giveKeys;
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
        boolean hadKeys = node.isFocusWithin();
        dividers = split.getDividerPositions();
        split.getItems().remove(node);
        if (hadKeys) {
          giveKeys.run();
        }
      }
    }
  }

  /**
   * @param giveKeys gives the keys to what somebody works with, wherever panels go away with them
   */
  Presentation(Desk desk, Stage stage, SplitPane main, Node lower, SplitPane whole, Node side,
      Runnable giveKeys) {
    this.desk = desk;
    this.stage = stage;
    this.lower = new Pane(main, lower, giveKeys);
    this.side = new Pane(whole, side, giveKeys);
    curtain.setId("curtain");
    curtain.getStyleClass().add("curtain");
    curtain.visibleProperty().bind(desk.appearance().blackProperty());
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    desk.commands().add(commands());
    stage.addEventFilter(KeyEvent.KEY_PRESSED, event -> BlackScreen.press(event, desk));
    Screen.getScreens().addListener(screens);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> Screen.getScreens().removeListener(screens));
  }

  /** What hides everything from a class. */
  Node curtain() {
    return curtain;
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
        command(Command.Menu.VIEW, "other-screen", "To the other screen",
            "Moves the window to the next screen; before a class too.", this::toOtherScreen)
            .keys("Shift+F11").when(() -> Screen.getScreens().size() > 1)
            .otherwise(() -> "There is one screen."),
        command(Command.Menu.VIEW, "black", "Black screen",
            "Before a class nothing is seen until the next key. B does it, too.",
            () -> desk.appearance().blackProperty().set(true)).keys("'.'")
            .when(desk.appearance()::isPresenting)
            .otherwise(() -> "The screen is made black before a class: "
                + desk.commands().get("present").shownKeys() + "."),
        command(Command.Menu.VIEW, "palette", "Next colours",
            "Light, dark, and both for colour-blind eyes.", this::nextPalette)
            .keys("Ctrl+Shift+L").icon("fth-moon"),
        letters("letters-larger", "Larger letters", "All panels and pictures larger, on this desk.",
            () -> letters(desk.appearance().letters() + 1))
            .keys("Ctrl+Plus", "Ctrl+Equals", "Ctrl+Shift+Equals", "Ctrl+Add"),
        letters("letters-smaller", "Smaller letters", "All panels and pictures smaller.",
            () -> letters(desk.appearance().letters() - 1)).keys("Ctrl+Minus", "Ctrl+Subtract"),
        letters("letters-usual", "Letters of the usual size", "As large as they were at first.",
            () -> letters(Appearance.NORMAL)).keys("Ctrl+0", "Ctrl+Numpad 0"));
  }

  private Command letters(String id, String title, String meaning, Runnable action) {
    return command(Command.Menu.VIEW, id, title, meaning, action)
        .when(() -> !desk.appearance().isPresenting())
        .otherwise(() -> "Before a class letters are as large as the screen allows.");
  }

  private void letters(int size) {
    desk.appearance().letters(size);
    desk.say("Letters: " + desk.appearance().letters() + " pixels.");
  }

  private static Command command(
      Command.Menu menu, String id, String title, String meaning, Runnable action) {
    return Command.of(id, menu, title, meaning, action);
  }

  private void present(boolean now) {
    Appearance appearance = desk.appearance();
    appearance.lighten();
    appearance.fitTo(Places.screenOf(stage).getBounds().getHeight());
    appearance.presentingProperty().set(now);
    if (now) {
      lower.leave();
      side.leave();
    } else {
      lower.comeBack();
      side.comeBack();
    }
    stage.setFullScreen(now);
    if (now && Screen.getScreens().size() > 1) {
      desk.say("There are " + Screen.getScreens().size() + " screens: "
          + desk.commands().get("other-screen").shownKeys() + " goes to the next one.");
    }
  }

  private void toOtherScreen() {
    List<Screen> all = Screen.getScreens();
    Screen next = all.get((all.indexOf(Places.screenOf(stage)) + 1) % all.size());
    moveTo(next);
  }

  /** The screen on which the window stood may be gone. */
  private void comeIntoSight() {
    if (stage.isShowing() && !Places.isSeen(stage)) {
      moveTo(Screen.getPrimary());
    }
  }

  /** A window that fills a screen must leave it before it can go to another one. */
  private void moveTo(Screen screen) {
    boolean isFull = stage.isFullScreen();
    stage.setFullScreen(false);
    Platform.runLater(() -> {
      Places.centre(stage, screen, stage.getWidth(), stage.getHeight());
      if (isFull) {
        desk.appearance().fitTo(screen.getBounds().getHeight());
        Platform.runLater(() -> stage.setFullScreen(true));
      }
    });
  }

  private void nextPalette() {
    List<Palette> all = Palette.all();
    int at = all.indexOf(desk.appearance().palette());
    Palette next = all.get((at + 1) % all.size());
    desk.appearance().paletteProperty().set(next);
    desk.say("Colours: " + next.name() + ".");
  }
}
