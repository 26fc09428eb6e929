package lagoon.protocol.localwrite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.network.Timer;

/**
 * How a replica spreads what it wrote: at once, and again to whoever has not acknowledged it, be it an hour
 * later, when the laptop is back. Only the newest copy of a key is sent: it supersedes those before.
 */
final class Spreading {

  private static final int KEYS_AT_ONCE = 1_000;

  private final Context context;
  private final Disk disk;
  private final List<NodeName> others;
  private LocalWriteSettings settings;
  /** When the last update sent should be there; latency not counted. */
  private long due;
  private Timer again;

  Spreading(Context context, Disk disk, List<NodeName> others, LocalWriteSettings settings) {
    this.context = context;
    this.disk = disk;
    this.others = others;
    this.settings = settings;
  }

  void configure(LocalWriteSettings newSettings) {
    settings = newSettings;
  }

  /** All other replicas. */
  List<NodeName> others() {
    return others;
  }

  /** This replica has written these keys. */
  void spread(List<Key> keys) {
    BitSet written = new BitSet();
    keys.forEach(key -> written.set(key.index()));
    for (NodeName other : others) {
      disk.owed[other.index()].or(written);
      send(other, written);
    }
    watch();
  }

  private void send(NodeName other, BitSet keys) {
    List<LocalWriteMessage.Copy> copies = new ArrayList<>();
    int key = keys.nextSetBit(0);
    while (key >= 0 && copies.size() < KEYS_AT_ONCE) {
      copies.add(copy(disk.title(key)));
      key = keys.nextSetBit(key + 1);
    }
    long late = settings.lag().sample(context.random());
    due = Math.max(due, context.localTime() + late);
    context.send(other, new LocalWriteMessage.Update(List.copyOf(copies)), late);
  }

  /** The copy of that key here. */
  LocalWriteMessage.Copy copy(Title title) {
    return new LocalWriteMessage.Copy(title.key, title.number, disk.store.one(title.key));
  }

  /** Looks again some time after all that was sent should be there. */
  void watch() {
    if (again == null && owes()) {
      long wait = Math.max(0, due - context.localTime()) + settings.resendAfter();
      again = context.setTimer("send again", wait, this::sendAgain);
    }
  }

  private void sendAgain() {
    again = null;
    for (NodeName other : others) {
      if (!disk.owed[other.index()].isEmpty()) {
        send(other, disk.owed[other.index()]);
      }
    }
    watch();
  }

  boolean owes() {
    return others.stream().anyMatch(other -> !disk.owed[other.index()].isEmpty());
  }

  /** The other has that copy of the key, or a later one. */
  void acknowledged(NodeName other, LocalWriteMessage.Copy copy) {
    if (copy.number() >= disk.title(copy.key()).number) {
      disk.owed[other.index()].clear(copy.key().index());
    }
  }

  /** Another replica has written the key since: it spreads its version, and this one need not. */
  void overtaken(Key key) {
    for (NodeName other : others) {
      disk.owed[other.index()].clear(key.index());
    }
  }
}
