package lagoon.ui.desktop.files;

import java.io.IOException;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lagoon.picture.look.Palette;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.Preferences;
import lagoon.ui.playback.Speed;

/** Colours, the size of letters and of the window, and the speed are as they were the last time. */
final class Remembering {

  private final Desk desk;
  private final Stage stage;
  private final Home home;

  Remembering(Desk desk, Stage stage, Home home) {
    this.desk = desk;
    this.stage = stage;
    this.home = home;
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    Preferences before =
        Preferences.read(home.preferences()).within(room.getWidth(), room.getHeight());
    Palette.all().stream().filter(one -> one.name().equals(before.palette())).findFirst()
        .ifPresent(desk.appearance().paletteProperty()::set);
    desk.appearance().letters(before.letters());
    desk.project().clock(desk.project().clock().at(Speed.of(before.speed())));
    stage.setWidth(before.width());
    stage.setHeight(before.height());
    desk.appearance().paletteProperty().addListener((property, was, is) -> note());
    desk.appearance().scaleProperty().addListener((property, was, is) -> {
      // A class has letters of its own.
      if (!desk.appearance().isPresenting()) {
        note();
      }
    });
  }

  /** Writes how it is now; a window that fills the screen has the size that it had before. */
  void note() {
    Preferences before = Preferences.read(home.preferences());
    boolean isFull = stage.isMaximized() || stage.isFullScreen() || !(stage.getWidth() > 0);
    Preferences now = new Preferences(desk.appearance().palette().name(),
        isFull ? before.width() : (int) stage.getWidth(), isFull ? before.height() : (int) stage.getHeight(),
        desk.project().clock().speed().factor(), desk.appearance().letters());
    try {
      now.write(home.preferences());
    } catch (IOException unwritable) {
      desk.say("How the window looks cannot be kept: " + unwritable.getMessage());
    }
  }
}
