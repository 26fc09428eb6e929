package lagoon.client;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.Key;
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

  List<Seen> of(List<Key> keys) {
    List<Seen> all = new ArrayList<>();
    for (Key key : keys) {
      all.addAll(seen.getOrDefault(key.index(), List.of()));
    }
    return all;
  }

  /** A read of these keys returned; a key of which it returned nothing is known to hold nothing. */
  void read(List<Key> keys, List<Version> versions, List<Tag> tags) {
    keys.forEach(key -> seen.remove(key.index()));
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

  /** The last value that was sent for that key; absent before the first. */
  Value sent(Key key) {
    return sent.getOrDefault(key.index(), Value.ABSENT);
  }

  void sends(Key key, Value value) {
    sent.put(key.index(), value);
  }
}
