package lagoon.lessons.print;

import java.util.ArrayList;
import java.util.List;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.prose.Block;
import lagoon.lessons.prose.Inline;
import lagoon.picture.Visible;
import lagoon.picture.look.Palette;
import lagoon.picture.spacetime.Chart;
import lagoon.picture.spacetime.ChartOptions;
import lagoon.picture.spacetime.Section;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.StageOptions;
import lagoon.picture.svg.Svg;
import lagoon.scenarios.running.Comparison;
import lagoon.trace.Trace;

/** A hand-out as one page of HTML that needs nothing else: no script, no font, no picture from elsewhere. */
final class HtmlSheet implements Sheet {

  /** So wide is a lane of a diagram, in pixels; many are narrower, or their words get too small on paper. */
  private static final double LANE = 150;
  private static final double ALL_LANES = 1200;

  /** So long is the longest picture that A4 and Letter have room for, where it is as wide as the page. */
  private static final double PAGE_WIDTH = 672;
  private static final double PAGE_HEIGHT = 820;

  /** Of a longer run no more pages than these are printed: its beginning, and its end. */
  private static final int MOST_PAGES = 2;

  /** More lanes than these get too small on paper. */
  private static final int MOST_LANES = 11;

  /** The size of a stage, in units. */
  private static final double WIDTH = 900;
  private static final double HEIGHT = 560;

  /** A diagram that is no higher, as part of its width, takes a third of a page at most and is not parted. */
  private static final double LOW = 0.46;

  /** What the pictures mean comes under these words. */
  static final String KEY = "In the pictures:";

  private static final String STYLE = """
      body { font: 17px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
      h1, h2, h3, figcaption, th, .label { font-family: system-ui, sans-serif }
      h2 { margin-top: 2.5rem; border-top: 1px solid #999; padding-top: 1rem; break-after: avoid }
      pre { background: #f4f4f4; padding: .6rem; overflow-x: auto }
      blockquote { border-left: 3px solid #999; margin-left: 0; padding-left: 1rem }
      table { border-collapse: collapse; font-size: .85em; break-inside: avoid }
      th, td { border: 1px solid #999; padding: .25rem .5rem; text-align: left }
      figure { margin: 1rem 0; break-inside: avoid }
      figure svg { max-width: 100%; height: auto; border: 1px solid #ccc }
      figure.long { break-inside: auto }
      table.diagram { max-width: 100%; border: 1px solid #ccc; border-spacing: 0; break-inside: auto }
      table.diagram td { border: 0; padding: 0; line-height: 0 }
      table.diagram tr { break-inside: avoid }
      table.diagram svg { display: block; width: 100%; border: 0 }
      figcaption { break-before: avoid }
      .key { font-size: .8em; color: #333; break-inside: avoid }
      .key ul { columns: 2; margin: .2rem 0; padding-left: 1.2rem }
      figcaption { font-size: .85em; color: #444 }
      h1 ~ h1 { break-before: page; margin-top: 6rem }
      .remark { break-inside: avoid; break-after: avoid }
      tr, blockquote, li { break-inside: avoid }
      ol.offers { list-style: lower-alpha; break-inside: avoid; break-after: avoid }
      .together { break-inside: avoid }
      .rooms { margin-bottom: 1.5rem }
      .room { border-bottom: 1px dotted #444; height: 2rem }
      @page { margin: 16mm }
      @media print {
        body { font-size: 11pt; max-width: none; margin: 0; padding: 0 }
        pre { white-space: pre-wrap }
      }
      """;

  private final List<String> titles = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private PictureKey key = new PictureKey();
  /** Where the first picture of the lesson stands; negative: there is none so far. */
  private int keyAt = -1;
  private int diagrams;

  @Override
  public void title(String title, String summary) {
    writeKey();
    titles.add(title);
    text.append("<h1>").append(escaped(title)).append("</h1>\n<p><em>").append(escaped(summary))
        .append("</em></p>\n");
  }

  @Override
  public void section(String title) {
    text.append("<h2>").append(escaped(title)).append("</h2>\n");
  }

  @Override
  public void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  @Override
  public void remark(String label, List<Inline> words) {
    text.append("<p class=\"remark\"><strong class=\"label\">").append(escaped(label)).append("</strong> ");
    inline(words);
    text.append("</p>\n");
  }

  @Override
  public void offers(List<List<Inline>> offers) {
    text.append("<ol class=\"offers\">\n");
    for (int i = 0; i < offers.size(); i++) {
      text.append("<li value=\"").append(Posed.letter(i).charAt(0) - 'a' + 1).append("\">");
      inline(offers.get(i));
      text.append("</li>\n");
    }
    text.append("</ol>\n");
  }

  @Override
  public void picture(String caption, Trace trace, List<String> wanted) {
    keyAt = keyAt < 0 ? text.length() : keyAt;
    if (trace.cast().nodes().size() > MOST_LANES) {
      figure(stage(trace), caption);
    } else {
      diagrams(caption, trace);
    }
  }

  /** Before the first picture of a lesson stands what all of its pictures mean. */
  private void writeKey() {
    List<String> lines = key.lines();
    if (keyAt >= 0 && !lines.isEmpty()) {
      StringBuilder words = new StringBuilder("<div class=\"key\"><strong class=\"label\">").append(KEY)
          .append("</strong>\n<ul>\n");
      lines.forEach(line -> words.append("<li>").append(escaped(line)).append("</li>\n"));
      text.insert(keyAt, words.append("</ul></div>\n"));
    }
    keyAt = -1;
    key = new PictureKey();
  }

