package lagoon.picture.svg;

import lagoon.picture.look.Palette;
import lagoon.picture.spacetime.Section;
import lagoon.picture.stage.Frame;

/** Pictures as the text of an SVG file. */
public final class Svg {

  private Svg() {}

  /** The stage. */
  public static String of(Frame frame, Palette palette) {
    throw new UnsupportedOperationException();
  }

  /** The part of a space-time diagram. */
  public static String of(Section section, Palette palette) {
    throw new UnsupportedOperationException();
  }
}
