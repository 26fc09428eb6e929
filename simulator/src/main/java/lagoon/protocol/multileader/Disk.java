package lagoon.protocol.multileader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.Key;
import lagoon.history.Session;
import lagoon.history.Version;
import lagoon.store.Attempts;
import lagoon.store.Holdings;
import lagoon.store.Receipts;

/** What a replica keeps across a crash. */
final class Disk implements Holdings {

  final Copies copies;
  final Received received;
  final Stamper stamper;
  /** The writes that some partner may still lack, in the order in which they came. */
  final ArrayDeque<Accepted> log = new ArrayDeque<>();
  /** For each replica, as far as this one knows, how many of each replica's writes it has. */
  final long[][] table;
  /** The operations whose writes it has, by id: what a session's vector is compared with. */
  private final BitSet operations = new BitSet();
  /** By session: what became of its recent writes. */
  private final TreeMap<Integer, Receipts> receipts = new TreeMap<>();
  /** The writes that were refused because something was lacking. */
  final Attempts refusals = new Attempts();

  Disk(MultiLeaderSettings settings, int keys, List<Version> initial) {
    int replicas = settings.replicas().size();
    copies = new Copies(settings, keys, initial);
    received = new Received(replicas);
    stamper = new Stamper(settings.clock());
    table = new long[replicas][replicas];
  }

  void note(Accepted write, boolean skippingGaps) {
    if (skippingGaps) {
      received.noteWithAllBefore(write);
    } else {
      received.note(write);
    }
    log.add(write);
    for (Stamped one : write.made()) {
      operations.set((int) one.version().writerId());
    }
  }

  Receipts receipts(Session session) {
    return receipts.computeIfAbsent(session.index(), one -> new Receipts());
  }

  /**
   * Whether the writes that made these versions have come in (Terry et al.: the server's vector dominates the
   * session's); what became of them here is another matter.
   */
  @Override
  public boolean hasAtLeast(List<Version> wanted) {
    for (Version version : wanted) {
      if (version.writerId() > 0 && !operations.get((int) version.writerId())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Version> get(List<Key> keys) {
    List<Version> found = new ArrayList<>(keys.size());
    for (Key key : keys) {
      found.addAll(copies.versions(key));
    }
    return found;
  }
}
