package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.trace.Moment;
import lagoon.view.Facet;

/**
 * The quorums of a moment: those of operations in progress, and of those that ended a short while ago. Where
 * many are gathered at once, only that of the chosen operation is drawn.
 */
final class Quorums {

  private static final int MOST = 3;
  private static final double AWAY = 4;
  private static final double HEIGHT = 17;

  private final Moment moment;
  private final Places places;
  private final Subject subject;
  private final List<Gathered> all = new ArrayList<>();

  /** A quorum and who shows it. */
  record Gathered(NodeName coordinator, Facet.Quorum quorum) {

    boolean isEnough() {
      return quorum.answered().size() >= quorum.needed();
    }

    boolean isOf(Key key) {
      return quorum.keys().contains(key);
    }
  }

  Quorums(Moment moment, Places places, Subject subject) {
    this.moment = moment;
    this.places = places;
    this.subject = subject;
    for (Moment.Node node : moment.nodes()) {
      for (State state : node.shown()) {
        if (state instanceof Facet.Quorum quorum) {
          all.add(new Gathered(node.name(), quorum));
        }
      }
    }
  }

  /** Those that are drawn, the newest operation first. */
  List<Gathered> drawn() {
    List<Gathered> drawn = new ArrayList<>();
    for (Gathered one : all) {
      long operation = one.quorum.operation();
      if (subject.isCurrent(moment, operation)
          && drawn.stream().noneMatch(other -> other.quorum.operation() == operation)) {
        drawn.add(one);
      }
    }
    if (drawn.size() > MOST) {
      drawn.removeIf(one -> !subject.isChosen(one.quorum.operation()));
    }
    drawn.sort(Comparator.comparingLong((Gathered one) -> one.quorum.operation()).reversed());
    return drawn;
  }

  List<QuorumMark> marks(List<Gathered> drawn, Clearing clearing) {
    List<QuorumMark> marks = new ArrayList<>();
    double away = AWAY;
    for (Gathered one : drawn) {
      List<NodeName> silent = new ArrayList<>(one.quorum.asked());
      silent.removeAll(one.quorum.answered());
      String label = label(one);
      marks.add(new QuorumMark(one.quorum.operation(), one.coordinator, one.quorum.isRead(),
          outlines(silent, away), outlines(one.quorum.answered(), away), overlap(one), label,
          labelBox(one.coordinator, label, clearing)));
      away += AWAY;
    }
    return marks;
  }

  private String label(Gathered one) {
    Facet.Quorum quorum = one.quorum;
    int answers = quorum.answered().size();
    String many = answers <= quorum.needed() ? answers + " of " + quorum.needed() + " "
        : answers + " answers, " + quorum.needed() + " needed: ";
    return NodeMarks.visible(many + (quorum.isRead() ? "read" : "write")
        + (quorum.keys().isEmpty() ? "" : " " + quorum.keys().get(0)) + meeting(one));
  }

  /** Whether a read's quorum that is enough has somebody of the last write's. */
  private String meeting(Gathered one) {
    if (!one.quorum.isRead() || !one.isEnough() || lastWrite(one.quorum).isEmpty()) {
      return "";
    }
    return overlap(one).isEmpty() ? ", misses the last write" : ", meets the last write";
  }

  private List<Box> outlines(List<NodeName> nodes, double away) {
    return nodes.stream().filter(node -> !places.isHidden(node)).map(node -> places.of(node).grown(away))
        .toList();
  }

  private Optional<Box> labelBox(NodeName coordinator, String label, Clearing clearing) {
    Box box = places.of(coordinator);
    double width = Letters.width(label, QuorumMark.LABEL, true) + 4;
    double above = box.y() - HEIGHT - 14;
    double below = box.bottom() + 11;
    double middle = box.centre().x() - width / 2;
    return clearing.first(List.of(
        new Box(middle, below, width, HEIGHT), new Box(box.x(), below, width, HEIGHT),
        new Box(box.right() - width, below, width, HEIGHT), new Box(middle, above, width, HEIGHT),
        new Box(box.x(), above, width, HEIGHT), new Box(box.right() + 14, box.y(), width, HEIGHT),
        new Box(box.x() - width - 14, box.y(), width, HEIGHT),
        new Box(box.right() + 14, box.bottom() - HEIGHT, width, HEIGHT),
        new Box(box.x() - width - 14, box.bottom() - HEIGHT, width, HEIGHT)));
  }

  // ---- overlap ----

  /** Who acknowledged the last write of that key that was done, as far as coordinators still know. */
  private List<NodeName> lastWrite(Facet.Quorum read) {
    return all.stream()
        .filter(one -> !one.quorum.isRead() && one.isEnough() && !read.keys().isEmpty()
            && one.isOf(read.keys().get(0)) && one.quorum.operation() < read.operation())
        .max(Comparator.comparingLong(one -> one.quorum.operation()))
        .map(one -> one.quorum.answered()).orElse(List.of());
  }

  private List<NodeName> overlap(Gathered one) {
    List<NodeName> overlap = new ArrayList<>(one.quorum.answered());
    overlap.retainAll(one.quorum.isRead() ? lastWrite(one.quorum) : List.of());
    return overlap;
  }

  /** What the drawn quorums say of a node. */
  void badges(NodeName node, List<Gathered> drawn, Badges badges) {
    for (Gathered one : drawn) {
      boolean answered = one.quorum.answered().contains(node);
      boolean wrote = one.quorum.isRead() && lastWrite(one.quorum).contains(node);
      if (answered && wrote) {
        badges.add(Badge.Kind.OVERLAP, "R∩W");
      } else if (answered) {
        badges.add(one.quorum.isRead() ? Badge.Kind.READ : Badge.Kind.WRITE, one.quorum.isRead() ? "R" : "W");
      } else if (wrote) {
        badges.add(Badge.Kind.WRITE, "W");
      }
    }
    if (drawn.stream().anyMatch(one -> one.coordinator.equals(node))) {
      badges.add(Badge.Kind.COORDINATOR, "C");
    }
  }
}
