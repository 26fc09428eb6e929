package lagoon.picture.paint;

import java.util.List;
import lagoon.picture.Times;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.MessageMark;
import lagoon.picture.stage.NodeMark;

/** Paints the stage. */
public final class StagePainter {

  /** How opaque is what lies outside of the emphasis. */
  static final double DIM = 0.45;

  /** And how opaque the name of a node there: who looks elsewhere still reads who that is. */
  static final double DIM_NAME = 0.7;

  /** How long the tail of a small mark is, in units. */
  private static final double TAIL = 22;

  /** How wide the line below a chosen link is. */
  private static final double CHOSEN = 6;

  /** Smaller letters of a name are not read with ease. */
  static final double SMALLEST_NAME = 11;

  private final Frame frame;
  private final Brush brush;

  private StagePainter(Frame frame, Brush brush) {
    this.frame = frame;
    this.brush = brush;
  }

  /** Paints a frame, its sheet's upper left corner at (0, 0). */
  public static void paint(Frame frame, Brush brush) {
    new StagePainter(frame, brush).paint();
  }

  private void paint() {
    brush.box(frame.sheet(), 0, Ink.GROUND, null);
    links();
    frame.ring().ifPresent(new RingPainter(brush)::paint);
    Bundles trails = new Bundles();
    frame.messages().forEach(message -> trail(message, trails));
    trails.paint(brush);
    QuorumPainter quorums = new QuorumPainter(brush);
    frame.quorums().forEach(quorums::paint);
    NodePainter nodes = new NodePainter(brush);
    TilePainter tiles = new TilePainter(brush);
    tiles.paint(frame.tiles());
    frame.nodes().forEach(nodes::paint);
    frame.crowd().ifPresent(nodes::crowd);
    frame.nodes().forEach(node -> quorums.badges(node.badges()));
    frame.quorums().forEach(quorums::label);
    frame.tally().ifPresent(tiles::tally);
    for (MessageMark message : frame.messages()) {
      brush.opacity(opacity(message.emphasis()));
      message(message);
    }
    brush.opacity(1);
    // Behind a callout nothing needs to be read: it comes last, the most important of all at the very top.
    for (int i = frame.callouts().size() - 1; i >= 0; i--) {
      callout(frame.callouts().get(i));
    }
    frame.banners().forEach(this::banner);
    Box sheet = frame.sheet();
    brush.text(new Point(sheet.right() - 10, sheet.bottom() - 10), Times.at(frame.time()),
        Brush.Font.of(13, Ink.FAINT).at(Brush.Anchor.END).onLines());
  }

  static double opacity(Frame.Emphasis emphasis) {
    return emphasis == Frame.Emphasis.DIM ? DIM : 1;
  }

  /** Writes the name of a node, more opaque than what else is dim of it. */
  static void nodeName(Brush brush, NodeMark node, Point base, double room, Brush.Font font) {
    boolean isDim = node.emphasis() == Frame.Emphasis.DIM;
    brush.opacity(isDim ? DIM_NAME : 1);
    named(brush, base, node.name().name(), room, font);
    brush.opacity(opacity(node.emphasis()));
  }

  // ---- links ----

  private void links() {
    Bundles whole = new Bundles();
    for (Frame.LinkMark link : frame.links()) {
      if (link.selected()) {
        // Of a cut one the dashes lie on it.
        brush.opacity(1);
        brush.line(List.of(link.start(), link.end()), Brush.Stroke.of(Ink.SELECTED, CHOSEN));
      }
      if (!link.isCut()) {
        Brush.Dash dash = link.slow() > 0 ? Brush.Dash.DOTTED : Brush.Dash.SOLID;
        whole.add(link.start(), link.end(), new Brush.Stroke(Ink.LINE, link.slow() > 0 ? 3 : 1.5, dash),
            opacity(link.emphasis()));
      }
    }
    whole.paint(brush);
    frame.links().stream().filter(Frame.LinkMark::isCut).forEach(this::cut);
    brush.opacity(1);
  }

  private void cut(Frame.LinkMark link) {
    brush.opacity(opacity(link.emphasis()));
    brush.line(List.of(link.start(), link.end()), new Brush.Stroke(Ink.FAULT, 1.5, Brush.Dash.DASHED));
    Point middle = link.start().towards(link.end(), 0.5);
    double length = Math.max(1, link.start().distance(link.end()));
    double dx = (link.end().x() - link.start().x()) / length;
    double dy = (link.end().y() - link.start().y()) / length;
    for (double along : new double[] {-4, 4}) {
      Point at = middle.plus(dx * along, dy * along);
      brush.line(List.of(at.plus(-dy * 11, dx * 11), at.plus(dy * 11, -dx * 11)),
          Brush.Stroke.of(Ink.FAULT, 3));
    }
    // One direction alone: an arrow head says which.
    if (!link.cutBack()) {
      Marks.head(brush, link.start(), middle.plus(-dx * 8, -dy * 8), 12, Ink.FAULT);
    } else if (!link.cutForth()) {
      Marks.head(brush, link.end(), middle.plus(dx * 8, dy * 8), 12, Ink.FAULT);
    }
  }

  // ---- messages ----

