package lagoon.protocol;

import java.util.List;
import java.util.Optional;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.network.Distribution;
import lagoon.trace.Moment;

/**
 * Something worth seeing into which a run can be brought, from any moment on: a leader that is lost, two
 * proposers that pre-empt each other. It is staged with what anybody could do by hand.
 *
 * @param name as one types it: "leader-lost"
 * @param title as menus have it: "The leader is lost"
 * @param meaning one sentence: what is done, and what one will see
 * @param needs what it needs, for whoever asks where it is not possible: "needs a leader that is up"
 * @param plan what is done
 */
public record Situation(String name, String title, String meaning, String needs, Plan plan) {

  /** Says what is to be done. */
  @FunctionalInterface
  public interface Plan {

    /** What is to be done when things stand so; nothing: it is not possible now. */
    List<Move> moves(Scene scene);
  }

  /**
   * How things stand.
   *
   * @param settings the protocol's, as they are now
   * @param cast who plays
   * @param moment the world
   * @param latency how long a message takes
   */
  public record Scene(ProtocolSettings settings, Cast cast, Moment moment, Distribution latency) {

    /** The replicas that work, in order of index. */
    public List<NodeName> up() {
      return cast.replicas().stream().filter(this::isUp).toList();
    }

    public boolean isUp(NodeName node) {
      return moment.node(node).life() == Moment.Life.UP;
    }

    /** The first replica that works and plays that role. */
    public Optional<NodeName> playing(String role) {
      return up().stream().filter(node -> moment.node(node).role().filter(role::equals).isPresent())
          .findFirst();
    }
  }
}
