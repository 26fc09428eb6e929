package lagoon.protocol.primary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Timer;
import lagoon.protocol.primary.PrimarySettings.Acknowledge;
import lagoon.store.Receipts;
import lagoon.view.Facet;

/**
 * The primary of one group: it puts all writes in one order, applies them, updates the backups, and
 * acknowledges a write at once, or once every backup has it.
 */
final class Primary {

  private final Group group;
  private final List<NodeName> backups;
  /** By index of replica: up to which entry it is known to have everything. */
  private final long[] acknowledged;
  /** The same, when the timer was set. */
  private long[] acknowledgedThen;
  private final List<Pending> pending = new ArrayList<>();
  /** When the last update sent should be there; latency not counted. */
  private long due;
  private Timer resend;
  private Timer heartbeat;

  /** A write that waits for the backups. */
  private record Pending(long entry, NodeName taker, NodeName client, Reply reply) {}

  /**
   * A primary that has not begun.
   *
   * @param everywhere the entry up to which all backups are known to have everything
   */
  Primary(Group group, long everywhere) {
    this.group = group;
    this.backups = group.others();
    this.acknowledged = new long[group.replicas.size()];
    Arrays.fill(acknowledged, everywhere);
  }

  void begin() {
    beat();
    for (NodeName backup : backups) {
      if (acknowledged[backup.index()] < group.standing.applied) {
        send(backup, group.copies());
      }
    }
    watchBackups();
  }

  void end() {
    group.context.cancel(resend);
    group.context.cancel(heartbeat);
  }

  private void beat() {
    if (group.watches()) {
      for (NodeName backup : backups) {
        group.context.send(
            backup,
            new PrimaryMessage.Heartbeat(group.number, group.standing.term, group.standing.applied));
      }
      heartbeat = group.context.setTimer("heartbeat", group.settings().heartbeat(), this::beat);
    }
  }

  // ---- writes ----

  /**
   * A write comes in.
   *
   * @param taker the replica that took it from the client, this one or another: it answers
   */
  void write(NodeName taker, NodeName client, Request.Write write) {
    Receipts receipts = group.standing.ledger.of(write.operation().session());
    Receipts.Receipt receipt = receipts.of(write.number());
    if (receipt != null) {
      pending.removeIf(one -> one.entry == receipt.entry());
      acknowledge(new Pending(receipt.entry(), taker, client, receipt.reply()));
    } else if (!receipts.isSettled(write.number())) {
      Entry entry = entry(write);
      group.apply(entry);
      for (NodeName backup : backups) {
        send(backup, new PrimaryMessage.Update(group.number, group.standing.term, entry));
      }
      watchBackups();
      acknowledge(new Pending(entry.index(), taker, client, entry.reply()));
    }
  }

  /** What becomes of a write; a refusal too gets its place in the order, so that all know of it. */
  private Entry entry(Request.Write write) {
    Effect effect = write.operation().action().evaluate(group.store().values());
    List<Version> versions = new ArrayList<>();
    Reply reply;
    if (effect instanceof Effect.Refused refused) {
      reply = new Reply.Refused(
          write.number(), isSure(write) ? Reply.Reason.INVALID : Reply.Reason.UNDECIDED, refused.reason());
    } else {
      for (Effect.Put put : ((Effect.Changed) effect).puts()) {
        Version before = group.store().one(put.key());
        versions.add(
            Version.written(
                put.key(), put.value(), write.operation(), before == null ? List.of() : List.of(before)));
      }
      reply = new Reply.Written(write.number(), List.copyOf(versions));
    }
    return new Entry(
        group.standing.applied + 1, List.copyOf(versions), write.operation().session(),
        write.settledBelow(), reply);
  }

  /** An earlier attempt may have been carried out, and read, under a primary whose entries are lost. */
  private boolean isSure(Request.Write write) {
    return write.attempt() == 1 || !group.watches();
  }

  private void acknowledge(Pending write) {
    if (group.settings().acknowledge() == Acknowledge.NON_BLOCKING || write.entry <= everywhere()) {
      answer(write);
    } else {
      pending.add(write);
    }
  }

  void acknowledgeReady() {
    List<Pending> all = List.copyOf(pending);
    pending.clear();
    all.forEach(this::acknowledge);
  }

  private void answer(Pending write) {
    if (write.taker.equals(group.context.self())) {
      group.context.send(write.client, write.reply);
    } else {
      group.context.send(write.taker, new PrimaryMessage.Done(write.client, write.reply));
    }
  }

  // ---- backups ----

  /** The last entry that every backup is known to have. */
  private long everywhere() {
    long everywhere = group.standing.applied;
    for (NodeName backup : backups) {
      everywhere = Math.min(everywhere, acknowledged[backup.index()]);
    }
    return everywhere;
  }

  boolean owes() {
    return everywhere() < group.standing.applied;
  }

  void acknowledged(NodeName backup, long upTo) {
    if (upTo > acknowledged[backup.index()]) {
      acknowledged[backup.index()] = upTo;
      acknowledgeReady();
    }
    if (!owes()) {
      group.context.cancel(resend);
      resend = null;
    }
  }

  private void send(NodeName backup, PrimaryMessage message) {
    long late = group.settings().lag().sample(group.context.random());
    due = Math.max(due, group.context.localTime() + late);
    group.context.send(backup, message, late);
  }

  /** Looks again some time after all that was sent should be there. */
  private void watchBackups() {
    if (resend == null && owes()) {
      acknowledgedThen = acknowledged.clone();
      long wait = Math.max(0, due - group.context.localTime()) + group.settings().resendAfter();
      resend = group.context.setTimer("send again", wait, this::look);
    }
  }

  /** Whoever lacks something and has not got on since is sent all copies. */
  private void look() {
    resend = null;
    for (NodeName backup : backups) {
      long has = acknowledged[backup.index()];
      if (has < group.standing.applied && has == acknowledgedThen[backup.index()]) {
        send(backup, group.copies());
      }
    }
    watchBackups();
  }

  // ---- what it shows ----

  List<Facet.Request> waiting() {
    List<Facet.Request> waiting = new ArrayList<>();
    for (Pending one : pending) {
      waiting.add(
          new Facet.Request(one.client.name(), "all backups to have entry " + one.entry,
              OptionalLong.empty()));
    }
    return waiting;
  }

  /** How many entries that backup is not known to have. */
  long unacknowledgedBy(NodeName backup) {
    return group.standing.applied - Math.max(0, acknowledged[backup.index()]);
  }
}
