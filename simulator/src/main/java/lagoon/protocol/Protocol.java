package lagoon.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Property;
import lagoon.guarantee.Violation;
import lagoon.history.Formation;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;

/**
 * A way in which replicas keep copies of the same data. To add one: a package with its messages, its replicas
 * and its settings, this interface implemented, and a line in
 * {@code META-INF/services/lagoon.protocol.Protocol}.
 */
public interface Protocol {

  /** Its name in files: "leader-follower". */
  String name();

  /** One line of what it is. */
  String meaning();

  /** The kinds of the messages that its replicas send each other, as faults may name them. */
  List<String> messages();

  /** Whether its nodes take reads and writes of clients: one that only knows who is alive does not. */
  default boolean keepsData() {
    return true;
  }

  /** The record of its settings. */
  Class<? extends ProtocolSettings> settings();

  /**
   * Who plays which role under these settings.
   *
   * @param replicas the nodes of the names that the settings gave, in the same order
   * @param coordinators the same for coordinators
   */
  Directory directory(ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators);

  /**
   * Brings one node into the world, at the beginning or after a crash: a replica, or a coordinator if the
   * settings name any.
   *
   * @param initial the versions with which every replica that keeps their keys begins
   */
  Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial);

  /**
   * How its servers stand to each other, for pictures. Where nothing is said they are arranged by what
   * happens among them.
   *
   * @param replicas the nodes of the names that the settings gave, in the same order
   * @param coordinators the same for coordinators
   */
  default Formation formation(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return Formation.ANY;
  }

  /**
   * The guarantees, by name, that no run breaks under these settings when all sessions route so and retry
   * safely, whatever faults happen.
   */
  Set<String> promises(ProtocolSettings settings, Routing routing);

  /**
   * New checkers of its own invariants, which every run of it is judged by beside the guarantees: Raft's
   * five. Their names do not depend on anything but the settings, and belong to no guarantee.
   *
   * @param flagged gets each violation at the observation that completes it
   */
  default List<Property> properties(ProtocolSettings settings, Consumer<Violation> flagged) {
    return List.of();
  }

  /**
   * How what spreads among its replicas does so in theory, where there is one.
   *
   * @param loss the share of messages that are lost
   * @param until how far it is wanted, in nanoseconds
   */
  default Optional<Expectation> expected(ProtocolSettings settings, double loss, long until) {
    return Optional.empty();
  }

  /**
   * Situations that are worth seeing and can be staged at any moment, with one key; the most telling first.
   * They must not depend on anything but what their {@link Situation.Scene} shows.
   */
  default List<Situation> situations() {
    return List.of();
  }

  /** New meters of the numbers that it is known by, which a report shows beside what every run costs. */
  default List<Measure> measures(ProtocolSettings settings) {
    return List.of();
  }
}
