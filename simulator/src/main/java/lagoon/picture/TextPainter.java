package lagoon.picture;

import java.util.List;
import lagoon.history.NodeName;
import lagoon.trace.Moment;
import lagoon.trace.Trace;

/**
 * Paints a space-time diagram for a terminal: the time at the left, a column for each lane, a line for each
 * row. No line is wider than asked for, whatever names and values hold, and nothing in them reaches the
 * terminal as a command.
 */
public final class TextPainter {

  /** The smallest width that has room for a picture. */
  public static final int LEAST_WIDTH = 40;

  /** A lane is never narrower than this, so that an arrow between two lanes can be seen. */
  private static final int LEAST_LANE = 10;
  /** In lanes of this width, most words have room. */
  private static final int COMFORTABLE_LANE = 14;
  /** Nor wider than this: the eye must find the way along an arrow. */
  private static final int GREATEST_LANE = 44;
  private static final int MARGIN = Times.WIDTH + 2;

  private final int width;
  private final Pen pen;
  private final Style style;

  /**
   * @param width the columns of the terminal, at least {@link #LEAST_WIDTH}
   * @param glyphs the characters to draw with
   * @param style how tones are shown
   * @throws IllegalArgumentException for a smaller width
   */
  public TextPainter(int width, Glyphs glyphs, Style style) {
    if (width < LEAST_WIDTH) {
      throw new IllegalArgumentException(
          "a picture needs at least " + LEAST_WIDTH + " columns, not " + width);
    }
    this.width = width;
    this.pen = new Pen(glyphs);
    this.style = style;
  }

  /** How many lanes have room at most. */
  public int lanes() {
    return (width - MARGIN) / LEAST_LANE;
  }

  /**
   * How many lanes a picture of so many nodes should have: all of them where they have room; where some must
   * be left out, fewer, so that there is room for words too.
   */
  public int lanes(int nodes) {
    int most = lanes();
    int comfortable = Math.max(3, (width - MARGIN) / COMFORTABLE_LANE);
    return nodes <= most ? Math.max(2, nodes) : Math.min(most, comfortable);
  }

  /**
   * The picture of a trace.
   *
   * @param rows the greatest number of rows, at least 10
   * @param verbose as in {@link SpaceTime.Options}
   */
  public String paint(Trace trace, int rows, boolean verbose) {
    return paint(trace, rows, verbose, List.of());
  }

  /**
   * The same with these nodes before all others, where not all have room.
   *
   * @param wanted names; one that is no node's is left out
   */
  public String paint(Trace trace, int rows, boolean verbose, List<String> wanted) {
    return paint(picture(trace, rows, verbose, wanted));
  }

  /** What that paints. */
  public SpaceTime picture(Trace trace, int rows, boolean verbose, List<String> wanted) {
    List<NodeName> nodes = trace.cast().nodes();
    return SpaceTime.of(trace, new SpaceTime.Options(lanes(nodes.size()), rows, verbose,
        nodes.stream().filter(node -> wanted.contains(node.name())).toList()));
  }

  /**
   * A picture, each line ended by a newline.
   *
   * @throws IllegalArgumentException if the layout has more lanes than have room
   */
  public String paint(SpaceTime picture) {
    int lanes = picture.lanes().size();
    if (lanes > lanes()) {
      throw new IllegalArgumentException(lanes + " lanes have no room in " + width + " columns");
    }
    int[] columns = columns(lanes);
    StringBuilder painted = new StringBuilder();
    heading(picture, columns, painted);
    String lastTime = "";
    boolean interrupted = false;
    for (Row row : picture.rows()) {
      Canvas canvas = new Canvas(width);
      lifelines(canvas, row.lives(), columns);
      String time = Times.at(row.time());
      boolean sameTime = time.equals(lastTime);
      if (row instanceof Row.Fold fold) {
        new BannerLine(canvas, pen, columns).paint(fold);
        lastTime = "";
      } else if (row instanceof Row.Banner violation && violation.kind() == Row.Banner.Kind.VIOLATION) {
        new BannerLine(canvas, pen, columns).paint(violation, sameTime);
        interrupted = true;
      } else {
        if (!sameTime || interrupted) {
          time(canvas, time);
        }
        paint(canvas, row, columns);
        lastTime = time;
        interrupted = false;
      }
      end(canvas, painted);
    }
    footing(picture, painted);
    return painted.toString();
  }

  private void paint(Canvas canvas, Row row, int[] columns) {
    if (row instanceof Row.Event event) {
      new EventLine(canvas, pen, columns).paint(event);
    } else if (row instanceof Row.Banner banner) {
      new BannerLine(canvas, pen, columns).paint(banner, true);
    }
  }

  private int[] columns(int lanes) {
    int step = lanes == 0 ? 0 : Math.min(GREATEST_LANE, (width - MARGIN) / lanes);
    int[] columns = new int[lanes];
    for (int i = 0; i < lanes; i++) {
      columns[i] = MARGIN + i * step;
    }
    return columns;
  }

  private void heading(SpaceTime picture, int[] columns, StringBuilder painted) {
    Canvas names = new Canvas(width);
    for (int i = 0; i < columns.length; i++) {
      int room = (i + 1 < columns.length ? columns[i + 1] - 1 : width) - columns[i];
      names.write(columns[i], pen.name(picture.lanes().get(i).node().name(), room), Tone.HEADING);
    }
    end(names, painted);
    int sessions = picture.hiddenSessions();
    int replicas = picture.hiddenReplicas();
    if (sessions + replicas > 0) {
      String both = sessions > 0 && replicas > 0 ? " and " : "";
      remark("and " + Numbers.count(sessions, "session") + both + Numbers.count(replicas, "replica")
          + ", not shown", painted);
    }
  }

  private void footing(SpaceTime picture, StringBuilder painted) {
    if (picture.missed() > 0) {
      String later = Numbers.count(picture.missed(), "later observation");
      remark("the trace ends here: " + later + " not kept", painted);
    }
  }

  private void remark(String text, StringBuilder painted) {
    Canvas canvas = new Canvas(width);
    canvas.write(MARGIN, pen.squeeze(List.of(text), width - MARGIN), Tone.REMARK);
    end(canvas, painted);
  }

  private void lifelines(Canvas canvas, List<Moment.Life> lives, int[] columns) {
    for (int i = 0; i < columns.length; i++) {
      canvas.background(columns[i], pen.glyphs().life(lives.get(i)), Tone.LIFELINE);
    }
  }

  private static void time(Canvas canvas, String time) {
    String fitting = Columns.fit(time, Times.WIDTH, "");
    canvas.write(Times.WIDTH - Columns.of(fitting), fitting, Tone.TIME);
  }

  private void end(Canvas canvas, StringBuilder painted) {
    painted.append(canvas.line(style)).append('\n');
  }
}
