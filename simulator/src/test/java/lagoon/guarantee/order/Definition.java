package lagoon.guarantee.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * The two definitions read as they stand: every set of operations without an outcome together with all that
 * were acknowledged, in every order that agrees with what came before what, played on a store.
 */
final class Definition {

  private final Recording recording;
  private final boolean byProcess;

  Definition(Recording recording, boolean byProcess) {
    this.recording = recording;
    this.byProcess = byProcess;
  }

  boolean holds() {
    List<Recorded> unknown = only(Outcome.UNKNOWN);
    for (int set = 0; set < 1 << unknown.size(); set++) {
      List<Recorded> chosen = only(Outcome.OK);
      for (int i = 0; i < unknown.size(); i++) {
        if ((set >> i & 1) == 1) {
          chosen.add(unknown.get(i));
        }
      }
      if (isOrdered(chosen, recording.initial())) {
        return true;
      }
    }
    return false;
  }

  private List<Recorded> only(Outcome outcome) {
    return new ArrayList<>(
        recording.operations().stream().filter(one -> one.outcome() == outcome).toList());
  }

  private boolean isOrdered(List<Recorded> left, Map<Key, Value> store) {
    if (left.isEmpty()) {
      return true;
    }
    for (Recorded first : left) {
      if (left.stream().noneMatch(one -> precedes(one, first))) {
        Map<Key, Value> after = play(first, store);
        List<Recorded> rest = new ArrayList<>(left);
        rest.remove(first);
        if (after != null && isOrdered(rest, after)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean precedes(Recorded one, Recorded other) {
    return one.completed() < other.invoked() && (!byProcess || one.process() == other.process());
  }

  /** What the operation leaves; null where it cannot have happened like that. */
  static Map<Key, Value> play(Recorded one, Map<Key, Value> store) {
    for (Key key : one.action().keys()) {
      if (one.returned(key).isPresent()
          && !one.returned(key).get().equals(store.getOrDefault(key, Value.ABSENT))) {
        return null;
      }
    }
    Effect effect = one.action().evaluate(key -> store.getOrDefault(key, Value.ABSENT));
    if (!(effect instanceof Effect.Changed changed)) {
      return null;
    }
    Map<Key, Value> after = new HashMap<>(store);
    changed.puts().forEach(put -> after.put(put.key(), put.value()));
    return after;
  }
}
