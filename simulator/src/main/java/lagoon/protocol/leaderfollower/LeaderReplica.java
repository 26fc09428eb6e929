package lagoon.protocol.leaderfollower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
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
import lagoon.store.Receipts;
import lagoon.view.Facet;

/**
 * The leader: it takes every write, puts it in its log, applies it, ships it to its followers, and
 * acknowledges it once as many followers have it as the settings ask for.
 */
final class LeaderReplica implements Replica, Request.Handler, LeaderFollowerMessage.Handler {

  private final Context context;
  private final Disk disk;
  private final Counter counter;
  private final List<Shipping> shippings = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private LeaderFollowerSettings settings;

  /** A write that waits for its followers. */
  private record Pending(long entry, NodeName client, Reply reply, BitSet have) {}

  LeaderReplica(
      Context context, LeaderFollowerSettings settings, List<NodeName> followers, int keys,
          List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial, followers.size()));
    this.counter = new Counter(context, disk, this::accept);
    for (NodeName follower : followers) {
      shippings.add(new Shipping(context, disk, follower, shippings.size(), settings));
    }
  }

  @Override
  public void start() {
    context.persist(disk);
    context.role("leader");
    shippings.forEach(Shipping::watch);
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (LeaderFollowerSettings) newSettings;
    for (Shipping shipping : shippings) {
      shipping.configure(settings);
    }
    acknowledgeReady();
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else {
      ((LeaderFollowerMessage) message).arriveAt(this, from);
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
    Receipts receipts = disk.receipts(write.operation().session());
    receipts.settle(write.settledBelow());
    Receipts.Receipt receipt = receipts.of(write.number());
    if (receipt != null) {
      answerAgain(from, receipt);
    } else if (!receipts.isSettled(write.number())) {
      carryOut(from, write, receipts);
    }
  }

  private void answerAgain(NodeName client, Receipts.Receipt receipt) {
    if (receipt.entry() == 0) {
      context.send(client, receipt.reply());
    } else if (pending.stream().noneMatch(one -> one.entry == receipt.entry())) {
      // After a crash nobody waits for the followers any more: who asks again does.
      acknowledge(new Pending(receipt.entry(), client, receipt.reply(), followersWith(receipt.entry())));
    }
  }

  private void carryOut(NodeName from, Request.Write write, Receipts receipts) {
    Effect effect = write.operation().action().evaluate(disk::value);
    if (effect instanceof Effect.Refused refused) {
      Reply no = new Reply.Refused(write.number(), Reply.Reason.INVALID, refused.reason());
      receipts.keep(new Receipts.Receipt(no, 0));
      context.send(from, no);
      return;
    }
    List<Version> versions = newVersions(write.operation(), ((Effect.Changed) effect).puts());
    Entry entry = new Entry(disk.log.last() + 1, versions);
    Reply yes = new Reply.Written(write.number(), versions);
    receipts.keep(new Receipts.Receipt(yes, entry.index()));
    append(entry);
    acknowledge(new Pending(entry.index(), from, yes, new BitSet()));
    counter.wake();
  }

  private List<Version> newVersions(Operation operation, List<Effect.Put> puts) {
    if (puts.size() == 1) {
      return List.of(newVersion(operation, puts.get(0)));
    }
    List<Version> versions = new ArrayList<>(puts.size());
    for (Effect.Put put : puts) {
      versions.add(newVersion(operation, put));
    }
    return versions;
  }

  private Version newVersion(Operation operation, Effect.Put put) {
    Version before = disk.copies[put.key().index()];
    return Version.written(
        put.key(), put.value(), operation, before == null ? List.of() : List.of(before));
  }

  private void append(Entry entry) {
    disk.log.append(entry);
    disk.applied = entry.index();
    disk.put(entry.versions());
    context.applied(entry.versions());
    for (int i = 0; i < shippings.size(); i++) {
      shippings.get(i).ship(entry);
    }
    truncate();
  }

  /** Acknowledges a write, now or once enough followers have it. */
  private void acknowledge(Pending write) {
    if (write.have.cardinality() >= settings.acknowledgementsNeeded()) {
      context.send(write.client, write.reply);
    } else {
      pending.add(write);
    }
  }

  private BitSet followersWith(long entry) {
    BitSet have = new BitSet();
    for (int i = 0; i < shippings.size(); i++) {
      have.set(i, shippings.get(i).acknowledged() >= entry);
    }
    return have;
  }

  // ---- followers ----

  @Override
  public void onAck(NodeName from, LeaderFollowerMessage.Ack ack) {
    int follower = 0;
    while (!shippings.get(follower).follower().equals(from)) {
      follower++;
    }
    shippings.get(follower).acknowledge(ack.upTo());
    truncate();
    for (int i = 0; i < pending.size(); i++) {
      Pending one = pending.get(i);
      if (one.entry <= ack.upTo() || one.entry == ack.index()) {
        one.have.set(follower);
      }
    }
    acknowledgeReady();
  }

  private void acknowledgeReady() {
    int needed = settings.acknowledgementsNeeded();
    for (int i = 0; i < pending.size(); i++) {
      Pending one = pending.get(i);
      if (one.have.cardinality() >= needed) {
        pending.remove(i--);
        context.send(one.client, one.reply);
      }
    }
  }

  private void truncate() {
    long everywhere = disk.log.last();
    for (int i = 0; i < shippings.size(); i++) {
      everywhere = Math.min(everywhere, shippings.get(i).acknowledged());
    }
    disk.log.dropThrough(Math.max(everywhere, disk.log.last() - settings.logLimit()));
  }

  @Override
  public void onReplicate(NodeName from, LeaderFollowerMessage.Replicate replicate) {
    throw new IllegalStateException("a leader follows nobody");
  }

  @Override
  public void onCatchUp(NodeName from, LeaderFollowerMessage.CatchUp catchUp) {
    throw new IllegalStateException("a leader follows nobody");
  }

  @Override
  public void onSnapshot(NodeName from, LeaderFollowerMessage.Snapshot snapshot) {
    throw new IllegalStateException("a leader follows nobody");
  }

  @Override
  public boolean owes() {
    return shippings.stream().anyMatch(shipping -> shipping.acknowledged() < disk.log.last());
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.all();
  }

  @Override
  public List<State> state() {
    List<State> state = new ArrayList<>();
    state.add(Facet.Role.of("leader"));
    state.add(Facet.Log.of(disk.log.first(), disk.log.last(), disk.applied));
    for (Shipping shipping : shippings) {
      state.add(
          new Facet.Gauge(
              "unacknowledged by " + shipping.follower(), disk.log.last() - shipping.acknowledged(),
                  "entries"));
    }
    state.add(new Facet.Waiting(waiting()));
    return state;
  }

  private List<Facet.Request> waiting() {
    List<Facet.Request> waiting = new ArrayList<>();
    for (Pending one : pending) {
      waiting.add(
          new Facet.Request(one.client.name(), "followers to have entry " + one.entry, OptionalLong.empty()));
    }
    return waiting;
  }
}
