package lagoon.ui.desktop.stage;

import lagoon.picture.look.Point;

/**
 * Which part of the stage is seen, and how large. To come nearer makes the sheet wider, so that more of each
 * node has room, and at the same time everything larger: each by the square root of the zoom.
 *
 * @param width of the view, in pixels
 * @param height of the view, in pixels
 * @param zoom 1: the whole sheet is seen
 * @param x how far the left edge of the view is from that of the sheet, in pixels
 * @param y the same for the upper edge
 */
public record Viewport(double width, double height, double zoom, double x, double y) {

  /** Nobody comes nearer. */
  public static final double NEAREST = 12;

  private static final double LEAST_WIDTH = 420;
  private static final double LEAST_HEIGHT = 260;

  public Viewport {
    zoom = Math.min(NEAREST, Math.max(1, zoom));
    x = Math.min(Math.max(0, x), width * (zoom - 1));
    y = Math.min(Math.max(0, y), height * (zoom - 1));
  }

  /** The whole sheet in a view of that size. */
  public static Viewport whole(double width, double height) {
    return new Viewport(width, height, 1, 0, 0);
  }

  /** The same part in a view of another size. */
  public Viewport sized(double newWidth, double newHeight) {
    return new Viewport(newWidth, newHeight, zoom, width == 0 ? 0 : x * newWidth / width,
        height == 0 ? 0 : y * newHeight / height);
  }

  /** How many pixels a unit of the sheet has, where a unit has {@code natural} at the natural size. */
  public double scale(double natural) {
    double small = Math.min(1, Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT));
    return natural * Math.sqrt(zoom) * Math.max(0.3, small);
  }

  /** How wide the sheet is, in units. */
  public double sheetWidth(double natural) {
    return Math.max(200, width * zoom / scale(natural));
  }

  /** How high the sheet is, in units. */
  public double sheetHeight(double natural) {
    return Math.max(150, height * zoom / scale(natural));
  }

  /** The place on the sheet, in units, that is seen at a place of the view, in pixels. */
  public Point onSheet(double viewX, double viewY, double natural) {
    return new Point((viewX + x) / scale(natural), (viewY + y) / scale(natural));
  }

  /** Nearer or farther by a factor; what is seen at that place of the view stays there. */
  public Viewport zoomed(double factor, double viewX, double viewY) {
    double next = Math.min(NEAREST, Math.max(1, zoom * factor));
    double real = next / zoom;
    return new Viewport(width, height, next, (viewX + x) * real - viewX, (viewY + y) * real - viewY);
  }

  /** Moved by so many pixels: what was seen moves to the right and downwards. */
  public Viewport panned(double dx, double dy) {
    return new Viewport(width, height, zoom, x - dx, y - dy);
  }
}
