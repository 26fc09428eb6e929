package lagoon.protocol.multipaxos;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.client.Request;
import lagoon.history.Version;
import lagoon.store.Ledger;
import lagoon.store.Receipts;
import lagoon.store.Store;

/** What a server keeps across a crash. */
final class Disk {

  private final int keys;
  /** What all places up to {@link #applied} have made. */
  private Store copies;
  private Ledger ledger = new Ledger();
  /** All up to this place is applied. */
  long applied;
  /** All up to this place is cut off the log: the copies stand for it. */
  private long cut;
  /** The highest ballot promised, for all places; 0: none. */
  long promised;
  /** What it accepted, by place. */
  final TreeMap<Long, Slot> accepted = new TreeMap<>();
  /** What it knows to be chosen, by place. */
  final TreeMap<Long, Slot> chosen = new TreeMap<>();
  /** No ballot of its own in this round or before is to be begun any more. */
  long round;

  Disk(int keys, List<Version> initial) {
    this.keys = keys;
    copies = new Store(keys, initial);
  }

  Store copies() {
    return copies;
  }

  /** What became of the writes of that request's session. */
  Receipts receipts(Request request) {
    return ledger.of(request.operation().session());
  }

  /** What it accepted after that place. */
  List<Slot> acceptedAfter(long place) {
    return new ArrayList<>(accepted.tailMap(place, false).values());
  }

  /** Accepts it, unless it is applied and cut off: then what is chosen there is this. */
  void accept(Slot slot) {
    if (slot.place() > cut) {
      accepted.put(slot.place(), slot);
    }
  }

  void learn(Slot slot) {
    if (slot.place() > cut) {
      chosen.putIfAbsent(slot.place(), slot);
    }
  }

  long cut() {
    return cut;
  }

  /** Keeps so many applied places. Others learn of those before from a snapshot alone. */
  void keep(long places) {
    cutTo(applied - places);
  }

  private void cutTo(long place) {
    if (place > cut) {
      cut = place;
      accepted.headMap(place, true).clear();
      chosen.headMap(place, true).clear();
    }
  }

  Snapshot snapshot() {
    return new Snapshot(applied, copies.all(), ledger.copy());
  }

  /**
   * Takes over what another server's snapshot holds, if that is further.
   *
   * @return which copies are others now
   */
  List<Version> install(Snapshot snapshot) {
    List<Version> changed = new ArrayList<>();
    if (snapshot.place() <= applied) {
      return changed;
    }
    Store before = copies;
    copies = new Store(keys, snapshot.copies());
    ledger = snapshot.ledger().copy();
    applied = snapshot.place();
    cutTo(applied);
    for (Version version : snapshot.copies()) {
      if (before.one(version.key()) != version) {
        changed.add(version);
      }
    }
    return changed;
  }
}
