package lagoon.picture.svg;

import java.util.function.Consumer;
import lagoon.picture.Times;
import lagoon.picture.look.Box;
import lagoon.picture.look.Palette;
import lagoon.picture.paint.Brush;
import lagoon.picture.paint.ChartPainter;
import lagoon.picture.paint.StagePainter;
import lagoon.picture.spacetime.Section;
import lagoon.picture.stage.Frame;

/** Pictures as the text of an SVG file. */
public final class Svg {

  private Svg() {}

  /** The stage. */
  public static String of(Frame frame, Palette palette) {
    return file(frame.sheet(), "The stage at " + Times.at(frame.time()), palette,
        brush -> StagePainter.paint(frame, brush));
  }

  /** The part of a space-time diagram. */
  public static String of(Section section, Palette palette) {
    String title = "Space-time diagram from " + Times.at(section.from()) + " to " + Times.at(section.until());
    return file(section.sheet(), title, palette, brush -> ChartPainter.paint(section, brush));
  }

  private static String file(Box sheet, String title, Palette palette, Consumer<Brush> painter) {
    Elements out = new Elements();
    String width = Elements.number(sheet.width());
    String height = Elements.number(sheet.height());
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.begin("svg").attribute("xmlns", "http://www.w3.org/2000/svg").attribute("width", width)
        .attribute("height", height).attribute("viewBox", "0 0 " + width + " " + height)
        .attribute("role", "img").raw(">\n<title>").escaped(title).raw("</title>\n");
    painter.accept(new SvgBrush(out, palette));
    return out.raw("</svg>\n").toString();
  }
}
