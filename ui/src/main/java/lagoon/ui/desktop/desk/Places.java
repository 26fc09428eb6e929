package lagoon.ui.desktop.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where windows stand on the screens that there are. */
public final class Places {

  private Places() {}

  /** What a window covers. */
  public static Rectangle2D area(Stage window) {
    return new Rectangle2D(window.getX(), window.getY(), Math.max(0, window.getWidth()),
        Math.max(0, window.getHeight()));
  }

  /** The screen that has most of a window; the first one where none has any. */
  public static Screen screenOf(Stage window) {
    Rectangle2D area = area(window);
    return Screen.getScreens().stream()
        .max(Comparator.comparingDouble(one -> shared(one.getBounds(), area))).orElse(Screen.getPrimary());
  }

  /** Whether any screen shows at least a quarter of a window. */
  public static boolean isSeen(Stage window) {
    Rectangle2D area = area(window);
    double seen = Screen.getScreens().stream().mapToDouble(one -> shared(one.getBounds(), area)).sum();
    return seen >= area.getWidth() * area.getHeight() / 4;
  }

  /** A screen on which that window does not stand; empty where there is none. */
  public static Optional<Rectangle2D> apart(Rectangle2D window, List<Rectangle2D> screens) {
    Rectangle2D own = screens.stream().max(Comparator.comparingDouble(one -> shared(one, window)))
        .orElse(window);
    return screens.stream().filter(one -> one != own && shared(one, own) == 0).findFirst();
  }

  /** Puts a window of that size into the middle of a screen. */
  public static void centre(Stage window, Screen screen, double width, double height) {
    centre(window, screen.getVisualBounds(), width, height);
  }

  /** Puts a window of that size into the middle of an area, no larger than that. */
  public static void centre(Stage window, Rectangle2D area, double width, double height) {
    double wide = Math.min(width, area.getWidth());
    double high = Math.min(height, area.getHeight());
    window.setWidth(wide);
    window.setHeight(high);
    window.setX(area.getMinX() + (area.getWidth() - wide) / 2);
    window.setY(area.getMinY() + (area.getHeight() - high) / 2);
  }

  /** Moves a window that looks out over its screen into it, title and all; a large one becomes smaller. */
  public static void keepInside(Stage window) {
    boolean isPlain = !window.isMaximized() && !window.isFullScreen() && !window.isIconified();
    Rectangle2D room = screenOf(window).getVisualBounds();
    if (window.isShowing() && isPlain && !room.contains(area(window))) {
      centre(window, room, window.getWidth(), window.getHeight());
    }
  }

  private static double shared(Rectangle2D one, Rectangle2D other) {
    double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double high = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return Math.max(0, wide) * Math.max(0, high);
  }
}
