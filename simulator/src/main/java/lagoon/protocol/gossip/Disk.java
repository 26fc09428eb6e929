package lagoon.protocol.gossip;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.Version;
import lagoon.store.Store;

/** What a crash leaves of a node. */
final class Disk {

  final Store store;
  /** By key; null where it has none. */
  final Stamp[] stamps;
  private final Version[] versions;
  /** What it tells, or has told, by place; what it never told, initial versions for one, is not there. */
  private final TreeMap<Integer, Interest> interests = new TreeMap<>();
  /** How often what it holds has changed. */
  private long takes;
  /** The greatest count of any stamp that it has seen. */
  private long count;
  /** Whether it belongs to the group: has begun, or been let in, and not left. */
  boolean isIn;
  /** Whether it ever belonged. */
  boolean hasBegun;
  /** How often it has asked to be let in or out: the number of the answer for which it waits. */
  long asked;

  Disk(int keys, List<Version> initial) {
    store = new Store(keys, initial);
    stamps = new Stamp[keys];
    versions = new Version[keys];
    for (Version version : initial) {
      stamps[version.keyIndex()] = new Stamp(0, 0);
      versions[version.keyIndex()] = version;
    }
  }

  /** Whether it knows the rumour. */
  boolean knows() {
    return interests.containsKey(News.TALE);
  }

  /** How often what it holds has changed so far. */
  long takes() {
    return takes;
  }

  /** How many keys there are. */
  int keys() {
    return stamps.length;
  }

  /** Whether somebody has written what it holds of a key: it is not what was there before the run. */
  boolean isWritten(int key) {
    return stamps[key] != null && stamps[key].count() > 0;
  }

  Stamped at(int key) {
    return new Stamped(versions[key], stamps[key]);
  }

  /** All that it tells or has told, in order of place. */
  Collection<Interest> interests() {
    return interests.values();
  }

  /** How it stands to what it tells of that place; null where it never told anything of it. */
  Interest interest(int place) {
    return interests.get(place);
  }

  /** It has this from now on, and tells it. */
  Interest tell(News news, long learned) {
    Interest interest = new Interest(news, learned);
    interests.put(news.place(), interest);
    return interest;
  }

  /** A stamp for what that node writes now. */
  Stamp next(int node) {
    return new Stamp(++count, node);
  }

  /**
   * Holds it from now on, and tells what it had of that key no more, unless that has a greater stamp.
   *
   * @return whether it holds it now, and did not before
   */
  boolean take(Stamped one) {
    int key = one.place();
    count = Math.max(count, one.stamp().count());
    if (!one.stamp().isAfter(stamps[key])) {
      return false;
    }
    stamps[key] = one.stamp();
    versions[key] = one.version();
    interests.remove(key);
    takes++;
    store.put(List.of(one.version()));
    return true;
  }
}
