package lagoon.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.State;
import lagoon.view.Spread;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/**
 * Who is up, and whom each node takes to be alive. What is true is what crashes, restarts and pauses say; what
 * is believed is what nodes show.
 */
public final class Beliefs implements Observer {

  /** Is told when a node believes something else of a member. */
  public interface Listener {
    /**
     * @param at the observation that showed it
     * @param before what it believed; null: it had not heard of the member
     * @param after what it believes now; null: it has forgotten it
     */
    void turned(Observation at, NodeName observer, Member before, Member after);
  }

  private static final class Mind {
    NodeName name;
    boolean isUp = true;
    boolean isPaused;
    String role = "";
    /** Since when it has been up, going and of that role, in nanoseconds. */
    long since;
    long crashedAt = -1;
    List<Member> members = List.of();
  }

  private final List<Mind> minds = new ArrayList<>();
  private final Listener listener;

  /**
   * Nothing has happened yet.
   *
   * @param nodes how many there are; nodes of a greater index are clients
   */
  public Beliefs(int nodes, Listener listener) {
    for (int i = 0; i < nodes; i++) {
      minds.add(new Mind());
    }
    this.listener = listener;
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation.node().index() >= minds.size()) {
      return;
    }
    if (observation instanceof Observation.StateChanged changed) {
      show(changed);
    } else if (observation instanceof Observation.RoleChanged changed) {
      Mind mind = at(observation);
      mind.since = changed.role().equals(mind.role) ? mind.since : changed.time();
      mind.role = changed.role();
    } else if (observation instanceof Observation.Crashed) {
      Mind mind = at(observation);
      mind.isUp = false;
      mind.isPaused = false;
      mind.crashedAt = observation.time();
    } else if (observation instanceof Observation.Restarted) {
      Mind mind = at(observation);
      mind.isUp = true;
      mind.since = observation.time();
    } else if (observation instanceof Observation.Paused) {
      at(observation).isPaused = true;
    } else if (observation instanceof Observation.Resumed) {
      Mind mind = at(observation);
      mind.isPaused = false;
      mind.since = observation.time();
    }
  }

  private Mind at(Observation observation) {
    Mind mind = minds.get(observation.node().index());
    mind.name = observation.node();
    return mind;
  }

  private void show(Observation.StateChanged changed) {
    Mind mind = at(changed);
    List<Member> now = List.of();
    for (State state : changed.state()) {
      if (state instanceof Spread.Members members) {
        now = members.members();
      }
    }
    List<Member> before = mind.members;
    if (before != now) {
      mind.members = now;
      compare(changed, before, now);
    }
  }

  /** Both are in the order of the nodes. */
  private void compare(Observation at, List<Member> before, List<Member> now) {
    int i = 0;
    int j = 0;
    while (i < before.size() || j < now.size()) {
      Member old = i < before.size() ? before.get(i) : null;
      Member young = j < now.size() ? now.get(j) : null;
      int order = old == null ? 1 : young == null ? -1
          : Integer.compare(old.node().index(), young.node().index());
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      if (order != 0 || !old.equals(young)) {
        listener.turned(at, at.node(), order <= 0 ? old : null, order >= 0 ? young : null);
      }
    }
  }

  /** Whether that node is up and belongs to the group: paused or not, whatever others believe. */
  public boolean isLiving(NodeName node) {
    Mind mind = minds.get(node.index());
    return mind.isUp && mind.role.equals(Standing.MEMBER);
  }

  /** Whether that node was a member when it crashed, and has not come back. */
  public boolean hasCrashed(NodeName node) {
    Mind mind = minds.get(node.index());
    return !mind.isUp && mind.role.equals(Standing.MEMBER);
  }

  /** Whether it belongs to the group now, up or down. */
  public boolean isOfGroup(NodeName node) {
    return minds.get(node.index()).role.equals(Standing.MEMBER);
  }

  /** When it crashed last, in nanoseconds; -1: never. */
  public long crashedAt(NodeName node) {
    return minds.get(node.index()).crashedAt;
  }

  /** Since when it has been up and going in its role, in nanoseconds. */
  public long since(NodeName node) {
    return minds.get(node.index()).since;
  }

  /** Whether it is up and does nothing. */
  public boolean isPaused(NodeName node) {
    return minds.get(node.index()).isPaused;
  }

  /** The nodes that are up and have a list of members, the registry among them; in order. */
  public List<NodeName> observers() {
    List<NodeName> observers = new ArrayList<>();
    for (Mind mind : minds) {
      if (mind.isUp && (mind.role.equals(Standing.MEMBER) || mind.role.equals(Standing.REGISTRY))) {
        observers.add(mind.name);
      }
    }
    return observers;
  }

  /** All nodes that anything was heard of; in order. */
  public List<NodeName> nodes() {
    return minds.stream().map(mind -> mind.name).filter(Objects::nonNull).toList();
  }

  /** The members that are up; in order. */
  public List<NodeName> living() {
    return nodes().stream().filter(this::isLiving).toList();
  }

  /** What that node believes of a member; null: it has not heard of it. */
  public Member belief(NodeName observer, NodeName member) {
    List<Member> members = minds.get(observer.index()).members;
    // Most know everybody: then the place is the index.
    int guess = Math.min(member.index(), members.size() - 1);
    for (int i = guess; i >= 0; i--) {
      int index = members.get(i).node().index();
      if (index <= member.index()) {
        return index == member.index() ? members.get(i) : null;
      }
    }
    return null;
  }

  /** Whether that belief says that the member is there, suspected or not. */
  public static boolean saysAlive(Member belief) {
    return belief != null && (belief.health() == Health.ALIVE || belief.health() == Health.SUSPECT);
  }

  /** Every pair of an observer that is wrong and the member about which it is, in the order of the observers. */
  public void wrong(BiConsumer<NodeName, NodeName> pair) {
    for (NodeName observer : observers()) {
      for (Mind mind : minds) {
        if (mind.name != null && !mind.name.equals(observer)) {
          boolean saysAlive = saysAlive(belief(observer, mind.name));
          if (saysAlive ? hasCrashed(mind.name) : isLiving(mind.name)) {
            pair.accept(observer, mind.name);
          }
        }
      }
    }
  }

  /** Some nodes by name: "n1, n2, n3 and 4 more". */
  static String some(List<NodeName> nodes) {
    int shown = nodes.size() <= 4 ? nodes.size() : 3;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? "" : i == nodes.size() - 1 ? " and " : ", ").append(nodes.get(i));
    }
    return shown < nodes.size() ? text + " and " + (nodes.size() - shown) + " more" : text.toString();
  }
}
