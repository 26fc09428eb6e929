package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.picture.Numbers;
import lagoon.trace.Moment;
import lagoon.view.Facet;
import lagoon.view.Spread;

/**
 * What spreads among the replicas at a moment, and who knows it: a rumour; or, where replicas have lists of
 * members, that one of them is dead.
 */
final class Tidings {

  /** Among so many all opinions are counted; among more, only those of one member. */
  private static final int FEW = 200;

  private final Moment moment;
  private final Cast cast;
  private final boolean isRumor;
  /** Whether the rumours are versions of keys, and not one thing that all are to know. */
  private final boolean isOfVersions;
  /** Whether there is something to hear: before anybody has written there are no versions that spread. */
  private final boolean isAbout;
  private final boolean isMembership;
  /** By the index of whom it is about; null where they are not counted. */
  private final int[] suspecting;
  private final int[] burying;
  private final Optional<NodeName> about;

  Tidings(Moment moment, Cast cast, Fittings fittings, Optional<NodeName> selected) {
    this.moment = moment;
    this.cast = cast;
    this.isRumor = fittings.rumor();
    List<Spread.Rumor> all = isRumor
        ? cast.replicas().stream().flatMap(node -> rumors(node).stream()).toList() : List.of();
    this.isOfVersions = isRumor && !cast.keys().isEmpty()
        && all.stream().noneMatch(one -> one.name().isEmpty());
    this.isAbout = isRumor && !(isOfVersions && all.isEmpty());
    this.isMembership = fittings.members() > 0 && !isRumor;
    boolean isCounted = isMembership && cast.replicas().size() <= FEW;
    this.suspecting = isCounted ? new int[cast.nodes().size()] : null;
    this.burying = isCounted ? new int[cast.nodes().size()] : null;
    if (isCounted) {
      count();
    }
    this.about = isMembership ? selected.filter(cast.replicas()::contains).or(this::subject)
        : Optional.empty();
  }

  private void count() {
    for (NodeName replica : cast.replicas()) {
      for (Spread.Member member : members(replica)) {
        suspecting[member.node().index()] += member.health() == Spread.Health.SUSPECT ? 1 : 0;
        burying[member.node().index()] += member.health() == Spread.Health.DEAD ? 1 : 0;
      }
    }
  }

  private List<Spread.Member> members(NodeName node) {
    return Facet.find(moment.node(node).shown(), Spread.Members.class).map(Spread.Members::members)
        .orElse(List.of());
  }

  /** Of whom there is news: who is down and not everybody knows it; else of whom most think ill. */
  private Optional<NodeName> subject() {
    NodeName found = null;
    for (NodeName replica : cast.replicas()) {
      boolean isDown = moment.node(replica).life() != Moment.Life.UP;
      if (suspecting == null && isDown) {
        return Optional.of(replica);
      }
      if (suspecting != null && ill(replica) > (found == null ? 0 : ill(found))) {
        found = replica;
      }
    }
    return Optional.ofNullable(found);
  }

  /** An open case comes before a settled one. */
  private int ill(NodeName node) {
    boolean isDown = moment.node(node).life() == Moment.Life.DOWN;
    int said = suspecting[node.index()] + 2 * burying[node.index()];
    boolean isOpen = !isDown || burying[node.index()] < cast.replicas().size() - 1;
    return (isDown ? 1 : 0) + said + (said > 0 && isOpen ? FEW : 0);
  }

  /** How many suspect a node; 0 where that is not counted. */
  int suspecting(NodeName node) {
    return suspecting == null ? 0 : suspecting[node.index()];
  }

  /** How many take a node for dead; 0 where that is not counted. */
  int burying(NodeName node) {
    return burying == null ? 0 : burying[node.index()];
  }

  private List<Spread.Rumor> rumors(NodeName node) {
    return moment.node(node).shown().stream().filter(Spread.Rumor.class::isInstance)
        .map(Spread.Rumor.class::cast).toList();
  }

