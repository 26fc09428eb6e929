package lagoon.ui.desktop.desk;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Palette;

/** How everything looks: the palette of pictures and panels, and how large letters are. */
public final class Appearance {

  /** The usual size of letters on a desk, in pixels; and the sizes that they may have. */
  public static final int NORMAL = 13;
  private static final int SMALLEST = 11;
  private static final int GREATEST = 22;

  /** The size of letters on a wall, at least and at most; between the two it grows with the wall. */
  private static final double LARGE = 19;
  private static final double LARGEST = 48;

  /** So many lines of such letters a wall is high. */
  private static final double LINES = 45;

  /** How much larger than others the letters of a slide are. */
  private static final double SLIDE = 1.25;

  /** How much smaller than others the letters of menus and buttons are before a class. */
  private static final double BARS = 0.75;

  /**
   * So many letters wide are panels at least: the side panels so wide that JavaFX puts no tab into a list. On
   * a desk that is so up to some size of letters, beyond which the stage needs the room.
   */
  private static final double SIDE = 27.5;
  private static final double LESSON = 22;
  private static final double ROOMY = 16;

  /** How much larger letters are in a teacher's own window. */
  private static final double NOTES = 1.3;

  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
  private final BooleanProperty presenting = new SimpleBooleanProperty();
  private final BooleanProperty black = new SimpleBooleanProperty();
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private int letters = NORMAL;
  private double large = LARGE;

  public Appearance() {
    // Before the first control is made: it would read JavaFX's own style, which nobody sees.
    setTheme();
    presenting.addListener((property, was, is) -> rescale());
  }

  private void rescale() {
    scale.set(presenting.get() ? large / NORMAL : (double) letters / NORMAL);
  }

  private void setTheme() {
    Theme theme = palette.get().dark() ? new PrimerDark() : new PrimerLight();
    // For all windows: lists and menus that pop up are windows of their own. The binary form needs no parser.
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheetBSS());
  }

  /** The colours. */
  public ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  public Palette palette() {
    return palette.get();
  }

  /** Whether it is shown to a class: larger type, panels away. */
  public BooleanProperty presentingProperty() {
    return presenting;
  }

  public boolean isPresenting() {
    return presenting.get();
  }

  /** Whether the class sees nothing for a while: a black wall. */
  public BooleanProperty blackProperty() {
    return black;
  }

  /** The wall is no longer black; whether it was. */
  public boolean lighten() {
    boolean was = black.get();
    black.set(false);
    return was;
  }

  /** How high the wall is before which the class sits, in pixels: from the next presentation on. */
  public void fitTo(double height) {
    large = Math.max(LARGE, Math.min(LARGEST, Math.rint(height / LINES)));
    rescale();
  }

  /** The size of letters on a desk, in pixels. */
  public int letters() {
    return letters;
  }

  /** Makes the letters on a desk as large as that, or as near to it as they may be. */
  public void letters(int size) {
    letters = Math.max(SMALLEST, Math.min(GREATEST, size));
    rescale();
  }

  /** How much larger than at their natural size pictures are drawn, and letters than usually. */
  public double scale() {
    return scale.get();
  }

  /** The same, for who wants to be told. */
  public ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /** Dresses a scene, now and whenever something changes. */
  public void dress(Scene scene) {
    dress(scene, false);
  }

  /** Dresses a scene that no class sees: its letters stay as they are. */
  public void dressForOne(Scene scene) {
    dress(scene, true);
  }

  private void dress(Scene scene, boolean isForOne) {
    Runnable dress = () -> {
      setTheme();
      // What is painted anyhow before each picture: nothing else lies beneath the parts of the window.
      scene.setFill(Color.web(palette.get().hex(Ink.GROUND)));
      scene.getStylesheets().setAll(inks(isForOne), "lagoon/ui/desktop/desktop.css");
    };
    palette.addListener((property, was, is) -> dress.run());
    scale.addListener((property, was, is) -> dress.run());
    presenting.addListener((property, was, is) -> dress.run());
    dress.run();
  }

  /** The inks as looked-up colours, so that panels have those of the pictures: {@code -ink-violation}. */
  private String inks(boolean isForOne) {
    boolean isOnWall = presenting.get() && !isForOne;
    double size = isForOne ? NOTES * letters : isOnWall ? large : letters;
    StringBuilder css = new StringBuilder(".root {\n");
    for (Ink ink : Ink.values()) {
      css.append("  -ink-").append(ink.name().toLowerCase(Locale.ROOT).replace('_', '-')).append(": ")
          .append(palette.get().hex(ink)).append(";\n");
    }
    css.append("  -fx-font-size: ").append(size).append("px;\n}\n");
    // An icon's em is its own size, so that the letters' cannot say how large it is.
    css.append(".root .ikonli-font-icon, .root .side-panel .ikonli-font-icon, ")
        .append(".root .lesson .ikonli-font-icon { -fx-icon-size: ")
        .append(Math.round(16 * size / NORMAL)).append("px; }\n");
    double em = isOnWall ? size : Math.min(ROOMY, size);
    css.append("#side { -fx-min-width: ").append(Math.round(em * SIDE)).append("px; }\n")
        .append(".lesson { -fx-min-width: ").append(Math.round(em * LESSON)).append("px; }\n");
    if (isOnWall) {
      // What only the teacher uses takes little of the wall.
      css.append(".top-bar { -fx-font-size: ").append(BARS).append("em; }\n")
          .append(".top-bar .ikonli-font-icon { -fx-icon-size: ").append(Math.round(BARS * large))
          .append("px; }\n.transport .ikonli-font-icon { -fx-icon-size: ").append(Math.round(large))
          .append("px; }\n")
          // Between a slide and the settings the stage needs room for what nodes hold.
          .append(".lesson-open #side, .lesson-open #inspector { -fx-font-size: ").append(BARS)
          .append("em; }\n.lesson-open #side { -fx-min-width: ").append(Math.round(BARS * em * SIDE))
          .append("px; }\n.lesson-open #side .ikonli-font-icon { -fx-icon-size: ")
          .append(Math.round(BARS * 16 * size / NORMAL)).append("px; }\n")
          // What is read on a slide is larger than what is only used.
          .append(".lesson { -fx-font-size: ").append(SLIDE).append("em; }\n")
          .append(".lesson-head { -fx-font-size: 0.9em; }\n.lesson-foot { -fx-font-size: 0.85em; }\n")
          // What is typed takes its em from the scene.
          .append(".root .lesson .prose-text .typed { -fx-font-size: ").append(0.95 * SLIDE).append("em; }\n")
          .append(".root .compare-table .ikonli-font-icon { -fx-icon-size: ").append(Math.round(large))
          .append("px; }\n");
    }
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
  }
}
