package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.store.Ledger;
import lagoon.store.Receipts;
import lagoon.store.Store;

/**
 * The state machine: a store of keys, and the replies to the sessions' last writes, so that a request that
 * stands in the log twice is carried out once (section 8; dissertation, 6.3). A crash loses it; it begins
 * again from the snapshot.
 */
final class Machine {

  private final Context context;
  private final int keys;
  private Store copies;
  private Ledger ledger;
  private long applied;

  Machine(Context context, int keys, Snapshot snapshot) {
    this.context = context;
    this.keys = keys;
    begin(snapshot);
  }

  private void begin(Snapshot snapshot) {
    copies = new Store(keys, snapshot.copies());
    ledger = snapshot.ledger().copy();
    applied = snapshot.index();
  }

  Store copies() {
    return copies;
  }

  long applied() {
    return applied;
  }

  /** What became of that write: null if it is new, or if nobody waits for the answer any more. */
  Reply replyTo(Request.Write write) {
    Receipts.Receipt receipt = ledger.of(write.operation().session()).of(write.number());
    return receipt == null ? null : receipt.reply();
  }

  /** Whether nobody waits for an answer to that write any more. */
  boolean isSettled(Request.Write write) {
    return ledger.of(write.operation().session()).isSettled(write.number());
  }

  /** Applies the next entry. */
  void apply(Entry entry) {
    applied = entry.index();
    if (entry.command() instanceof Command.Asked asked && asked.request() instanceof Request.Write write) {
      Receipts receipts = ledger.of(write.operation().session());
      receipts.settle(write.settledBelow());
      if (receipts.of(write.number()) == null && !receipts.isSettled(write.number())) {
        receipts.keep(new Receipts.Receipt(carryOut(asked, write), applied));
      }
    }
  }

  private Reply carryOut(Command.Asked asked, Request.Write write) {
    Effect effect = write.operation().action().evaluate(copies.values());
    if (effect instanceof Effect.Changed changed) {
      List<Version> versions = asked.versions(copies, changed);
      copies.put(versions);
      context.applied(versions);
      return new Reply.Written(write.number(), versions);
    }
    return new Reply.Refused(
        write.number(), Reply.Reason.INVALID, ((Effect.Refused) effect).reason());
  }

  /** All that it has applied, as a snapshot. */
  Snapshot snapshot(long term, List<NodeName> members) {
    return new Snapshot(applied, term, members, copies.all(), ledger.copy());
  }

  /** Takes over what another server's snapshot holds. */
  void install(Snapshot snapshot) {
    Store before = copies;
    begin(snapshot);
    List<Version> changed = new ArrayList<>();
    for (Version version : snapshot.copies()) {
      if (before.one(version.key()) != version) {
        changed.add(version);
      }
    }
    for (Version version : before.all()) {
      if (copies.one(version.key()) == null) {
        changed.add(Version.nothing(version.key()));
      }
    }
    if (!changed.isEmpty()) {
      context.applied(changed);
    }
  }
}
