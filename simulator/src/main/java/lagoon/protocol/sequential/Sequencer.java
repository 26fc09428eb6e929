package lagoon.protocol.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.store.Receipts;

/** Numbers all writes, at the first replica, and sends them to the others until they have them. */
final class Sequencer {

  private final Context context;
  private final Disk disk;
  private final List<NodeName> others;
  private final Consumer<Entry> apply;
  private final Map<String, Timer> timers = new TreeMap<>();
  private SequentialSettings settings;
  /** When the last thing sent should be there; latency not counted. */
  private long due;

  /**
   * @param apply does an entry here, which is the first place to do it
   */
  Sequencer(
      Context context, Disk disk, List<NodeName> others, SequentialSettings settings,
      Consumer<Entry> apply) {
    this.context = context;
    this.disk = disk;
    this.others = others;
    this.settings = settings;
    this.apply = apply;
  }

  void configure(SequentialSettings newSettings) {
    settings = newSettings;
  }

  /** Numbers a write, unless it has been: then whoever took it is told of that number again. */
  void number(NodeName origin, Request.Write write) {
    Receipts receipts = disk.copies.receipts(write.operation().session());
    Receipts.Receipt receipt = receipts.of(write.number());
    if (receipt != null) {
      remind(origin);
      return;
    } else if (receipts.isSettled(write.number())) {
      context.send(origin, new SequentialMessage.Settled(write));
      return;
    }
    Entry entry = entry(origin, write);
    disk.log.put(entry.number(), entry);
    apply.accept(entry);
    others.forEach(other -> send(other, List.of(entry)));
    disk.forget();
  }

  private Entry entry(NodeName origin, Request.Write write) {
    long number = disk.applied + 1;
    Effect effect = write.operation().action().evaluate(disk.copies.values());
    if (effect instanceof Effect.Refused refused) {
      return new Entry(number, write.operation().session(), origin,
          new Reply.Refused(write.number(), Reply.Reason.INVALID, refused.reason()), List.of(),
          write.settledBelow());
    }
    List<Version> versions = new ArrayList<>();
    for (Effect.Put put : ((Effect.Changed) effect).puts()) {
      versions.add(
          Version.written(put.key(), put.value(), write.operation(), disk.copies.at(put.key())));
    }
    return new Entry(number, write.operation().session(), origin,
        new Reply.Written(write.number(), versions), versions, write.settledBelow());
  }

  private void remind(NodeName origin) {
    List<Entry> missing = disk.acknowledged.containsKey(origin.name())
        ? disk.after(disk.acknowledged.get(origin.name())) : List.of();
    if (!missing.isEmpty()) {
      send(origin, missing);
    }
  }

  private void send(NodeName to, List<Entry> entries) {
    long late = settings.lagOf(to.name()).sample(context.random());
    due = Math.max(due, context.localTime() + late);
    context.send(to, new SequentialMessage.Ordered(entries), late);
    watch(to);
  }

  void watch() {
    others.forEach(this::watch);
  }

  /** Looks again some time after all that was sent should be there. */
  private void watch(NodeName other) {
    long acknowledged = disk.acknowledged.get(other.name());
    if (timers.containsKey(other.name()) || disk.applied == acknowledged) {
      return;
    }
    long wait = Math.max(0, due - context.localTime()) + settings.resendAfter();
    timers.put(other.name(),
        context.setTimer("resend to " + other, wait, () -> look(other, acknowledged)));
  }

  private void look(NodeName other, long acknowledgedThen) {
    timers.remove(other.name());
    long acknowledged = disk.acknowledged.get(other.name());
    if (acknowledged < disk.applied && acknowledged == acknowledgedThen) {
      send(other, disk.after(acknowledged));
    } else {
      watch(other);
    }
  }

  void acknowledged(NodeName other, long upTo) {
    disk.acknowledged.merge(other.name(), upTo, Math::max);
    disk.forget();
  }

  boolean owes() {
    return disk.acknowledged.values().stream().anyMatch(upTo -> upTo < disk.applied);
  }
}
