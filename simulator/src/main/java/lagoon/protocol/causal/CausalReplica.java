package lagoon.protocol.causal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.store.Counter;
import lagoon.store.Courier;
import lagoon.store.Receipts;
import lagoon.view.Facet;

/**
 * A replica: it takes writes and acknowledges them at once, tells the others, and applies what they tell it
 * when all that it depends on is there.
 */
final class CausalReplica implements Replica, Request.Handler, CausalMessage.Handler {

  private final Context context;
  private final Disk disk;
  private final Counter counter;
  /** Updates that came too early, by origin and number; lost in a crash, and sent again. */
  private final Map<String, TreeMap<Long, Update>> early = new TreeMap<>();
  private final Courier<Update> courier;
  private CausalSettings settings;

  CausalReplica(
      Context context, CausalSettings settings, List<NodeName> others, int keys, List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial, others));
    this.counter = new Counter(context, disk, this::accept, disk.copies.refusals());
    this.courier = new Courier<>(
        context, disk.own, others, CausalMessage.Updates::new,
        to -> this.settings.lagOf(to.name()).sample(context.random()), () -> this.settings.resendAfter());
  }

  @Override
  public void start() {
    context.persist(disk);
    context.role("replica");
    courier.watch();
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (CausalSettings) newSettings;
    applyNext();
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else {
      ((CausalMessage) message).arriveAt(this, from);
    }
  }

  // ---- clients ----

  @Override
  public void onRead(NodeName from, Request.Read read) {
    counter.take(from, read);
  }

  @Override
  public void onWrite(NodeName from, Request.Write write) {
    counter.take(from, write);
  }

  private void accept(NodeName from, Request.Write write) {
    Receipts receipts = disk.copies.receipts(write.operation().session());
    receipts.settle(write.settledBelow());
    Receipts.Receipt receipt = receipts.of(write.number());
    if (receipt != null) {
      context.send(from, receipt.reply());
    } else if (!receipts.isSettled(write.number())) {
      Reply reply = carryOut(write);
      receipts.keep(new Receipts.Receipt(reply, disk.clock.get(context.self().name())));
      context.send(from, reply);
    }
  }

  private Reply carryOut(Request.Write write) {
    Effect effect = write.operation().action().evaluate(disk.copies.values());
    if (effect instanceof Effect.Refused refused) {
      return new Reply.Refused(write.number(), Reply.Reason.INVALID, refused.reason());
    }
    List<Version> versions = new ArrayList<>();
    for (Effect.Put put : ((Effect.Changed) effect).puts()) {
      versions.add(version(write.operation(), put));
    }
    String self = context.self().name();
    Update update = new Update(self, disk.clock.tick(self), disk.lamport.tick(), versions);
    apply(update);
    courier.send(update.number(), update);
    return new Reply.Written(write.number(), versions);
  }

  /** It comes after all of its key that was applied here, also what lost a conflict. */
  private Version version(Operation operation, Effect.Put put) {
    return Version.written(put.key(), put.value(), operation, disk.applied.at(put.key()));
  }

  // ---- other replicas ----

  @Override
  public void onHave(NodeName from, CausalMessage.Have have) {
    courier.acknowledged(from, have.upTo());
  }

  @Override
  public void onUpdates(NodeName from, CausalMessage.Updates updates) {
    for (Update update : updates.updates()) {
      if (update.number() > disk.clock.get(update.origin())) {
        early.computeIfAbsent(update.origin(), origin -> new TreeMap<>()).put(update.number(), update);
      }
    }
    applyNext();
    if (!early.getOrDefault(from.name(), new TreeMap<>()).isEmpty()) {
      context.explain(context.self() + " holds back what depends on updates that it has not applied yet");
    }
    context.send(from, new CausalMessage.Have(disk.clock.get(from.name())));
  }

  /** Applies what waits, again and again, as long as the turn of some update has come. */
  private void applyNext() {
    boolean wasApplied = true;
    while (wasApplied) {
      wasApplied = false;
      for (TreeMap<Long, Update> waiting : early.values()) {
        while (!waiting.isEmpty() && mayBeApplied(waiting.firstEntry().getValue())) {
          Update update = waiting.pollFirstEntry().getValue();
          if (update.number() > disk.clock.get(update.origin())) {
            apply(update);
            wasApplied = true;
          }
        }
      }
    }
    counter.wake();
  }

  private boolean mayBeApplied(Update update) {
    return update.number() <= disk.clock.get(update.origin()) || update.isNext(disk.clock)
        || settings.delivery() == CausalSettings.Delivery.UNORDERED;
  }

  private void apply(Update update) {
    disk.clock = disk.clock.with(update.origin(), update.number());
    disk.lamport.receive(update.stamp());
    Disk.Stamp stamp = new Disk.Stamp(update.stamp(), update.origin());
    List<Version> visible = new ArrayList<>();
    for (Version version : update.versions()) {
      disk.applied.merge(version);
      Version kept = disk.copies.one(version.key());
      Disk.Stamp of = disk.stamps.get(version.keyIndex());
      if (of == null || settings.conflicts() == CausalSettings.Conflicts.AS_THEY_COME
          || stamp.compareTo(of) > 0) {
        disk.stamps.put(version.keyIndex(), stamp);
        visible.add(version);
      } else {
        context.discarded(version, kept);
      }
    }
    if (!visible.isEmpty()) {
      disk.copies.put(visible);
      context.applied(visible);
    }
  }

  @Override
  public boolean owes() {
    return courier.owes();
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.copies.all();
  }

  @Override
  public List<State> state() {
    long held = early.values().stream().mapToLong(TreeMap::size).sum();
    return List.of(
        Facet.Role.of("replica"),
        new Facet.Vector("applied", disk.clock),
        new Facet.Gauge("updates held back", held, ""),
        new Facet.Waiting(counter.waiting()));
  }
}
