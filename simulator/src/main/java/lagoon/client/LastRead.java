package lagoon.client;

import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * What a session's last read returned.
 *
 * @param keys what it read, in the order in which that was written down
 * @param versions what it found; of a key that holds nothing, none
 */
record LastRead(List<Key> keys, List<Version> versions) {

  /** What it makes of that key, absent where it holds nothing; empty where the read was of other keys. */
  Optional<Value> value(Key key, Merge merge) {
    List<Version> found = versions.stream().filter(version -> version.key().equals(key)).toList();
    if (!found.isEmpty()) {
      return Optional.of(merge.of(found).plain());
    }
    return keys.contains(key) ? Optional.of(Value.ABSENT) : Optional.empty();
  }
}
