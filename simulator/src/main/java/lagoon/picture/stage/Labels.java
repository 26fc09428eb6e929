package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.trace.Moment;

/** Finds places for the labels of messages. Those that matter most come first; where no room is, none is. */
final class Labels {

  private static final double SIZE = MessageMark.LABEL;
  private static final double HEIGHT = 17;
  private static final double GAP = 4;
  /** A track that rises by less than this part of its way goes through the words beside its message. */
  private static final double LEVEL = 0.3;

  /** Where more messages are on their way, only those that are emphasised or lost have labels. */
  static final int MANY = 40;

  /** So many messages say the same in full; what the others say is seen by their marks. */
  private static final int ALIKE = 3;

  private final Clearing clearing;

  /** Only asked, never walked. */
  private final Set<Moment.Link> cuts;

  /**
   * @param cuts links that are drawn as cut: who sees one need not be told why a message is lost there
   */
  Labels(Clearing clearing, List<Moment.Link> cuts) {
    this.clearing = clearing;
    this.cuts = new HashSet<>(cuts);
  }

  /** The same marks, in the same order, those that have room with labels. */
  List<MessageMark> on(List<MessageMark> marks) {
    boolean many = marks.size() > MANY;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      MessageMark mark = marks.get(i);
      boolean matters = mark.selected() || mark.emphasis() == Frame.Emphasis.BRIGHT
          || mark.state() == MessageMark.State.LOST;
      if (matters || !many) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingInt(i -> -weight(marks.get(i))));
    List<MessageMark> labelled = new ArrayList<>(marks);
    Map<String, Integer> said = new HashMap<>();
    for (int i : order.subList(0, Math.min(MANY, order.size()))) {
      MessageMark mark = marks.get(i);
      boolean isAsked = mark.selected() || mark.emphasis() == Frame.Emphasis.BRIGHT;
      if (isAsked || said.getOrDefault(mark.label(), 0) < ALIKE && !isLostAtCut(mark)) {
        labelled.set(i, labelled(mark));
        said.merge(mark.label(), labelled.get(i).labelBox().isPresent() ? 1 : 0, Integer::sum);
      }
    }
    return labelled;
  }

  private boolean isLostAtCut(MessageMark mark) {
    return mark.state() == MessageMark.State.LOST && cuts.contains(new Moment.Link(mark.from(), mark.to()));
  }

  private static int weight(MessageMark mark) {
    int weight = mark.selected() ? 8 : 0;
    weight += mark.emphasis() == Frame.Emphasis.BRIGHT ? 4 : mark.emphasis() == Frame.Emphasis.DIM ? -4 : 0;
    weight += mark.state() == MessageMark.State.LOST ? 2 : 0;
    return weight + (mark.isReplication() ? 1 : 0);
  }

  private MessageMark labelled(MessageMark mark) {
    String text = (mark.count() > 1 ? "×" + mark.count() + " " : "") + mark.label();
    String fitting = Letters.brief(text, SIZE, MessageMark.WIDEST);
    double width = Letters.width(fitting, SIZE) + 2;
    Point way = mark.end().plus(-mark.start().x(), -mark.start().y());
    boolean isLevel = Math.abs(way.y()) < LEVEL * Math.abs(way.x());
    List<Box> places = new ArrayList<>(around(mark.at(), width, isLevel));
    // Letters with a line through them are read last of all.
    places.sort(Comparator.comparing(place -> place.crosses(mark.start(), mark.end())));
    Optional<Box> box = clearing.first(places);
    return mark.labelled(fitting, box);
  }

  /** Beside a message, or where its own track would go through the words, first above and below. */
  private static List<Box> around(Point at, double width, boolean isLevel) {
    double beside = MessageMark.RADIUS + GAP;
    double middle = at.y() - HEIGHT / 2;
    double above = at.y() - beside - HEIGHT;
    double below = at.y() + beside;
    List<Box> level = List.of(new Box(at.x() + beside, middle, width, HEIGHT),
        new Box(at.x() - beside - width, middle, width, HEIGHT));
    List<Box> boxes = new ArrayList<>(isLevel ? List.of() : level);
    for (double left : new double[] {at.x() - width / 2, at.x(), at.x() - width}) {
      boxes.add(new Box(left, above, width, HEIGHT));
      boxes.add(new Box(left, below, width, HEIGHT));
    }
    boxes.addAll(isLevel ? level : List.of());
    boxes.add(new Box(at.x() + beside, middle + HEIGHT, width, HEIGHT));
    boxes.add(new Box(at.x() + beside, middle - HEIGHT, width, HEIGHT));
    boxes.add(new Box(at.x() - beside - width, middle + HEIGHT, width, HEIGHT));
    boxes.add(new Box(at.x() - beside - width, middle - HEIGHT, width, HEIGHT));
    // Where a node covers the place beside it, on the other side of a track that goes there.
    boxes.add(new Box(at.x() - 2 * beside - width, below, width, HEIGHT));
    boxes.add(new Box(at.x() + 2 * beside, below, width, HEIGHT));
    return boxes;
  }
}
