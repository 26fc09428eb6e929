package lagoon.protocol.multileader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.clock.VectorClock;
import lagoon.history.Effect;
import lagoon.history.Key;
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
 * A replica that takes writes, like all others: it stamps each with its clock, acknowledges it at once, and
 * hands it on. What it is handed it applies in the order that the settings ask for, and holds back what came
 * too early.
 */
final class MultiLeaderReplica implements Replica, Request.Handler, MultiLeaderMessage.Handler {

  /** Of so many versions it shows the stamps. */
  private static final int STAMPS = 12;

  private final Context context;
  private final List<NodeName> replicas;
  private final Disk disk;
  private final Counter counter;
  private final AntiEntropy antiEntropy;
  /** Writes that came before their time; lost in a crash, and handed on again. */
  private final List<Accepted> early = new ArrayList<>();
  private MultiLeaderSettings settings;
  /** What it shows of what it has; empty where that has changed since. */
  private List<State> holdings = List.of();

  MultiLeaderReplica(Context context, MultiLeaderSettings settings, List<NodeName> replicas, int keys,
      List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.replicas = replicas;
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(settings, keys, initial));
    this.counter = new Counter(context, disk, this::accept, disk.refusals);
    this.antiEntropy = new AntiEntropy(context, disk, replicas, settings);
  }

  @Override
  public void start() {
    context.persist(disk);
    context.role("leader");
    antiEntropy.watch();
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (MultiLeaderSettings) newSettings;
    antiEntropy.configure(settings);
    applyReady();
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else {
      ((MultiLeaderMessage) message).arriveAt(this, from);
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
      context.send(from, receipt.reply());
    } else if (!receipts.isSettled(write.number())) {
      carryOut(from, write, receipts);
    }
  }

  private void carryOut(NodeName from, Request.Write write, Receipts receipts) {
    Effect effect = write.operation().action().evaluate(disk.copies::value);
    if (effect instanceof Effect.Refused refused) {
      Reply no = new Reply.Refused(write.number(), Reply.Reason.INVALID, refused.reason());
      receipts.keep(new Receipts.Receipt(no, 0));
      context.send(from, no);
      return;
    }
    Accepted accepted = accepted(write.operation(), ((Effect.Changed) effect).puts());
    Reply yes = new Reply.Written(write.number(), accepted.versions());
    receipts.keep(new Receipts.Receipt(yes, accepted.number()));
    apply(accepted);
    context.send(from, yes);
    antiEntropy.spread(accepted);
    // Last: the same request may have come twice, and wait here.
    counter.wake();
  }

  /**
   * The write as this replica orders it: after whatever it holds of those keys, which is what its versions
   * supersede, whatever their stamps say.
   */
  private Accepted accepted(Operation operation, List<Effect.Put> puts) {
    int origin = context.self().index();
    long[] after = disk.received.counts();
    long number = after[origin] + 1;
    long wall = context.localTime();
    disk.stamper.tick(wall);
    List<Stamped> made = new ArrayList<>(puts.size());
    for (Effect.Put put : puts) {
      Key key = put.key();
      Stamp stamp = disk.stamper.stamp(context.self(), number, wall, disk.copies.vector(key));
      made.add(new Stamped(
          Version.written(key, put.value(), operation, disk.copies.versions(key)), stamp));
    }
    return new Accepted(origin, number, after, List.copyOf(made));
  }

  // ---- other replicas ----

  @Override
  public void onUpdate(NodeName from, MultiLeaderMessage.Update update) {
    antiEntropy.learn(update.table());
    take(List.of(update.write()));
    antiEntropy.sendDigest(from);
    antiEntropy.watch();
  }

  @Override
  public void onMissing(NodeName from, MultiLeaderMessage.Missing missing) {
    antiEntropy.learn(missing.table());
    take(missing.writes());
    antiEntropy.answer(from);
    antiEntropy.watch();
  }

  @Override
  public void onDigest(NodeName from, MultiLeaderMessage.Digest digest) {
    antiEntropy.learn(digest.table());
    antiEntropy.watch();
  }

  private void take(List<Accepted> writes) {
    for (Accepted write : writes) {
      boolean isNew = !disk.received.has(write) && early.stream().noneMatch(one -> isSame(one, write));
      if (isNew) {
        early.add(write);
        applyReady();
      }
    }
  }

  private static boolean isSame(Accepted one, Accepted other) {
    return one.origin() == other.origin() && one.number() == other.number();
  }

  /** Applies what has waited for nothing but its turn. */
  private void applyReady() {
    for (int i = 0; i < early.size(); i++) {
      if (isReady(early.get(i))) {
        Accepted write = early.remove(i);
        for (Stamped one : write.made()) {
          disk.stamper.hear(one.stamp(), context.localTime());
        }
        apply(write);
        counter.wake();
        i = -1;
      }
    }
  }

  private boolean isReady(Accepted write) {
    return switch (settings.apply()) {
      case AS_THEY_COME, SKIPPING_GAPS -> true;
      case IN_ORDER_PER_ORIGIN -> disk.received.isNext(write);
      case CAUSALLY -> disk.received.isNext(write) && disk.received.hasAllBefore(write);
    };
  }

  private void apply(Accepted write) {
    disk.note(write, settings.apply() == MultiLeaderSettings.Apply.SKIPPING_GAPS);
    holdings = List.of();
    List<Version> changed = new ArrayList<>();
    for (Stamped one : write.made()) {
      List<Version> now = disk.copies.merge(one);
      if (now != null) {
        changed.addAll(now);
      } else {
        discard(one);
      }
    }
    if (!changed.isEmpty()) {
      context.applied(changed);
    }
  }

  /** It is not kept, though nothing that is held came after it: its stamp is smaller. */
  private void discard(Stamped loser) {
    List<Stamped> held = disk.copies.at(loser.version().keyIndex());
    if (held.stream().noneMatch(one -> one.version().isAtLeast(loser.version()))) {
      Stamped winner = held.get(held.size() - 1);
      context.discarded(loser.version(), winner.version());
      context.explain(context.self() + " keeps " + winner.version().key() + " " + winner.version()
          + ", whose stamp " + winner.stamp() + " is greater than " + loser.stamp());
    }
  }

  @Override
  public boolean owes() {
    return antiEntropy.owes();
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.copies.all().stream().map(Stamped::version).toList();
  }

  @Override
  public List<State> state() {
    if (holdings.isEmpty()) {
      holdings = holdings();
    }
    List<State> state = new ArrayList<>(holdings);
    if (!early.isEmpty()) {
      state.add(new Facet.Gauge("held back", early.size(), "writes"));
    }
    state.add(new Facet.Waiting(counter.waiting()));
    return state;
  }

  private List<State> holdings() {
    Map<String, Long> has = new TreeMap<>();
    for (NodeName replica : replicas) {
      has.put(replica.name(), disk.received.through(replica.index()));
    }
    return List.of(Facet.Role.of("leader"), new Facet.Vector("has", VectorClock.of(has)),
        new Facet.Claims("stamps", disk.copies.all().stream().limit(STAMPS)
            .map(one -> new Facet.Claim(one.version(), one.stamp().toString())).toList()));
  }
}
