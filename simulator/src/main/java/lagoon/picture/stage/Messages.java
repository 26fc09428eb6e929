package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.picture.Times;
import lagoon.picture.Wording;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Look;
import lagoon.picture.look.Point;
import lagoon.trace.Journeys;
import lagoon.trace.Moment;
import lagoon.trace.Trace;

/** The marks of the messages at one moment. */
final class Messages {

  /** The ways in the two directions lie so far apart from the middle of their link. */
  static final double ASIDE = 6;

  /** Messages of one kind on one link that are nearer to each other than this are one mark: few, and many. */
  private static final double TOGETHER = 12;
  private static final double TOGETHER_OF_MANY = 14;

  /** Among many tiles no more are drawn. */
  private static final int CROWD = 250;

  /** A replication that takes so long says so: 20 ms. */
  private static final long WORTH_TELLING = 20_000_000L;

  private final Trace trace;
  private final Journeys journeys;
  private final StageOptions options;
  private final Places places;
  private final Light light;
  private final List<MessageMark> marks = new ArrayList<>();
  private boolean many;
  private boolean onlyChosen;
  /** The mark that stands at a place already. Only asked, never walked. */
  private final Map<Spot, Integer> taken = new HashMap<>();

  private record Spot(NodeName from, NodeName to, String kind, MessageMark.State state, long where) {}

  Messages(Trace trace, StageOptions options, Places places, Light light) {
    this.trace = trace;
    this.journeys = trace.journeys();
    this.options = options;
    this.places = places;
    this.light = light;
  }

  List<MessageMark> at(Moment moment) {
    long time = moment.time();
    many = moment.inFlight().size() > Labels.MANY;
    // Among many tiles a crowd of messages would hide all else: those are drawn that somebody looks at.
    onlyChosen = moment.inFlight().size() > CROWD && places.areManyTiles();
    for (Observation.Dropped dropped : moment.lost()) {
      trace.find(dropped.cause()).ifPresent(cause -> lost(time, (Observation.Sent) cause, dropped));
    }
    for (Observation.Sent sent : moment.inFlight()) {
      double fraction = fraction(time, sent.time(), sent.arrivesAt());
      boolean held = time > sent.arrivesAt();
      add(sent, fraction, held ? MessageMark.State.HELD : MessageMark.State.MOVING, "", transit(sent), false);
    }
    for (Observation.Sent sent : moment.again()) {
      long arrives = trace.get(journeys.lastEnd(trace.positionOf(sent.id()))).time();
      add(sent, fraction(time, sent.time(), arrives), MessageMark.State.MOVING, "", arrives - sent.time(),
          true);
    }
    return marks;
  }

  /**
   * A message that is lost as soon as it is sent goes as far as the middle of its way, where the cut is, and
   * is lost there; one that is lost later, where it was then: at the receiver, if that was down.
   */
  private void lost(long time, Observation.Sent sent, Observation.Dropped dropped) {
    boolean atOnce = dropped.time() == sent.time();
    long way = sent.arrivesAt() - sent.time();
    long lostAt = atOnce ? sent.time() + way / 2 : dropped.time();
    if (time < lostAt) {
      add(sent, fraction(time, sent.time(), sent.arrivesAt()), MessageMark.State.MOVING, "", way, false);
    } else if (time - lostAt <= options.linger()) {
      double where = atOnce ? 0.5 : fraction(dropped.time(), sent.time(), sent.arrivesAt());
      add(sent, where, MessageMark.State.LOST, dropped.why(), way, false);
    }
  }

  private static double fraction(long time, long from, long to) {
    return time >= to ? 1 : (time - from) / ((double) to - from);
  }

  /** How long a message was really on its way, where the trace knows. */
  private long transit(Observation.Sent sent) {
    int end = journeys.end(trace.positionOf(sent.id()));
    return end >= 0 && trace.get(end) instanceof Observation.Delivered delivered
        ? delivered.time() - sent.time() : sent.arrivesAt() - sent.time();
  }

  private void add(
      Observation.Sent sent, double fraction, MessageMark.State state, String why, long transit,
      boolean copy) {
    if (places.of(sent.node()).equals(places.of(sent.to())) || onlyChosen && !isChosen(sent)) {
      return;
    }
    // A message stands beside the nodes between which it goes, never on them.
    Box from = places.of(sent.node()).grown(MessageMark.RADIUS + 2);
    Box to = places.of(sent.to()).grown(MessageMark.RADIUS + 2);
    Point start = from.edgeTowards(to.centre());
    Point end = to.edgeTowards(from.centre());
    double length = start.distance(end);
    double aside = length == 0 ? 0 : ASIDE / length;
    double dx = (start.y() - end.y()) * aside;
    double dy = (end.x() - start.x()) * aside;
    start = start.plus(dx, dy);
    end = end.plus(dx, dy);
    long where = Math.round(fraction * length / (many ? TOGETHER_OF_MANY : TOGETHER));
    Integer before = taken.putIfAbsent(
        new Spot(sent.node(), sent.to(), sent.message().kind(), state, where), marks.size());
    if (before != null) {
      marks.set(before, more(marks.get(before), sent));
    } else {
      marks.add(new MessageMark(sent.id(), sent.node(), sent.to(), start, end, start.towards(end, fraction),
          fraction, many ? MessageMark.SMALL : MessageMark.RADIUS, sent.message().kind(),
          Look.of(sent.message()), state, label(sent.message(), state, why, transit), Optional.empty(),
          transit, copy, 1, light.on(sent.id()), light.isSelected(sent.id())));
    }
  }

  private boolean isChosen(Observation.Sent sent) {
    return light.isSelected(sent.id()) || light.isSelected(sent.node()) || light.isSelected(sent.to())
        || light.on(sent.id()) == Frame.Emphasis.BRIGHT;
  }

  /** The mark of several: it is bright or chosen if one of them is, and then that is the one it names. */
  private MessageMark more(MessageMark mark, Observation.Sent sent) {
    Frame.Emphasis emphasis = light.on(sent.id());
    boolean selected = light.isSelected(sent.id());
    boolean weightier = selected && !mark.selected()
        || emphasis == Frame.Emphasis.BRIGHT && mark.emphasis() == Frame.Emphasis.DIM;
    return mark.with(weightier ? sent.id() : mark.sent(), Math.max(mark.transit(), transit(sent)),
        weightier ? emphasis : mark.emphasis(), mark.selected() || selected);
  }

  private static String label(Message message, MessageMark.State state, String why, long transit) {
    if (state == MessageMark.State.LOST) {
      return NodeMarks.visible(Wording.lost(why));
    }
    if (message.versions().isEmpty()) {
      return NodeMarks.visible(message.text().isEmpty() ? message.kind() : message.text());
    }
    String lag = transit >= WORTH_TELLING ? ", lag " + Times.span(transit) : "";
    List<String> wordings = new ArrayList<>(List.of(Wording.contents(message.versions())));
    wordings.addAll(Wording.names(message.versions()));
    String shortest = wordings.get(wordings.size() - 1);
    return wordings.stream().map(wording -> NodeMarks.visible(wording) + lag)
        .filter(text -> Letters.width(text, MessageMark.LABEL) <= MessageMark.WIDEST).findFirst()
        .orElse(NodeMarks.visible(shortest) + lag);
  }
}
