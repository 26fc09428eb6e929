package lagoon.picture.spacetime;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.picture.Wording;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Look;
import lagoon.picture.look.Point;
import lagoon.trace.Moment;
import lagoon.trace.Sitting;
import lagoon.trace.Trace;

/** What is drawn on the lanes of a section. */
final class Strokes {

  private static final double BAR = 10;
  private static final double BESIDE = 10;
  private static final double BESIDE_BAR = 12;

  /** Words of an operation begin behind the mark of its first message. */
  private static final double BESIDE_MARK = 32;

  /** From where an arrow begins to the mark of its kind; and farther where others stand there. */
  private static final double MARK = 26;

  private static final double MARK_STEP = 8;
  private static final double FARTHEST_MARK = 58;
  private static final double LEAST_MARKED = 60;
  private static final double RAISED = 9;

  /** Words of what began above the section stand so far below its upper edge. */
  private static final double BELOW_TOP = 12;

  /** What a message carries is cut short where it is wider than that. */
  private static final double WIDEST = 200;

  private final Trace trace;
  private final Rows rows;
  private final Tracks tracks;
  private final Ground ground;
  private final boolean operations;
  private final List<Section.Bar> bars = new ArrayList<>();
  private final List<Section.Arrow> arrows = new ArrayList<>();
  private final List<Section.Sign> signs = new ArrayList<>();
  private final Bands bands;
  private final BitSet drawn = new BitSet();
  /** Writes words, when it is known where all marks stand. */
  private final List<Runnable> words = new ArrayList<>();
  /** The same for operations that began above: their words give way to those that stand at their own row. */
  private final List<Runnable> wordsFromAbove = new ArrayList<>();

  Strokes(Trace trace, Rows rows, Tracks tracks, Ground ground, boolean operations) {
    this.trace = trace;
    this.rows = rows;
    this.tracks = tracks;
    this.ground = ground;
    this.operations = operations;
    this.bands = new Bands(tracks, ground);
  }

  /** Words come last: they go where nothing is in their way. */
  void write() {
    words.forEach(Runnable::run);
    wordsFromAbove.forEach(Runnable::run);
  }

  // ---- what comes from above ----

  /** Draws what was in progress at that moment, just above the section. */
  void begun(Optional<Moment> before, Filter filter) {
    before.ifPresent(moment -> {
      for (Sitting sitting : moment.sessions()) {
        sitting.doing().ifPresent(operation -> drawInvocation(operation, filter));
      }
      for (Observation.Sent sent : moment.inFlight()) {
        if (filter.shows(sent)) {
          draw(trace.positionOf(sent.id()));
        }
      }
      for (Moment.Node node : moment.nodes()) {
        if (node.life() != Moment.Life.UP && tracks.shows(node.name())) {
          stopped(node.name());
        }
      }
    });
  }

  private void drawInvocation(Operation operation, Filter filter) {
    int position = trace.positionOf(operation.invokedOrder());
    if (position >= 0 && filter.shows(trace.get(position))) {
      draw(position);
    }
  }

  /** A node that is down or paused above the section: since when, the last fault of its own says. */
  private void stopped(NodeName node) {
    int[] faults = rows.notable(0, trace.size());
    for (int i = faults.length - 1; i >= 0; i--) {
      Observation fault = trace.get(faults[i]);
      boolean stops = fault instanceof Observation.Crashed || fault instanceof Observation.Paused;
      if (stops && fault.node().equals(node) && ground.yOfPosition(faults[i]) < ground.top()) {
        draw(faults[i]);
        return;
      }
    }
  }

  // ---- one observation ----

  void draw(int position) {
    if (position < 0 || drawn.get(position)) {
      return;
    }
    drawn.set(position);
    Observation observation = trace.get(position);
    int lane = tracks.of(observation.node());
    if (Rows.isBand(observation)) {
      bands.add(position, observation);
    } else if (lane < 0) {
      return;
    } else if (observation instanceof Observation.Sent sent) {
      arrow(position, sent);
    } else if (observation instanceof Observation.Delivered || observation instanceof Observation.Dropped) {
      draw(trace.positionOf(observation.cause()));
    } else if (observation instanceof Observation.Invoked invoked) {
      operation(position, lane, invoked.operation());
    } else if (observation instanceof Observation.Completed completed) {
      draw(trace.positionOf(completed.operation().invokedOrder()));
    } else {
      if (observation instanceof Observation.Crashed || observation instanceof Observation.Paused) {
        stop(position, lane, observation);
      }
      sign(position, lane, observation);
    }
  }