  private void figure(String svg, String caption) {
    text.append("<figure>\n").append(svg.substring(svg.indexOf("<svg"))).append("<figcaption>")
        .append(escaped(caption)).append("</figcaption>\n</figure>\n");
  }

  /** Of a diagram that is longer than some pages only its beginning and its end are printed. */
  private void diagrams(String caption, Trace trace) {
    Chart chart = Chart.of(trace, ChartOptions.usual());
    double row = ChartOptions.View.ROW;
    double width = Math.max(600, Math.min(ALL_LANES, LANE * trace.cast().nodes().size()) + 120);
    double page = PAGE_HEIGHT * Math.max(1, width / PAGE_WIDTH);
    double all = Math.max(160, chart.length(row) + 90);
    if (all <= MOST_PAGES * page) {
      diagram(trace, chart.section(ChartOptions.View.of(width, all, row)), caption);
      return;
    }
    // What follows begins with a whole row.
    double from = Math.ceil((all - page / 2) / row) * row;
    diagram(trace, chart.section(ChartOptions.View.of(width, page, row)), caption + ", the beginning");
    diagram(trace, chart.section(ChartOptions.View.of(width, all - from, row).at(from)),
        caption + ", the end (what happens in between is not printed)");
  }

  private void diagram(Trace trace, Section section, String caption) {
    key.add(section, trace);
    boolean isLong = section.sheet().height() > LOW * section.sheet().width();
    text.append("<figure class=\"").append(isLong ? "long" : "low").append("\">\n")
        .append(new DiagramFigure(section, "diagram-" + ++diagrams).html())
        .append("<figcaption>").append(escaped(caption)).append("</figcaption>\n</figure>\n");
  }

  /** Where nobody could read so many lanes on paper: how it stands at the end. */
  private static String stage(Trace trace) {
    return Svg.of(Frame.after(trace, trace.size(), Layout.of(trace), StageOptions.of(WIDTH, HEIGHT)),
        Palette.LIGHT);
  }

  @Override
  public void comparison(Comparison comparison) {
    text.append("<table>\n<thead><tr><th></th>");
    comparison.columns().forEach(column -> text.append("<th scope=\"col\">").append(escaped(column.name()))
        .append("</th>"));
    text.append("</tr></thead>\n");
    for (Comparison.Row row : comparison.rows()) {
      text.append("<tr><th scope=\"row\">").append(escaped(row.name())).append("</th>");
      row.cells().forEach(cell -> text.append("<td>").append(escaped(cell.text())).append("</td>"));
      text.append("</tr>\n");
    }
    text.append("</table>\n");
  }

  @Override
  public void room(int lines) {
    text.append("<div class=\"rooms\">").append("<div class=\"room\"></div>".repeat(lines))
        .append("</div>\n");
  }

  @Override
  public void together(Runnable content) {
    text.append("<div class=\"together\">\n");
    content.run();
    text.append("</div>\n");
  }

  @Override
  public String text() {
    writeKey();
    String title = titles.size() == 1 ? titles.get(0) : titles.size() + " lessons";
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>" + escaped(title)
        + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n" + text + "</body>\n</html>\n";
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph one) {
      text.append("<p>");
      inline(one.text());
      text.append("</p>\n");
    } else if (block instanceof Block.Heading one) {
      int level = Math.max(3, one.level());
      text.append("<h").append(level).append('>');
      inline(one.text());
      text.append("</h").append(level).append(">\n");
    } else if (block instanceof Block.Items one) {
      String tag = one.isNumbered() ? "ol" : "ul";
      text.append('<').append(tag).append(">\n");
      for (List<Block> item : one.items()) {
        text.append("<li>");
        item(item);
        text.append("</li>\n");
      }
      text.append("</").append(tag).append(">\n");
    } else if (block instanceof Block.Quote one) {
      text.append("<blockquote>\n");
      blocks(one.inside());
      text.append("</blockquote>\n");
    } else if (block instanceof Block.Listing one) {
      text.append("<pre>").append(escaped(one.text())).append("</pre>\n");
    } else if (block instanceof Block.Table one) {
      text.append("<table>\n");
      row("th", one.head());
      one.rows().forEach(row -> row("td", row));
      text.append("</table>\n");
    } else {
      text.append("<hr/>\n");
    }
  }

  /** An item of one paragraph is a line. */
  private void item(List<Block> item) {
    if (item.size() == 1 && item.get(0) instanceof Block.Paragraph only) {
      inline(only.text());
    } else {
      blocks(item);
    }
  }

  private void row(String tag, List<List<Inline>> cells) {
    text.append("<tr>");
    for (List<Inline> cell : cells) {
      text.append('<').append(tag).append('>');
      inline(cell);
      text.append("</").append(tag).append('>');
    }
    text.append("</tr>\n");
  }

  private void inline(List<Inline> inlines) {
    for (Inline one : inlines) {
      if (one instanceof Inline.Words words) {
        text.append(escaped(words.text()));
      } else if (one instanceof Inline.Typed typed) {
        text.append("<code>").append(escaped(typed.text())).append("</code>");
      } else if (one instanceof Inline.Emphasis emphasis) {
        tagged("em", emphasis.inside());
      } else if (one instanceof Inline.Strong strong) {
        tagged("strong", strong.inside());
      } else if (one instanceof Inline.Link link) {
        text.append("<a href=\"").append(escaped(link.to())).append("\">");
        inline(link.inside());
        text.append("</a>");
      } else {
        text.append("<br/>\n");
      }
    }
  }

  private void tagged(String tag, List<Inline> inside) {
    text.append('<').append(tag).append('>');
    inline(inside);
    text.append("</").append(tag).append('>');
  }

  private static String escaped(String words) {
    return Visible.lines(words)
        .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
