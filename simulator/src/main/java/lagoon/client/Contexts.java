package lagoon.client;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * What a session has seen of each key, for protocols that ask for it with its writes: what its last read of
 * the key returned, or what it wrote itself after that and was told of. Beside it stands the last value that
 * it sent, acknowledged or not: a session that merges is a replica of its own data type, and must not forget
 * its own updates because a read did not show them yet.
 */
final class Contexts {

  private final TreeMap<Integer, List<Seen>> seen = new TreeMap<>();
  private final TreeMap<Integer, Value> sent = new TreeMap<>();

  private List<Seen> of(List<Key> keys) {
    List<Seen> all = new ArrayList<>();
    for (Key key : keys) {
      all.addAll(seen.getOrDefault(key.index(), List.of()));
    }
    return all;
  }

  /** Whether the session has seen what is there under each of these keys, be it nothing. */
  boolean knows(List<Key> keys) {
    return keys.stream().allMatch(key -> seen.containsKey(key.index()));
  }

  /** A read of these keys returned; a key of which it returned nothing is known to hold nothing. */
  void read(List<Key> keys, List<Version> versions, List<Tag> tags) {
    keys.forEach(key -> seen.put(key.index(), new ArrayList<>()));
    keep(versions, tags);
  }

  /** A write was acknowledged. */
  void wrote(List<Version> versions, List<Tag> tags) {
    versions.forEach(version -> seen.remove(version.keyIndex()));
    keep(versions, tags);
  }

  private void keep(List<Version> versions, List<Tag> tags) {
    for (int i = 0; i < versions.size(); i++) {
      seen.computeIfAbsent(versions.get(i).keyIndex(), key -> new ArrayList<>())
          .add(new Seen(versions.get(i), tags.get(i)));
    }
  }

  /** What a write puts, worked out from what the session has seen; it counts as sent. */
  Put put(Operation operation, Merge merge) {
    List<Seen> known = of(operation.action().keys());
    Effect effect = merge.carryOut(operation, known.stream().map(Seen::version).toList(),
        key -> sent.getOrDefault(key.index(), Value.ABSENT));
    if (effect instanceof Effect.Changed changed) {
      changed.puts().forEach(one -> sent.put(one.key().index(), one.value()));
    }
    return new Put(effect, known);
  }
}
