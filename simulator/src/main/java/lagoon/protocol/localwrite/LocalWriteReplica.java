package lagoon.protocol.localwrite;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Session;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.store.Counter;
import lagoon.store.Receipts;
import lagoon.view.Facet;

/**
 * A replica: it answers reads from its own copies. To write a key it first becomes the primary of that key,
 * which brings it the current version; then it writes here, acknowledges, and tells the others.
 */
final class LocalWriteReplica implements Replica, Request.Handler, LocalWriteMessage.Handler {

  private final Context context;
  private final Disk disk;
  private final Counter counter;
  private final Desk desk;
  private final Spreading spreading;
  private String role = "";

  LocalWriteReplica(
      Context context, LocalWriteSettings settings, List<NodeName> replicas, int keys,
      List<Version> initial) {
    this.context = context;
    this.disk =
        (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial, context.self(), settings));
    List<NodeName> others = new ArrayList<>(replicas);
    others.remove(context.self());
    this.desk = new Desk(context, disk, others, settings, this::carryOut);
    this.spreading = new Spreading(context, disk, others, settings);
    this.counter = new Counter(context, disk.store, desk::take, disk.store.refusals());
  }

  @Override
  public void start() {
    context.persist(disk);
    showRole();
    spreading.watch();
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    desk.configure((LocalWriteSettings) newSettings);
    spreading.configure((LocalWriteSettings) newSettings);
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else {
      ((LocalWriteMessage) message).arriveAt(this, from);
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

  /** This replica is the primary of all keys of a write. The receipts came with the roles. */
  private void carryOut(Desk.Waiting one) {
    Session session = one.write.operation().session();
    List<Receipts> receipts = new ArrayList<>();
    one.keys.forEach(key -> receipts.add(disk.title(key).ledger.of(session)));
    receipts.forEach(of -> of.settle(one.write.settledBelow()));
    Receipts.Receipt receipt = receipts.get(0).of(one.write.number());
    if (receipt != null) {
      context.send(one.client, receipt.reply());
    } else if (!receipts.get(0).isSettled(one.write.number())) {
      Reply reply = reply(one.write);
      // Before anything is applied: that may wake a second copy of the same write.
      receipts.forEach(of -> of.keep(new Receipts.Receipt(reply, 0)));
      context.send(one.client, reply);
      if (reply instanceof Reply.Written written) {
        write(written.versions());
      }
    }
    showRole();
  }

  private Reply reply(Request.Write write) {
    Effect effect = write.operation().action().evaluate(disk.store.values());
    if (effect instanceof Effect.Refused refused) {
      return new Reply.Refused(write.number(), Reply.Reason.INVALID, refused.reason());
    }
    List<Version> versions = new ArrayList<>();
    for (Effect.Put put : ((Effect.Changed) effect).puts()) {
      Version before = disk.store.one(put.key());
      versions.add(
          Version.written(
              put.key(), put.value(), write.operation(), before == null ? List.of() : List.of(before)));
    }
    return new Reply.Written(write.number(), List.copyOf(versions));
  }

  private void write(List<Version> versions) {
    for (Version version : versions) {
      disk.title(version.key()).number++;
    }
    disk.store.put(versions);
    context.applied(versions);
    spreading.spread(versions.stream().map(Version::key).toList());
    counter.wake();
  }

  // ---- other replicas ----

  @Override
  public void onClaim(NodeName from, LocalWriteMessage.Claim claim) {
    desk.claimed(from, claim.key());
    showRole();
  }

  /** The role is this replica's now, unless it had it already when the same message came before. */
  @Override
  public void onGrant(NodeName from, LocalWriteMessage.Grant grant) {
    Title title = disk.title(grant.key());
    if (grant.move() <= title.move) {
      return;
    }
    title.move = grant.move();
    title.held = true;
    title.givenTo = null;
    title.ledger = grant.ledger().copy();
    context.explain(context.self() + " is the primary of " + grant.key() + " now, after " + from);
    if (grant.version().isPresent()) {
      takeIfLater(List.of(
          new LocalWriteMessage.Copy(grant.key(), grant.number(), grant.version().get())));
    }
    showRole();
    desk.advance();
  }

  @Override
  public void onUpdate(NodeName from, LocalWriteMessage.Update update) {
    takeIfLater(update.copies());
    context.send(from, new LocalWriteMessage.Ack(update.copies()));
  }

  private void takeIfLater(List<LocalWriteMessage.Copy> copies) {
    List<Version> later = new ArrayList<>();
    for (LocalWriteMessage.Copy copy : copies) {
      Title title = disk.title(copy.key());
      if (copy.number() > title.number) {
        title.number = copy.number();
        later.add(copy.version());
        spreading.overtaken(copy.key());
      }
    }
    if (!later.isEmpty()) {
      disk.store.put(later);
      context.applied(List.copyOf(later));
      counter.wake();
    }
  }

  @Override
  public void onAck(NodeName from, LocalWriteMessage.Ack ack) {
    ack.copies().forEach(copy -> spreading.acknowledged(from, copy));
  }

  @Override
  public boolean owes() {
    return spreading.owes();
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.store.all();
  }

  private void showRole() {
    List<String> held = disk.held();
    String now = held.isEmpty() ? "backup" : Facet.Role.over("primary", held);
    if (!now.equals(role)) {
      role = now;
      context.role(now);
    }
  }

  @Override
  public List<State> state() {
    List<State> state = new ArrayList<>();
    state.add(Facet.Role.of(role));
    for (NodeName other : spreading.others()) {
      state.add(
          new Facet.Gauge("not yet acknowledged by " + other, disk.owed[other.index()].cardinality(),
              "keys"));
    }
    List<Facet.Request> waiting = new ArrayList<>(counter.waiting());
    waiting.addAll(desk.waiting());
    state.add(new Facet.Waiting(waiting));
    return state;
  }
}
