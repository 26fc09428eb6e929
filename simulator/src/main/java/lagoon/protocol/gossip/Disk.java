package lagoon.protocol.gossip;

import java.util.List;
import lagoon.history.Version;
import lagoon.store.Store;

/** What a crash leaves of a node. */
final class Disk {

  /** When a node learned the rumour that does not know it. */
  private static final long NEVER = Long.MAX_VALUE;

  final Store store;
  /** By key; null where it has none. */
  final Stamp[] stamps;
  private final Version[] versions;
  /** The greatest count of any stamp that it has seen. */
  private long count;
  /** The round in which it learned the rumour; 0 where nodes have rhythms of their own, and at the origin. */
  long learned = NEVER;
  /** Whether it has stopped telling the rumour. */
  boolean isRemoved;
  /** How many contacts in a row were in vain. */
  int contacts;

  Disk(int keys, List<Version> initial) {
    store = new Store(keys, initial);
    stamps = new Stamp[keys];
    versions = new Version[keys];
    for (Version version : initial) {
      stamps[version.keyIndex()] = new Stamp(0, 0);
      versions[version.keyIndex()] = version;
    }
  }

  boolean knows() {
    return learned != NEVER;
  }

  Stamped at(int key) {
    return new Stamped(versions[key], stamps[key]);
  }

  /** A stamp for what that node writes now. */
  Stamp next(int node) {
    return new Stamp(++count, node);
  }

  /** Holds it from now on, unless what it holds of that key has a greater stamp. */
  boolean take(Stamped one) {
    int key = one.version().keyIndex();
    count = Math.max(count, one.stamp().count());
    if (!one.stamp().isAfter(stamps[key])) {
      return false;
    }
    stamps[key] = one.stamp();
    versions[key] = one.version();
    store.put(List.of(one.version()));
    return true;
  }
}
