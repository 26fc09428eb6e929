package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;

/** Finds places for the labels of messages. Those that matter most come first; where no room is, none is. */
final class Labels {

  private static final double SIZE = MessageMark.LABEL;
  private static final double HEIGHT = 17;
  private static final double GAP = 4;

  /** Where more messages are on their way, only those that are emphasised or lost have labels. */
  static final int MANY = 40;

  private final Clearing clearing;

  Labels(Clearing clearing) {
    this.clearing = clearing;
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
    for (int i : order.subList(0, Math.min(MANY, order.size()))) {
      labelled.set(i, labelled(marks.get(i)));
    }
    return labelled;
  }

  private static int weight(MessageMark mark) {
    int weight = mark.selected() ? 8 : 0;
    weight += mark.emphasis() == Frame.Emphasis.BRIGHT ? 4 : mark.emphasis() == Frame.Emphasis.DIM ? -4 : 0;
    weight += mark.state() == MessageMark.State.LOST ? 2 : 0;
    return weight + (mark.isReplication() ? 1 : 0);
  }

  private MessageMark labelled(MessageMark mark) {
    String text = (mark.count() > 1 ? "×" + mark.count() + " " : "") + mark.label();
    String fitting = Letters.fit(text, SIZE, MessageMark.WIDEST);
    double width = Letters.width(fitting, SIZE) + 2;
    Optional<Box> box = clearing.first(around(mark.at(), width));
    return mark.labelled(fitting, box);
  }

  private static List<Box> around(Point at, double width) {
    double beside = MessageMark.RADIUS + GAP;
    double middle = at.y() - HEIGHT / 2;
    double above = at.y() - beside - HEIGHT;
    double below = at.y() + beside;
    List<Box> boxes = new ArrayList<>();
    boxes.add(new Box(at.x() + beside, middle, width, HEIGHT));
    boxes.add(new Box(at.x() - beside - width, middle, width, HEIGHT));
    for (double left : new double[] {at.x() - width / 2, at.x(), at.x() - width}) {
      boxes.add(new Box(left, above, width, HEIGHT));
      boxes.add(new Box(left, below, width, HEIGHT));
    }
    boxes.add(new Box(at.x() + beside, middle + HEIGHT, width, HEIGHT));
    boxes.add(new Box(at.x() + beside, middle - HEIGHT, width, HEIGHT));
    boxes.add(new Box(at.x() - beside - width, middle + HEIGHT, width, HEIGHT));
    boxes.add(new Box(at.x() - beside - width, middle - HEIGHT, width, HEIGHT));
    return boxes;
  }
}