  private void operation(int position, int lane, Operation operation) {
    int end = trace.endings().position(operation);
    Optional<Observation.Completed> completed = trace.endings().of(operation);
    Section.Bar.Kind kind =
        operation.action().isWrite() ? Section.Bar.Kind.WRITE : Section.Bar.Kind.READ;
    String text = ground.hasWords()
        ? Words.visible(completed.map(Wording::ended).orElse(operation.action().text())) : "";
    Box box = span(lane, position, end);
    boolean isFromAbove = box.y() < ground.top();
    Point base = new Point(box.right() + BESIDE_MARK, Math.max(box.y() - 3, ground.top() + BELOW_TOP));
    ground.mark(box);
    int index = bars.size();
    bars.add(new Section.Bar(trace.get(position).id(), lane, kind,
        completed.map(Observation.Completed::outcome).orElse(Outcome.UNKNOWN), box, end >= 0,
        "", base, ground.light(position),
        ground.isSelectedPosition(position) || end >= 0 && ground.isSelectedPosition(end)));
    Point left = new Point(box.x() - BESIDE - width(text), base.y());
    // Below the end of its bar they would be read as the next one's.
    if (!isFromAbove || box.bottom() >= base.y()) {
      (isFromAbove ? wordsFromAbove : words).add(() -> bars.set(index,
          bars.get(index).saying(ground.write(List.of(base, left), text, room(lane)))));
    }
  }

  /** From an observation to another on one lane; to the lower edge where there is none. */
  private Box span(int lane, int from, int to) {
    double top = ground.yOfPosition(from);
    double bottom = to < 0 ? ground.bottom() + BAR : ground.yOfPosition(to);
    double x = ground.lanes().get(lane).x();
    double least = Math.max(BAR, bottom - top);
    return new Box(x - BAR / 2, top, BAR, least);
  }

  /** Words may reach beyond their lane, but not over more than two others. */
  private double room(int lane) {
    return Math.max(90, 2.4 * ground.lanes().get(lane).width());
  }

  private void stop(int position, int lane, Observation observation) {
    int end = -1;
    for (int next : rows.notable(position + 1, trace.size())) {
      Observation later = trace.get(next);
      boolean goesOn = later instanceof Observation.Restarted || later instanceof Observation.Resumed
          || later instanceof Observation.Crashed;
      if (goesOn && later.node().equals(observation.node())) {
        end = next;
        break;
      }
    }
    boolean down = observation instanceof Observation.Crashed;
    bars.add(new Section.Bar(observation.id(), lane, down ? Section.Bar.Kind.DOWN : Section.Bar.Kind.PAUSED,
        Outcome.UNKNOWN, span(lane, position, end), end >= 0, "", ground.at(lane, position),
        ground.light(position), ground.isSelected(observation.id())));
  }

  private void arrow(int position, Observation.Sent sent) {
    int from = tracks.of(sent.node());
    int to = tracks.of(sent.to());
    if (to < 0 || from == to) {
      return;
    }
    int end = trace.journeys().end(position);
    Section.Arrow.State state = end < 0 ? Section.Arrow.State.ON_ITS_WAY
        : trace.get(end) instanceof Observation.Dropped ? Section.Arrow.State.LOST
            : Section.Arrow.State.ARRIVED;
    Point start = ground.at(from, position);
    Point target = end < 0
        ? new Point(ground.lanes().get(to).x(), Math.max(start.y(), ground.bottom())) : ground.at(to, end);
    boolean lost = state == Section.Arrow.State.LOST;
    boolean atOnce = lost && trace.get(end).time() == sent.time();
    // Lost as soon as it was sent: the cross stands between the lanes, where the link is cut.
    Point tip = !atOnce ? target
        : start.towards(new Point(target.x(), Math.max(target.y(), start.y() + 10)), 0.5);
    Look look = Look.of(sent.message());
    String text = !ground.hasWords() ? "" : lost
        ? Words.visible(Wording.lost(((Observation.Dropped) trace.get(end)).why()))
        : cargo(start, sent, look);
    int index = arrows.size();
    arrows.add(new Section.Arrow(sent.id(), start, tip, look, state, markAt(start, tip), "", start,
        ground.light(position),
        ground.isSelectedPosition(position) || end >= 0 && ground.isSelectedPosition(end)));
    arrows.get(index).mark().ifPresent(ground::mark);
    words.add(() -> arrows.set(index, arrows.get(index).saying(
        ground.write(besideArrow(start, tip, width(text)), text, WIDEST))));
  }

  /** Near where it begins, and beside the marks that stand there already, if the arrow is long enough. */
  private double markAt(Point start, Point tip) {
    double length = start.distance(tip);
    if (!ground.hasWords() || length <= LEAST_MARKED) {
      return 0;
    }
    for (double at = MARK; at <= FARTHEST_MARK && at < length - MARK; at += MARK_STEP) {
      if (ground.isUnmarked(start.towards(tip, at / length))) {
        return at;
      }
    }
    return MARK;
  }

