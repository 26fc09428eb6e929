package lagoon.picture.paint;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Outcome;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.picture.spacetime.Section;

/** Paints the space-time diagram. */
public final class ChartPainter {

  private static final double TEXT = 11.5;
  private static final double GUTTER = 64;
  private static final double SIGN = 5;
  /** Between two lanes, what is not for the name of the first: two signs, and what keeps them apart. */
  private static final double BESIDE_LANE = 18;
  private static final double BESIDE_EDGE = 13;
  private static final double AXIS = 9.5;
  /** How high the letters of a lane's name are where it needs two lines. */
  private static final double NARROW_NAME = 10.5;
  /** So much room need the words of an idle stretch above and below their line. */
  private static final double BESIDE_FOLD = 6;
  /** So far apart are the lines on the bar of a write that nobody confirmed. */
  private static final double HATCH = 8;

  private final Section section;
  private final Brush brush;

  private ChartPainter(Section section, Brush brush) {
    this.section = section;
    this.brush = brush;
  }

  /** Paints a section, its sheet's upper left corner at (0, 0). */
  public static void paint(Section section, Brush brush) {
    ChartPainter painter = new ChartPainter(section, brush);
    brush.box(section.sheet(), 0, Ink.GROUND, null);
    painter.lanes();
    section.folds().forEach(painter::fold);
    section.bands().forEach(painter::band);
    painter.arrows();
    section.bands().forEach(painter::bandWords);
    painter.grounds();
    section.bars().forEach(painter::bar);
    section.signs().forEach(painter::sign);
    section.arrows().forEach(painter::mark);
    painter.words();
    brush.opacity(1);
    painter.head();
  }

  private static double opacity(Section.Emphasis emphasis) {
    return emphasis == Section.Emphasis.DIM ? StagePainter.DIM : 1;
  }


  // ---- ground ----

  private void lanes() {
    for (Section.Lane lane : section.lanes()) {
      brush.line(List.of(new Point(lane.x(), Section.HEAD), new Point(lane.x(), section.sheet().bottom())),
          Brush.Stroke.of(Ink.LINE, 1.5));
    }
    for (Section.Tick tick : section.ticks()) {
      brush.text(new Point(GUTTER, tick.y() + 4), tick.text(),
          Brush.Font.of(11, Ink.FAINT).at(Brush.Anchor.END));
    }
  }

  private void head() {
    Box head = new Box(0, 0, section.sheet().width(), Section.HEAD - 2);
    brush.box(head, 0, Ink.CARD, null);
    brush.line(List.of(new Point(0, head.bottom()), new Point(head.right(), head.bottom())),
        Brush.Stroke.of(Ink.EDGE, 1));
    for (int i = 0; i < section.lanes().size(); i++) {
      Section.Lane lane = section.lanes().get(i);
      // Up to the sign of the next lane, or to the edge.
      double end = i + 1 < section.lanes().size() ? section.lanes().get(i + 1).x() - BESIDE_LANE
          : head.right() - BESIDE_EDGE;
      double room = Math.max(20, end - lane.x());
      Point sign = new Point(lane.x(), head.centre().y());
      Brush.Stroke stroke = Brush.Stroke.of(lane.session() ? Ink.REQUEST : Ink.FAINT, 1.5);
      if (lane.session()) {
        brush.circle(sign, 5, Ink.REQUEST, stroke);
      } else {
        brush.box(Box.around(sign, 10, 10), 2, Ink.CARD, stroke);
      }
      laneName(new Point(lane.x() + 10, head.centre().y()), lane.node().name(), room);
    }
    axis();
  }

  /** In two lines, where one has no room for it. */
  private void laneName(Point middle, String name, double room) {
    Brush.Font small = Brush.Font.of(NARROW_NAME, Ink.TEXT).strong();
    int end = Letters.width(name, StagePainter.SMALLEST_NAME, true) <= room ? 0
        : firstLine(name, room / Letters.BOLD);
    if (end == 0) {
      StagePainter.named(brush, middle.plus(0, 4), name, room, Brush.Font.of(12, Ink.TEXT).strong());
    } else {
      brush.text(middle.plus(0, -2), name.substring(0, end), small);
      brush.text(middle.plus(0, 10),
          Letters.fitEnd(name.substring(end), NARROW_NAME, room / Letters.BOLD), small);
    }
  }

