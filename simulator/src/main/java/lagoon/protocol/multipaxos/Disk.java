package lagoon.protocol.multipaxos;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.Version;
import lagoon.store.Store;

/** What a server keeps across a crash. */
final class Disk {

  final Store copies;
  /** The highest ballot promised, for all places; 0: none. */
  long promised;
  /** What it accepted, by place. */
  final TreeMap<Long, Slot> accepted = new TreeMap<>();
  /** What it knows to be chosen, by place. */
  final TreeMap<Long, Slot> chosen = new TreeMap<>();
  /** All up to this place is applied. */
  long applied;
  /** No ballot of its own in this round or before is to be begun any more. */
  long round;

  Disk(int keys, List<Version> initial) {
    copies = new Store(keys, initial);
  }

  /** What it accepted after that place. */
  List<Slot> acceptedAfter(long place) {
    return new ArrayList<>(accepted.tailMap(place, false).values());
  }
}
