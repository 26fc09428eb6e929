package lagoon.lessons.print;

import java.util.ArrayList;
import java.util.List;
import lagoon.picture.look.Palette;
import lagoon.picture.spacetime.Section;
import lagoon.picture.svg.Svg;

/**
 * A space-time diagram that a page break may part: a table of strips, whose head, the names of the lanes, is
 * printed again on the next page. The drawing is there once; each strip is a window onto it.
 */
final class DiagramFigure {

  /** About so high is a strip, in units; it ends where no words are, if there is such a place. */
  private static final double STRIP = 120;
  private static final double SEARCHED = 40;
  private static final double STEP = 2;

  /** Letters reach so far above and below the line on which they stand. */
  private static final double ABOVE = 11;
  private static final double BELOW = 4;

  private final Section section;
  private final String id;

  /**
   * @param id of the drawing, different from all others on the page
   */
  DiagramFigure(Section section, String id) {
    this.section = section;
    this.id = id;
  }

  String html() {
    String file = Svg.of(section, Palette.LIGHT);
    int titleEnd = file.indexOf("</title>") + "</title>".length();
    String title = file.substring(file.indexOf("<title>"), titleEnd);
    String drawing = file.substring(titleEnd, file.lastIndexOf("</svg>"));
    StringBuilder html = new StringBuilder("<table class=\"diagram\" style=\"width: ")
        .append(Math.round(section.sheet().width())).append("px\">\n<thead><tr><td>");
    html.append(window(0, Section.HEAD, "role=\"img\"")).append(title).append("<g id=\"").append(id)
        .append("\">").append(drawing).append("</g></svg></td></tr></thead>\n<tbody>\n");
    double from = Section.HEAD;
    for (double to : ends()) {
      html.append("<tr><td>").append(window(from, to, "aria-hidden=\"true\"")).append("<use href=\"#")
          .append(id).append("\"/></svg></td></tr>\n");
      from = to;
    }
    return html.append("</tbody>\n</table>\n").toString();
  }

  private String window(double from, double to, String attributes) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 " + Math.round(from) + " "
        + Math.round(section.sheet().width()) + " " + Math.round(to - from) + "\" " + attributes + ">";
  }

  /** Where the strips end. */
  private List<Double> ends() {
    List<Double> taken = new ArrayList<>();
    section.bars().stream().filter(one -> !one.text().isEmpty()).forEach(one -> taken.add(one.textAt().y()));
    section.arrows().stream().filter(one -> !one.text().isEmpty())
        .forEach(one -> taken.add(one.textAt().y()));
    section.arrows().forEach(one -> one.mark().ifPresent(at -> taken.add(at.y() + BELOW)));
    section.signs().forEach(one -> taken.add(one.at().y() + BELOW));
    section.bands().forEach(one -> taken.add(one.y() + BELOW));
    section.folds().forEach(one -> taken.add(one.y() + BELOW));
    section.ticks().forEach(one -> taken.add(one.y() + BELOW));
    double bottom = Math.round(section.sheet().bottom());
    List<Double> ends = new ArrayList<>();
    double from = Section.HEAD;
    while (bottom - from > STRIP + SEARCHED) {
      double best = from + STRIP;
      long fewest = Long.MAX_VALUE;
      for (double y = from + STRIP; y > from + STRIP - SEARCHED; y -= STEP) {
        double here = y;
        long cut = taken.stream().filter(base -> here > base - ABOVE && here < base + BELOW).count();
        if (cut < fewest) {
          fewest = cut;
          best = y;
        }
      }
      ends.add(Math.rint(best));
      from = Math.rint(best);
    }
    ends.add(bottom);
    return ends;
  }
}