  /** How much of a name has room on a line: up to a hyphen or the like, if the rest has room on the other. */
  private static int firstLine(String name, double room) {
    int end = name.length();
    while (end > 0 && Letters.width(name.substring(0, end), NARROW_NAME) > room) {
      end--;
    }
    for (int i = end; i > 0; i--) {
      boolean isBreak = !Character.isLetterOrDigit(name.charAt(i - 1));
      if (isBreak && Letters.width(name.substring(i), NARROW_NAME) <= room) {
        return i;
      }
    }
    return end > 0 && Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
  }

  /** Above the times stands how they run; it says so in two lines. */
  private void axis() {
    String text = section.axis();
    int middle = text.lastIndexOf(' ', text.length() / 2 + 2);
    Brush.Font font = Brush.Font.of(AXIS, Ink.FAINT).at(Brush.Anchor.END);
    brush.text(new Point(GUTTER, 12), text.substring(0, Math.max(0, middle)), font);
    brush.text(new Point(GUTTER, 23), text.substring(middle + 1), font);
    if (section.more() > 0) {
      Point base = new Point(section.sheet().right() - 8, section.sheet().bottom() - 8);
      String more = section.more() + " left out";
      ground(base.plus(-Letters.width(more, 10.5), 0), more, 10.5);
      brush.text(base, more, Brush.Font.of(10.5, Ink.FAINT).at(Brush.Anchor.END));
    }
  }

  private void fold(Section.Fold fold) {
    String text = fold.text() + " later";
    double y = fold.y();
    for (Section.Band band : section.bands()) {
      // The box of what happened before or next does not lie on it.
      double far = band.height() / 2 + BESIDE_FOLD;
      boolean isNext = band.y() > fold.y();
      y = Math.abs(band.y() - fold.y()) < far ? band.y() + (isNext ? -far : far) : y;
    }
    Point left = new Point(GUTTER + 6, y);
    Point right = new Point(section.sheet().right() - 8, y);
    brush.line(List.of(left, right.plus(-Letters.width(text, 10) - 5, 0)),
        new Brush.Stroke(Ink.LINE, 1, Brush.Dash.DOTTED));
    brush.text(right.plus(0, 3.5), text, Brush.Font.of(10, Ink.FAINT).at(Brush.Anchor.END).onLines());
  }

  // ---- what happened ----

  private static Ink ink(Section.Band.Kind kind) {
    return kind == Section.Band.Kind.VIOLATION ? Ink.VIOLATION
        : kind == Section.Band.Kind.FAULT ? Ink.FAULT : Ink.FAINT;
  }

  private void band(Section.Band band) {
    brush.opacity(opacity(band.emphasis()));
    boolean violation = band.kind() == Section.Band.Kind.VIOLATION;
    Ink ink = ink(band.kind());
    double left = GUTTER + 6;
    double right = section.sheet().width() - 4;
    Box box = new Box(left, band.y() - band.height() / 2, right - left, band.height());
    if (violation && band.height() > 8) {
      brush.box(box, 4, Ink.VIOLATION_GROUND, Brush.Stroke.of(ink, 1.2));
    } else {
      brush.line(List.of(new Point(left, band.y()), new Point(right, band.y())),
          new Brush.Stroke(ink, 1.5, violation ? Brush.Dash.SOLID : Brush.Dash.DASHED));
    }
    if (band.selected()) {
      brush.box(box.grown(2), 4, null, Brush.Stroke.of(Ink.SELECTED, 2.5));
    }
  }

  private void bandWords(Section.Band band) {
    brush.opacity(opacity(band.emphasis()));
    boolean violation = band.kind() == Section.Band.Kind.VIOLATION;
    Ink ink = ink(band.kind());
    double left = GUTTER + 6;
    double right = section.sheet().width() - 4;
    if (band.height() < 8) {
      // Words on a mere line stand above its end, out of the way of what happens.
      double width = Letters.width(band.text(), TEXT, violation);
      words(band, new Point(Math.max(left, right - width - 8), band.y() - 5), right - left, ink);
      return;
    }
    double x = band.lane() < 0 ? left + 12 : section.lanes().get(band.lane()).x() + 12;
    if (band.lane() >= 0 && violation) {
      Marks.cross(brush, new Point(x - 12, band.y()), 4.5, ink, 3);
    }
    // Of the lane at the right edge the words stand at the other side, where they have more room.
    double width = Letters.width(band.text(), violation ? TEXT * 1.12 : TEXT) + 1;
    double before = x - 24;
    boolean isBefore = band.lane() >= 0 && width > right - x && before - left > right - x;
    double from = isBefore ? Math.max(left + 4, before - width) : x;
    words(band, new Point(from, band.y() + 4), isBefore ? before - from : right - x, ink);
  }

