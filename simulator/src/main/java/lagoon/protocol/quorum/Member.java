package lagoon.protocol.quorum;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.network.Context;
import lagoon.view.Facet;

/** A replica as coordinators see it: one vote, one copy of each key, and the promises that it gave. */
final class Member {

  private static final int MOST_SHOWN = 20;

  private final Context context;
  private final Disk disk;
  /** By key: who was given leave last, and for which of its calls; it may ask again. */
  private final NodeName[] holders;
  private final long[] calls;
  private QuorumSettings settings;
  /** What it shows of its copies; null: to be made anew. */
  private List<State> claims;

  Member(Context context, Disk disk, QuorumSettings settings) {
    this.context = context;
    this.disk = disk;
    this.settings = settings;
    this.holders = new NodeName[disk.copies.length];
    this.calls = new long[disk.copies.length];
    if (settings.mistake() == QuorumSettings.Mistake.FORGETS_PROMISES) {
      for (int key = 0; key < holders.length; key++) {
        disk.promised[key] = disk.copies[key] == null ? 0 : disk.copies[key].number();
      }
    }
  }

  void configure(QuorumSettings newSettings) {
    settings = newSettings;
  }

  QuorumMessage.VersionAnswer answer(NodeName from, QuorumMessage.VersionQuery query) {
    int key = query.key().index();
    boolean isLeave = query.number() > disk.promised[key]
        || query.number() == disk.promised[key] && from.equals(holders[key]) && query.call() == calls[key];
    if (isLeave) {
      disk.promised[key] = query.number();
      holders[key] = from;
      calls[key] = query.call();
    }
    return new QuorumMessage.VersionAnswer(
        query.call(), disk.copy(query.key()), isLeave || query.number() == 0, disk.promised[key]);
  }

  QuorumMessage.ReadAnswer answer(QuorumMessage.ReadQuery query) {
    List<Key> keys = query.keys();
    return new QuorumMessage.ReadAnswer(
        query.call(),
        keys.size() == 1 ? List.of(disk.copy(keys.get(0))) : keys.stream().map(disk::copy).toList());
  }

  /** Keeps it, unless it has a number that this one is not above, or gave leave for one that is higher. */
  QuorumMessage answer(QuorumMessage.Store store) {
    Copy offered = store.copy();
    int key = offered.key().index();
    Copy mine = disk.copies[key];
    if (mine != null && mine.isSameAs(offered)) {
      return new QuorumMessage.Stored(store.call(), offered.key(), offered.number());
    }
    long number = mine == null ? 0 : mine.number();
    boolean isOld = offered.number() <= number;
    boolean isPromised =
        offered.number() < disk.promised[key] && store.why() != QuorumMessage.Store.Why.KEPT;
    if (isPromised && !isOld && store.why() == QuorumMessage.Store.Why.FOUND) {
      context.explain(
          context.self() + " gave leave for number " + disk.promised[key] + " of " + offered.key()
              + " and takes no repair with a lower one");
    }
    if ((isOld || isPromised) && settings.mistake() != QuorumSettings.Mistake.ACCEPTS_LOWER) {
      return new QuorumMessage.TooLow(store.call(), offered.key(), Math.max(number, disk.promised[key]));
    }
    disk.copies[key] = offered;
    claims = null;
    if (offered.number() > disk.promised[key]) {
      disk.promised[key] = offered.number();
      holders[key] = null;
    }
    if (mine == null || mine.version() != offered.version()) {
      context.applied(List.of(offered.version()));
    }
    return new QuorumMessage.Stored(store.call(), offered.key(), offered.number());
  }

  /** The numbers of its copies, for the reader; of so many keys nobody reads them. */
  List<State> claims() {
    if (claims == null && disk.copies.length > MOST_SHOWN) {
      claims = List.of();
    } else if (claims == null) {
      claims = List.of(new Facet.Claims("numbers", Arrays.stream(disk.copies).filter(Objects::nonNull)
          .map(copy -> new Facet.Claim(copy.version(), "number " + copy.number())).toList()));
    }
    return claims;
  }
}
