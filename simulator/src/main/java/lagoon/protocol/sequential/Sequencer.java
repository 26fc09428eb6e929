package lagoon.protocol.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.store.Courier;
import lagoon.store.Receipts;

/** Numbers all writes, at the first replica, and sends them to the others until they have them. */
final class Sequencer {

  private final Context context;
  private final Disk disk;
  private final Consumer<Entry> apply;
  private final Courier<Entry> courier;
  private SequentialSettings settings;

  /**
   * @param apply does an entry here, which is the first place to do it
   */
  Sequencer(
      Context context, Disk disk, List<NodeName> others, SequentialSettings settings,
      Consumer<Entry> apply) {
    this.context = context;
    this.disk = disk;
    this.settings = settings;
    this.apply = apply;
    this.courier = new Courier<>(
        context, disk.log, others, SequentialMessage.Ordered::new,
        to -> this.settings.lagOf(to.name()).sample(context.random()), () -> this.settings.resendAfter());
  }

  void configure(SequentialSettings newSettings) {
    settings = newSettings;
  }

  /** Numbers a write, unless it has been: then whoever took it is told of that number again. */
  void number(NodeName origin, Request.Write write) {
    Receipts receipts = disk.copies.receipts(write.operation().session());
    Receipts.Receipt receipt = receipts.of(write.number());
    if (receipt != null) {
      courier.remind(origin);
      return;
    } else if (receipts.isSettled(write.number())) {
      context.send(origin, new SequentialMessage.Settled(write));
      return;
    }
    Entry entry = entry(origin, write);
    apply.accept(entry);
    courier.send(entry.number(), entry);
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

  void watch() {
    courier.watch();
  }

  void acknowledged(NodeName other, long upTo) {
    courier.acknowledged(other, upTo);
  }

  boolean owes() {
    return courier.owes();
  }
}