  private static void trail(MessageMark message, Bundles trails) {
    if (message.state() != MessageMark.State.LOST) {
      boolean small = message.radius() < MessageMark.RADIUS;
      double width = small ? 0.8 : message.isReplication() ? 2.5 : 1.5;
      double opacity = opacity(message.emphasis());
      Point begin = small ? tail(message) : message.start();
      trails.add(begin, message.at(), Brush.Stroke.of(message.look().ink(), width), opacity);
      if (message.isReplication() && !small) {
        trails.add(message.at(), message.end(),
            new Brush.Stroke(message.look().ink(), 1, Brush.Dash.DOTTED), opacity);
      }
    }
  }

  /** Where many are under way each has a short tail: a thousand whole ways would hide all else. */
  private static Point tail(MessageMark message) {
    double way = message.start().distance(message.at());
    return way <= TAIL ? message.start() : message.at().towards(message.start(), TAIL / way);
  }

  private void message(MessageMark message) {
    Point at = message.at();
    double radius = message.radius();
    if (message.selected()) {
      brush.circle(at, radius + 5, null, Brush.Stroke.of(Ink.SELECTED, 3));
    }
    if (message.copy()) {
      brush.circle(at, radius + 3, null,
          new Brush.Stroke(message.look().ink(), 1.5, Brush.Dash.DOTTED));
    }
    if (message.state() == MessageMark.State.LOST) {
      Marks.cross(brush, at, radius * 0.8, Ink.GROUND, 7);
      Marks.cross(brush, at, radius * 0.8, Ink.VIOLATION, 3.5);
    } else {
      Marks.message(brush, message.look(), at, radius);
    }
    if (message.state() == MessageMark.State.HELD) {
      Marks.bars(brush, at.plus(radius, -radius), 4, Ink.FAULT);
    }
    if (message.labelBox().isPresent()) {
      Box box = message.labelBox().get();
      Ink ink = message.state() == MessageMark.State.LOST ? Ink.VIOLATION : Ink.TEXT;
      brush.text(new Point(box.x() + 1, box.bottom() - 5), message.label(),
          Brush.Font.of(MessageMark.LABEL, ink).onLines());
    } else if (message.count() > 1) {
      brush.text(at.plus(radius, -radius * 0.6), "×" + message.count(),
          Brush.Font.of(10, Ink.TEXT).strong().onLines());
    }
  }

  // ---- words ----

  private void callout(Frame.Callout callout) {
    boolean violation = callout.kind() == Frame.Callout.Kind.VIOLATION;
    Ink ink = violation ? Ink.VIOLATION : Ink.EDGE;
    Point begin = callout.box().edgeTowards(callout.tip());
    brush.line(List.of(begin, callout.tip()), Brush.Stroke.of(ink, violation ? 2.5 : 1.5));
    brush.circle(callout.tip(), violation ? 4 : 3, ink, null);
    brush.box(callout.box(), 6, violation ? Ink.VIOLATION_GROUND : Ink.CARD,
        Brush.Stroke.of(ink, violation ? 2 : 1));
    double x = callout.box().x() + Frame.Callout.PADDING;
    double y = callout.box().y() + Frame.Callout.PADDING + Frame.Callout.SIZE - 1;
    for (int i = 0; i < callout.lines().size(); i++) {
      Brush.Font font = Brush.Font.of(Frame.Callout.SIZE, Ink.TEXT);
      boolean heading = violation && i < callout.headings();
      brush.text(new Point(x, y + i * Frame.Callout.LINE), callout.lines().get(i),
          heading ? Brush.Font.of(Frame.Callout.SIZE, ink).strong() : font);
    }
  }

  private void banner(Frame.Banner banner) {
    boolean fault = banner.kind() == Frame.Banner.Kind.FAULT;
    Box box = banner.box();
    brush.box(box, box.height() / 2, Ink.CARD, Brush.Stroke.of(fault ? Ink.FAULT : Ink.EDGE, 1.5));
    Point sign = new Point(box.x() + 13, box.centre().y());
    if (fault) {
      Marks.cross(brush, sign, 3.5, Ink.FAULT, 2.5);
    } else {
      brush.circle(sign, 3.5, Ink.LEADER, null);
    }
    brush.text(new Point(box.x() + 24, box.centre().y() + 4), banner.text(), Brush.Font.of(12, Ink.TEXT));
  }

  /** Writes a text as far as there is room. */
  static void fitted(Brush brush, Point base, String text, double room, Brush.Font font) {
    String fitting = Letters.fit(text, font.size() * (font.bold() ? 1.12 : 1), room);
    if (!fitting.isEmpty()) {
      brush.text(base, fitting, font);
    }
  }

  /** Writes a name smaller where it has no room, and cut short where it has none then either. */
  static void named(Brush brush, Point base, String name, double room, Brush.Font font) {
    double size = font.size();
    while (size > SMALLEST_NAME && Letters.width(name, size, font.bold()) > room) {
      size--;
    }
    String fitting = Letters.fitName(name, size * (font.bold() ? 1.12 : 1), room);
    if (!fitting.isEmpty()) {
      brush.text(base, fitting, new Brush.Font(size, font.bold(), font.ink(), font.anchor(), font.halo()));
    }
  }
}