  /** What a message carries; empty where the bar of its operation, or the arrow before, tells it already. */
  private String cargo(Point start, Observation.Sent sent, Look look) {
    boolean byBar = look.family() == Look.Family.REQUEST || look.family() == Look.Family.REPLY;
    return operations && byBar || isTold(start, sent) ? "" : Words.cargo(sent.message());
  }

  /** Whether the same message to another node leaves from the same place and is labelled already. */
  private boolean isTold(Point start, Observation.Sent sent) {
    if (arrows.isEmpty() || !arrows.get(arrows.size() - 1).start().equals(start)) {
      return false;
    }
    Observation before = trace.find(arrows.get(arrows.size() - 1).sent()).orElseThrow();
    return before instanceof Observation.Sent other
        && Words.cargo(other.message()).equals(Words.cargo(sent.message()));
  }

  private static double width(String text) {
    return Letters.width(text, Ground.SIZE);
  }

  /**
   * Above the line of an arrow, next to the lane where it begins, or where it comes into sight; or else
   * beneath it, or at the lane's other side.
   */
  private List<Point> besideArrow(Point start, Point end, double width) {
    double seen = start.y() >= ground.top() || end.y() <= start.y()
        ? 0 : (ground.top() - start.y()) / (end.y() - start.y());
    Point from = start.towards(end, Math.min(1, seen));
    boolean right = end.x() > start.x();
    double along = Math.abs(end.x() - start.x());
    double slope = along == 0 ? 0 : (end.y() - start.y()) / along;
    double forth = from.x() + BESIDE_BAR + BESIDE_MARK - 4;
    double back = from.x() - BESIDE_BAR - 24 - width;
    double y = from.y() + slope * 34 - (slope > 0.2 ? -3 : 5);
    Point usual = new Point(right ? forth : back, y);
    return List.of(usual, usual.plus(0, 12), new Point(right ? back : forth, from.y() + 4));
  }

  private void sign(int position, int lane, Observation observation) {
    Point at = ground.at(lane, position);
    Section.Sign.Kind kind = kind(observation);
    // Several in one row stand side by side.
    int same = 0;
    for (int i = signs.size() - 1; i >= 0 && i > signs.size() - 6; i--) {
      boolean onIt = Math.abs(signs.get(i).at().y() - at.y()) < 1
          && Math.abs(signs.get(i).at().x() - at.x()) < 60;
      same += onIt && tracks.of(trace.find(signs.get(i).id()).orElseThrow().node()) == lane ? 1 : 0;
    }
    Point place = at.plus(same * 14, 0);
    Point base = place.plus(BESIDE, 4);
    int index = signs.size();
    signs.add(new Section.Sign(observation.id(), place, kind, "", base, ground.light(position),
        ground.isSelected(observation.id())));
    if (ground.hasWords()) {
      ground.mark(place);
      String text = Words.visible(Words.what(observation));
      Point left = at.plus(-BESIDE - 8 - width(text), 4);
      Point beyondMark = at.plus(-BESIDE_MARK - 6 - width(text), 4);
      // A little above its row there may be room where a mark stands beside it.
      words.add(() -> signs.set(index, signs.get(index).saying(ground.write(
          List.of(base, base.plus(0, -RAISED), left, left.plus(0, -RAISED), beyondMark), text,
          room(lane)))));
    }
  }

  private static Section.Sign.Kind kind(Observation observation) {
    if (observation instanceof Observation.Served) {
      return Section.Sign.Kind.SERVED;
    } else if (observation instanceof Observation.Applied || observation instanceof Observation.Discarded) {
      return Section.Sign.Kind.APPLIED;
    } else if (observation instanceof Observation.Crashed) {
      return Section.Sign.Kind.CRASHED;
    } else if (observation instanceof Observation.Restarted) {
      return Section.Sign.Kind.RESTARTED;
    } else if (observation instanceof Observation.Paused) {
      return Section.Sign.Kind.PAUSED;
    } else if (observation instanceof Observation.Resumed) {
      return Section.Sign.Kind.RESUMED;
    } else if (observation instanceof Observation.RoleChanged) {
      return Section.Sign.Kind.ROLE;
    } else if (observation instanceof Observation.TimerSet) {
      return Section.Sign.Kind.TIMER_SET;
    } else if (observation instanceof Observation.TimerFired) {
      return Section.Sign.Kind.TIMER_FIRED;
    } else if (observation instanceof Observation.TimerCancelled) {
      return Section.Sign.Kind.TIMER_CANCELLED;
    }
    return observation instanceof Observation.StateChanged
        ? Section.Sign.Kind.STATE : Section.Sign.Kind.EXPLAINED;
  }

  List<Section.Bar> bars() {
    return bars;
  }

  List<Section.Arrow> arrows() {
    return arrows;
  }

  List<Section.Sign> signs() {
    return signs;
  }

  List<Section.Band> bands() {
    return bands.all();
  }
}