  private void words(Section.Band band, Point base, double room, Ink ink) {
    boolean violation = band.kind() == Section.Band.Kind.VIOLATION;
    String text = Letters.fit(band.text(), violation ? TEXT * 1.12 : TEXT, room);
    if (!text.isEmpty()) {
      // The line must not go through the words.
      Ink ground = violation ? Ink.VIOLATION_GROUND : Ink.GROUND;
      double width = Letters.width(text, TEXT, violation);
      brush.opacity(1);
      brush.box(new Box(base.x() - 3, base.y() - 11, width + 6, 14), 3, ground, null);
      brush.opacity(opacity(band.emphasis()));
      brush.text(base, text, violation ? Brush.Font.of(TEXT, ink).strong() : Brush.Font.of(TEXT, ink));
    }
  }

  private void arrows() {
    Bundles shafts = new Bundles();
    for (Section.Arrow arrow : section.arrows()) {
      boolean replication = arrow.look().ink() == Ink.REPLICATION;
      Brush.Dash dash = arrow.state() != Section.Arrow.State.ARRIVED ? Brush.Dash.DOTTED
          : arrow.look().filled() ? Brush.Dash.SOLID : Brush.Dash.DASHED;
      double width = arrow.selected() ? 3 : replication ? 2 : 1.3;
      shafts.add(arrow.start(), arrow.end(), new Brush.Stroke(ink(arrow), width, dash),
          opacity(arrow.emphasis()));
    }
    shafts.paint(brush);
    section.arrows().forEach(this::end);
  }

  private static Ink ink(Section.Arrow arrow) {
    return arrow.selected() ? Ink.SELECTED : arrow.look().ink();
  }

  private void end(Section.Arrow arrow) {
    brush.opacity(opacity(arrow.emphasis()));
    if (arrow.state() == Section.Arrow.State.LOST) {
      Marks.cross(brush, arrow.end(), 5, Ink.VIOLATION, 2.5);
    } else if (arrow.state() == Section.Arrow.State.ARRIVED) {
      Marks.head(brush, arrow.start(), arrow.end(), 9, ink(arrow));
    }
  }

  private void mark(Section.Arrow arrow) {
    brush.opacity(opacity(arrow.emphasis()));
    arrow.mark().ifPresent(at -> Marks.message(brush, arrow.look(), at, 6.5));
  }

  private void bar(Section.Bar bar) {
    brush.opacity(opacity(bar.emphasis()));
    boolean write = bar.kind() == Section.Bar.Kind.WRITE;
    Brush.Stroke chosen = bar.selected() ? Brush.Stroke.of(Ink.SELECTED, 3) : null;
    if (bar.kind() == Section.Bar.Kind.DOWN || bar.kind() == Section.Bar.Kind.PAUSED) {
      boolean down = bar.kind() == Section.Bar.Kind.DOWN;
      brush.box(bar.box(), 2, Ink.GROUND, chosen != null ? chosen
          : new Brush.Stroke(Ink.FAULT, 1.5, down ? Brush.Dash.DASHED : Brush.Dash.DOTTED));
      return;
    }
    Ink ink = bar.outcome() == Outcome.OK ? Ink.REQUEST
        : bar.outcome() == Outcome.FAILED ? Ink.VIOLATION : Ink.STALE;
    boolean isAnswered = bar.outcome() == Outcome.OK;
    Brush.Dash dash = write || isAnswered ? Brush.Dash.SOLID : Brush.Dash.DASHED;
    brush.box(bar.box(), 4, write ? ink : Ink.CARD,
        chosen == null ? new Brush.Stroke(ink, 1.8, dash) : chosen);
    if (write && !isAnswered) {
      hatch(bar.box(), bar.outcome() == Outcome.FAILED);
    }
  }

  /** Without colours, too, a write that nobody confirmed is told from one that was. */
  private void hatch(Box bar, boolean both) {
    double left = bar.x() + 1;
    double right = bar.right() - 1;
    List<Brush.Line> lines = new ArrayList<>();
    // Counted from the bar's beginning, so that it does not swim while somebody scrolls.
    double above = Math.max(0, Math.floor((Section.HEAD - bar.y()) / HATCH));
    double lowest = Math.min(bar.bottom(), section.sheet().bottom()) - HATCH;
    for (double y = bar.y() + 2 + above * HATCH; y <= lowest; y += HATCH) {
      lines.add(new Brush.Line(new Point(left, y + HATCH - 2), new Point(right, y)));
      if (both) {
        lines.add(new Brush.Line(new Point(left, y), new Point(right, y + HATCH - 2)));
      }
    }
    brush.lines(lines, Brush.Stroke.of(Ink.CARD, 1.6));
  }

