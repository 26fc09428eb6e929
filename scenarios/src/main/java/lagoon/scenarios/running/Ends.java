package lagoon.scenarios.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.simulation.Simulation;

/**
 * What is held where when a run is over. Of each key one replica is asked: the leader, or where that is down
 * or does not keep the key, the first that is up and does.
 */
final class Ends {

  private final Simulation simulation;
  /** By index of replica, then of key. */
  private final List<List<List<Version>>> held = new ArrayList<>();

  Ends(Simulation simulation) {
    this.simulation = simulation;
    for (NodeName replica : simulation.cast().replicas()) {
      List<List<Version>> byKey = new ArrayList<>();
      simulation.cast().keys().forEach(key -> byKey.add(new ArrayList<>(1)));
      simulation.copies(replica).forEach(version -> byKey.get(version.keyIndex()).add(version));
      held.add(byKey);
    }
  }

  /** What each key holds; several versions of one key are told as one text, "book | pen". */
  Map<String, Value> values() {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Key key : simulation.cast().keys()) {
      values.put(key.name(), value(reference(key)));
    }
    return values;
  }

  private static Value value(List<Version> versions) {
    List<Value> shown = versions.stream().map(version -> version.value().plain()).distinct().toList();
    if (shown.size() < 2) {
      return shown.isEmpty() ? Value.ABSENT : shown.get(0);
    }
    return new Value.Text(String.join(" | ", shown.stream().map(Value::toString).toList()));
  }

  /** The replicas that are up and hold other versions than the one that is asked. */
  List<String> diverged() {
    return simulation.cast().replicas().stream().filter(this::isDiverged).map(NodeName::name).toList();
  }

  private boolean isDiverged(NodeName replica) {
    for (Key key : simulation.cast().keys()) {
      if (isAsked(replica, key) && !at(replica, key).equals(reference(key))) {
        return true;
      }
    }
    return false;
  }

  private List<Version> reference(Key key) {
    NodeName leader = simulation.directory().leader();
    if (simulation.cast().replicas().contains(leader) && isAsked(leader, key)) {
      return at(leader, key);
    }
    for (NodeName replica : simulation.cast().replicas()) {
      if (isAsked(replica, key)) {
        return at(replica, key);
      }
    }
    return List.of();
  }

  private boolean isAsked(NodeName replica, Key key) {
    return simulation.isUp(replica) && simulation.cast().placement().keeps(replica, key, simulation.now());
  }

  private List<Version> at(NodeName replica, Key key) {
    return held.get(replica.index()).get(key.index());
  }
}
