package lagoon.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lagoon.history.Cast;
import lagoon.history.History;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/** A history, with the state of the cluster at every moment of it and how every operation ended. */
class Replay {

  /** An operation with how it ended; one that never completed ends after everything, UNKNOWN. */
  record Op(Operation operation, long invoked, long completed, Outcome outcome, List<Version> versions) {
    boolean isWrite() {
      return operation.action().isWrite();
    }

    boolean isOk() {
      return outcome == Outcome.OK;
    }
  }

  /** What is true after an observation. */
  record State(List<Map<Key, List<Version>>> copies, Set<Integer> down, Set<List<Integer>> cuts) {}

  final Cast cast;
  final List<Observation> observations;
  private final boolean knowsCopies;
  final List<Op> ops = new ArrayList<>();
  /** By id of observation; 0 is the beginning. */
  final List<State> states = new ArrayList<>();

  Replay(History history) {
    this.cast = history.cast();
    this.observations = history.observations();
    replay();
    for (Observation o : observations) {
      if (o instanceof Observation.Invoked invoked) {
        ops.add(ended(invoked.operation()));
      }
    }
    this.knowsCopies = observations.stream().anyMatch(o -> o instanceof Observation.Applied)
        || ops.stream().noneMatch(op -> op.isWrite() && op.isOk());
  }

  boolean knowsCopies() {
    return knowsCopies;
  }

  private Op ended(Operation operation) {
    for (Observation o : observations) {
      if (o instanceof Observation.Completed c && c.operation().equals(operation)) {
        return new Op(operation, operation.invokedOrder(), c.id(), c.outcome(), c.versions());
      }
    }
    return new Op(operation, operation.invokedOrder(), Long.MAX_VALUE, Outcome.UNKNOWN, List.of());
  }

  private void replay() {
    List<Map<Key, List<Version>>> copies = new ArrayList<>();
    cast.replicas().forEach(replica -> copies.add(grouped(cast.initial())));
    State state = new State(copies, Set.of(), Set.of());
    states.add(state);
    for (Observation o : observations) {
      List<Map<Key, List<Version>>> now = new ArrayList<>();
      state.copies.forEach(held -> now.add(new HashMap<>(held)));
      Set<Integer> down = new HashSet<>(state.down);
      Set<List<Integer>> cuts = new HashSet<>(state.cuts);
      int node = o.node().index();
      if (o instanceof Observation.Applied applied) {
        now.get(node).putAll(grouped(applied.versions()));
      } else if (o instanceof Observation.Crashed) {
        now.get(node).clear();
        down.add(node);
      } else if (o instanceof Observation.Restarted restarted) {
        now.set(node, grouped(restarted.held()));
        down.remove(node);
      } else if (o instanceof Observation.Cut cut) {
        cuts.add(List.of(node, cut.to().index()));
      } else if (o instanceof Observation.Healed healed) {
        cuts.remove(List.of(node, healed.to().index()));
      }
      state = new State(now, down, cuts);
      states.add(state);
    }
  }

  private static Map<Key, List<Version>> grouped(List<Version> versions) {
    return versions.stream().collect(Collectors.groupingBy(Version::key));
  }

  // ---- small words ----

  State at(long observation) {
    return states.get((int) observation);
  }

  State last() {
    return states.get(states.size() - 1);
  }

  static List<Version> held(State state, int replica, Key key) {
    return state.copies.get(replica).getOrDefault(key, List.of());
  }

  static boolean holds(State state, int replica, Version version) {
    return held(state, replica, version.key()).stream().anyMatch(copy -> copy.isAtLeast(version));
  }

  boolean someReplicaLacks(State state, Version version) {
    return cast.replicas().stream().anyMatch(replica -> !holds(state, replica.index(), version));
  }

  static boolean some(List<Version> versions, Version atLeast) {
    return versions.stream().anyMatch(v -> v.key().equals(atLeast.key()) && v.isAtLeast(atLeast));
  }

  Optional<Op> writer(Version version) {
    return version.writer().flatMap(w -> ops.stream().filter(op -> op.operation().equals(w)).findFirst());
  }
}
