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
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Palette;

/** How everything looks: the palette of pictures and panels, and the larger type of a presentation. */
public final class Appearance {

  /** The size of letters on a desk, in pixels. */
  private static final double NORMAL = 13;

  /** The size of letters on a wall. */
  private static final double LARGE = 19;

  /** The size of pictures on buttons on a wall. */
  private static final double LARGE_ICON = 24;

  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
  private final BooleanProperty presenting = new SimpleBooleanProperty();

  public Appearance() {
    // Before the first control is made: it would read JavaFX's own style, which nobody sees.
    setTheme();
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

  /** How much larger than at their natural size pictures are drawn. */
  public double scale() {
    return presenting.get() ? LARGE / NORMAL : 1;
  }

  /** Dresses a scene, now and whenever something changes. */
  public void dress(Scene scene) {
    Runnable dress = () -> {
      setTheme();
      // What is painted anyhow before each picture: nothing else lies beneath the parts of the window.
      scene.setFill(Color.web(palette.get().hex(Ink.GROUND)));
      scene.getStylesheets().setAll(inks(), "lagoon/ui/desktop/desktop.css");
    };
    palette.addListener((property, was, is) -> dress.run());
    presenting.addListener((property, was, is) -> dress.run());
    dress.run();
  }

  /** The inks as looked-up colours, so that panels have those of the pictures: {@code -ink-violation}. */
  private String inks() {
    StringBuilder css = new StringBuilder(".root {\n");
    for (Ink ink : Ink.values()) {
      css.append("  -ink-").append(ink.name().toLowerCase(Locale.ROOT).replace('_', '-')).append(": ")
          .append(palette.get().hex(ink)).append(";\n");
    }
    css.append("  -fx-font-size: ").append(presenting.get() ? LARGE : NORMAL).append("px;\n}\n");
    // An icon's em is its own size, so that the letters' cannot say how large it is.
    css.append(".root .lesson .ikonli-font-icon { -fx-icon-size: ").append(Math.round(16 * scale()))
        .append("px; }\n");
    if (presenting.get()) {
      css.append(".top-bar .ikonli-font-icon, .transport .ikonli-font-icon { -fx-icon-size: ")
          .append(LARGE_ICON).append("px; }\n");
    }
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
  }
}