  // ---- words ----

  /** Lines end at words: they do not go through them. */
  private void grounds() {
    brush.opacity(1);
    section.bars().forEach(one -> ground(one.textAt(), one.text(), TEXT));
    section.arrows().forEach(one -> ground(one.textAt(), one.text(), TEXT));
    section.signs().forEach(one -> ground(one.textAt(), one.text(), TEXT));
  }

  private void ground(Point base, String text, double size) {
    if (!text.isEmpty()) {
      brush.box(new Box(base.x() - 2, base.y() - size + 1.5, Letters.width(text, size) + 4, size + 2), 2,
          Ink.GROUND, null);
    }
  }

  private void words() {
    section.bars().forEach(one -> say(one.textAt(), one.text(), Ink.TEXT, one.emphasis()));
    section.signs().forEach(one -> say(one.textAt(), one.text(), ink(one.kind()), one.emphasis()));
    section.arrows().forEach(one -> say(one.textAt(), one.text(),
        one.state() == Section.Arrow.State.LOST ? Ink.VIOLATION : one.look().ink(), one.emphasis()));
  }

  private void say(Point base, String text, Ink ink, Section.Emphasis emphasis) {
    if (!text.isEmpty()) {
      brush.opacity(opacity(emphasis));
      brush.text(base, text, Brush.Font.of(TEXT, ink).onLines());
    }
  }

  // ---- signs ----

  private void sign(Section.Sign sign) {
    brush.opacity(opacity(sign.emphasis()));
    Point at = sign.at();
    if (sign.selected()) {
      brush.circle(at, SIGN + 5, null, Brush.Stroke.of(Ink.SELECTED, 3));
    }
    switch (sign.kind()) {
      case SERVED -> brush.polygon(List.of(at.plus(0, -6), at.plus(6, 0), at.plus(0, 6), at.plus(-6, 0)),
          Ink.CARD, Brush.Stroke.of(Ink.REPLY, 2));
      case APPLIED -> brush.box(Box.around(at, 10, 10), 1.5, Ink.REPLICATION, null);
      case CRASHED -> Marks.cross(brush, at, SIGN, Ink.VIOLATION, 3);
      case RESTARTED, RESUMED -> brush.polygon(
          List.of(at.plus(-4, -6), at.plus(7, 0), at.plus(-4, 6)), Ink.FRESH, null);
      case PAUSED -> Marks.bars(brush, at, SIGN, Ink.FAULT);
      case ROLE -> brush.polygon(List.of(at.plus(0, -7), at.plus(7, 5), at.plus(-7, 5)), Ink.LEADER, null);
      case TIMER_SET, TIMER_CANCELLED, TIMER_FIRED -> timer(sign);
      case STATE, EXPLAINED -> brush.circle(at, 3.5, Ink.CARD, Brush.Stroke.of(Ink.FAINT, 1.5));
      default -> throw new IllegalArgumentException("no sign " + sign.kind());
    }
  }

  private void timer(Section.Sign sign) {
    boolean fired = sign.kind() == Section.Sign.Kind.TIMER_FIRED;
    brush.circle(sign.at(), SIGN, fired ? Ink.ELECTION : Ink.CARD, Brush.Stroke.of(Ink.ELECTION, 1.5));
    if (sign.kind() == Section.Sign.Kind.TIMER_CANCELLED) {
      Marks.cross(brush, sign.at(), 3, Ink.ELECTION, 1.5);
    } else {
      brush.line(List.of(sign.at().plus(0, -3), sign.at(), sign.at().plus(2.5, 0)),
          Brush.Stroke.of(fired ? Ink.ON_MARK : Ink.ELECTION, 1.2));
    }
  }

  private static Ink ink(Section.Sign.Kind kind) {
    return switch (kind) {
      case SERVED, APPLIED -> Ink.TEXT;
      case CRASHED, PAUSED, RESTARTED, RESUMED -> Ink.FAULT;
      case ROLE -> Ink.LEADER;
      default -> Ink.FAINT;
    };
  }
}