  /** Whether there is anything of which nodes know or do not; versions they have or lack. */
  boolean isNews() {
    return isRumor && !isOfVersions || about.isPresent();
  }

  /** Whether versions of keys spread as rumours. */
  boolean isOfVersions() {
    return isOfVersions;
  }

  /** Whether a node belongs to the group, and works. */
  static boolean isThere(Moment.Node node) {
    return node.life() != Moment.Life.DOWN && !node.role().filter(NodeMark.ABSENT::equals).isPresent();
  }

  /**
   * How a node stands to the rumour, or to those versions to which it is closest; empty where there is none,
   * and of whom is not there.
   */
  Optional<Spread.Stage> stage(NodeName node) {
    boolean isReplica = node.index() < cast.replicas().size();
    if (isAbout && isReplica && isThere(moment.node(node))) {
      List<Spread.Rumor> rumors = rumors(node);
      if (rumors.stream().anyMatch(one -> one.stage() == Spread.Stage.INFECTIVE)) {
        return Optional.of(Spread.Stage.INFECTIVE);
      }
      // Who has not shown anything yet has not heard anything either.
      return Optional.of(rumors.isEmpty() ? Spread.Stage.SUSCEPTIBLE : rumors.get(0).stage());
    }
    return Optional.empty();
  }

  /** The first letter of what it is: susceptible, infective, removed. */
  static String letter(Spread.Stage stage) {
    return stage.name().substring(0, 1);
  }

  /** What a node believes of whom the news is about; empty where it has no list, or no such entry. */
  private Optional<Spread.Health> opinion(NodeName node) {
    if (about.isEmpty()) {
      return Optional.empty();
    }
    List<Spread.Member> members = members(node);
    int index = about.get().index();
    // Lists are in the order of the nodes, and mostly have them all.
    if (index < members.size() && members.get(index).node().index() == index) {
      return Optional.of(members.get(index).health());
    }
    return members.stream().filter(one -> one.node().index() == index).findFirst()
        .map(Spread.Member::health);
  }

  /** Whether a replica knows. */
  boolean knows(NodeName node) {
    return isRumor
        ? stage(node).filter(one -> one != Spread.Stage.SUSCEPTIBLE).isPresent()
        : opinion(node).filter(one -> one == Spread.Health.DEAD || one == Spread.Health.LEFT).isPresent();
  }

  /** How many know, in words and as a share of those that are up; empty where there is no news. */
  Optional<Known> known() {
    if (!isNews()) {
      return Optional.empty();
    }
    int up = 0;
    int knowing = 0;
    int suspects = 0;
    int down = 0;
    for (NodeName replica : cast.replicas()) {
      boolean isAsked = isRumor || !replica.equals(about.get());
      boolean isDown = moment.node(replica).life() == Moment.Life.DOWN;
      down += isDown && isRumor ? 1 : 0;
      if (isAsked && isThere(moment.node(replica))) {
        up++;
        knowing += knows(replica) ? 1 : 0;
        suspects += !isRumor && opinion(replica).filter(one -> one == Spread.Health.SUSPECT).isPresent()
            ? 1 : 0;
      }
    }
    if (!isRumor && knowing == 0 && suspects == 0
        && moment.node(about.get()).life() == Moment.Life.UP) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    parts.add(Numbers.text(knowing) + " of " + Numbers.text(up) + (isRumor ? " know the rumour"
        : " take " + NodeMarks.visible(about.get().name()) + " for dead"));
    if (suspects > 0) {
      parts.add(Numbers.text(suspects) + (suspects == 1 ? " suspects it" : " suspect it"));
    }
    if (down > 0) {
      parts.add(Numbers.text(down) + (down == 1 ? " is down" : " are down"));
    }
    return Optional.of(new Known(String.join(", ", parts), up == 0 ? 0 : (double) knowing / up));
  }

  /** How many know. */
  record Known(String text, double share) {}
}
