package lagoon.protocol.multipaxos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.multipaxos.MultiPaxosSettings.Broken;
import lagoon.store.Receipts;
import lagoon.view.Agreement;
import lagoon.view.Facet;

/** A server: acceptor and learner of every place of the log, and at times the leader. */
final class MultiPaxosReplica implements Replica, MultiPaxosMessage.Handler {

  /** How many entries one message brings to a server that lacks them, and how many a server shows. */
  private static final int SOME = 50;
  private static final int SHOWN = 12;

  private final Context context;
  private final List<NodeName> servers;
  private final Disk disk;
  private final boolean isAfterCrash;
  /** Requests that nobody is known to lead for; lost in a crash, and asked again by their clients. */
  private final List<MultiPaxosMessage.Forward> held = new ArrayList<>();
  private MultiPaxosSettings settings;
  /** Its own ballot; null where it has none. */
  private Leader own;
  /** Who leads, as far as it knows, or null. */
  private NodeName leader;
  private Timer election;
  /** What the leader is known to have applied. */
  private long known;

  MultiPaxosReplica(Context context, MultiPaxosSettings settings, List<NodeName> servers, int keys,
      List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.servers = servers;
    this.isAfterCrash = context.persisted().isPresent();
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial));
  }

  MultiPaxosSettings settings() {
    return settings;
  }

  @Override
  public void start() {
    context.persist(disk);
    if (isAfterCrash && settings.broken() == Broken.FORGETS_PROMISE) {
      disk.promised = 0;
    }
    context.role("follower");
    if (!isAfterCrash && servers.get(0).equals(context.self())) {
      campaign();
    } else {
      await();
    }
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (MultiPaxosSettings) newSettings;
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      take(from, request);
    } else {
      ((MultiPaxosMessage) message).arriveAt(this, from);
    }
  }

  // ---- clients ----

  private void take(NodeName client, Request request) {
    if (request instanceof Request.Write write) {
      Receipts receipts = disk.receipts(write);
      Receipts.Receipt receipt = receipts.of(write.number());
      if (receipt != null) {
        context.send(client, receipt.reply());
        return;
      } else if (receipts.isSettled(write.number())) {
        return;
      }
    }
    if (own != null && own.leads()) {
      own.take(client, request);
    } else if (leader != null && !leader.equals(context.self())) {
      context.send(leader, new MultiPaxosMessage.Forward(client, request));
    } else {
      held.add(new MultiPaxosMessage.Forward(client, request));
    }
  }

  @Override
  public void onForward(NodeName from, MultiPaxosMessage.Forward forward) {
    // Whoever was taken for the leader does not look further: the client asks again.
    if (own != null && own.leads()) {
      take(forward.client(), forward.request());
    }
  }

  private void release() {
    List<MultiPaxosMessage.Forward> all = List.copyOf(held);
    held.clear();
    all.forEach(one -> take(one.client(), one.request()));
  }

  /** Answers a read from its copies. */
  void answer(NodeName client, Request.Read read) {
    List<Version> versions = disk.copies().get(read.operation().action().keys());
    context.served(read.operation(), versions);
    context.send(client, new Reply.Returned(read.number(), versions));
  }

  // ---- who leads ----

  private void await() {
    context.cancel(election);
    election = context.setTimer("election", settings.election().sample(context.random()), this::campaign);
  }

  private void campaign() {
    stepDown();
    leader = null;
    int count = servers.size();
    disk.round = Math.max(disk.round, (disk.promised + count - 1) / count) + 1;
    own = new Leader(context, disk, this, (disk.round - 1) * count + servers.indexOf(context.self()) + 1);
    context.role("candidate");
    await();
    own.begin();
  }

  void leads() {
    context.cancel(election);
    leader = context.self();
    context.role("leader");
    release();
  }

  private void stepDown() {
    if (own != null) {
      own.end();
      own = null;
      context.role("follower");
    }
  }

  /** A ballot came by: whether it is not below the promise. A higher one ends its own. */
  private boolean follows(long ballot) {
    if (own != null && ballot > own.ballot()) {
      stepDown();
      leader = null;
      await();
    }
    return ballot >= disk.promised;
  }

  @Override
  public void onPrepare(NodeName from, MultiPaxosMessage.Prepare prepare) {
    if (!follows(prepare.ballot())) {
      reply(from, new MultiPaxosMessage.Preempted(prepare.ballot(), disk.promised));
      return;
    }
    disk.promised = prepare.ballot();
    if (!from.equals(context.self())) {
      leader = null;
      await();
    }
    boolean isCut = prepare.after() < disk.cut() && settings.broken() != Broken.HIDES_CUT;
    reply(from, new MultiPaxosMessage.Promise(prepare.ballot(), disk.acceptedAfter(prepare.after()),
        isCut ? Optional.of(disk.snapshot()) : Optional.empty()));
  }

  @Override
  public void onPromise(NodeName from, MultiPaxosMessage.Promise promise) {
    if (own != null) {
      own.promised(from, promise);
    }
  }

  @Override
  public void onPreempted(NodeName from, MultiPaxosMessage.Preempted preempted) {
    if (own != null && own.ballot() == preempted.ballot() && preempted.promised() > own.ballot()) {
      int count = servers.size();
      disk.round = Math.max(disk.round, (preempted.promised() + count - 1) / count);
      follows(preempted.promised());
    }
  }

  @Override
  public void onHeartbeat(NodeName from, MultiPaxosMessage.Heartbeat heartbeat) {
    if (!follows(heartbeat.ballot())) {
      context.send(from, new MultiPaxosMessage.Preempted(heartbeat.ballot(), disk.promised));
      return;
    }
    disk.promised = heartbeat.ballot();
    hear(from);
    known = Math.max(known, heartbeat.chosen());
    context.send(from,
        new MultiPaxosMessage.Confirm(heartbeat.ballot(), heartbeat.number(), disk.applied));
  }

  private void hear(NodeName from) {
    await();
    if (!from.equals(leader)) {
      leader = from;
      release();
    }
  }

  @Override
  public void onConfirm(NodeName from, MultiPaxosMessage.Confirm confirm) {
    if (own != null && own.leads() && own.ballot() == confirm.ballot()) {
      own.confirmed(from, confirm);
      if (confirm.applied() < disk.cut()) {
        context.send(from, new MultiPaxosMessage.InstallSnapshot(disk.snapshot()));
        return;
      }
      List<Slot> lacking = disk.chosen.tailMap(confirm.applied(), false).values().stream()
          .limit(SOME).toList();
      if (confirm.applied() < disk.applied && !lacking.isEmpty()) {
        context.send(from, new MultiPaxosMessage.Chosen(lacking));
      }
    }
  }

  // ---- the log ----

  void toOthers(MultiPaxosMessage message) {
    servers.stream().filter(server -> !server.equals(context.self()))
        .forEach(server -> context.send(server, message));
  }

  void toAll(MultiPaxosMessage message) {
    toOthers(message);
    message.arriveAt(this, context.self());
  }

  private void reply(NodeName to, MultiPaxosMessage message) {
    if (to.equals(context.self())) {
      message.arriveAt(this, to);
    } else {
      context.send(to, message);
    }
  }

  @Override
  public void onAccept(NodeName from, MultiPaxosMessage.Accept accept) {
    Slot slot = accept.slot();
    boolean follows = follows(slot.ballot());
    if (!follows && settings.broken() != Broken.ACCEPTS_BELOW) {
      reply(from, new MultiPaxosMessage.Preempted(slot.ballot(), disk.promised));
      return;
    }
    disk.promised = Math.max(disk.promised, slot.ballot());
    disk.accept(slot);
    if (follows && !from.equals(context.self())) {
      hear(from);
    }
    reply(from, new MultiPaxosMessage.Accepted(slot.ballot(), slot.place()));
  }

  @Override
  public void onAccepted(NodeName from, MultiPaxosMessage.Accepted accepted) {
    if (own != null && own.leads()) {
      own.accepted(from, accepted);
    }
  }

  /** The leader knows that this is chosen. */
  void chosen(Slot slot) {
    toOthers(new MultiPaxosMessage.Chosen(List.of(slot)));
    disk.learn(slot);
    applyAll();
  }

  @Override
  public void onChosen(NodeName from, MultiPaxosMessage.Chosen chosen) {
    chosen.slots().forEach(disk::learn);
    applyAll();
  }

  @Override
  public void onInstallSnapshot(NodeName from, MultiPaxosMessage.InstallSnapshot message) {
    install(from, message.snapshot());
    applyAll();
  }

  /** Takes over what another server has applied, if that is more. */
  void install(NodeName from, Snapshot snapshot) {
    if (snapshot.place() > disk.applied) {
      context.explain(context.self() + " takes over " + from + "'s snapshot of places " + (disk.applied + 1)
          + " to " + snapshot.place() + ": they are cut off the log");
      List<Version> changed = disk.install(snapshot);
      if (!changed.isEmpty()) {
        context.applied(changed);
      }
    }
  }

  private void applyAll() {
    while (disk.chosen.containsKey(disk.applied + 1)) {
      Command command = disk.chosen.get(++disk.applied).command();
      if (command.request() instanceof Request.Write write) {
        write(command, write);
      } else if (command.request() instanceof Request.Read read && own != null && own.leads()) {
        answer(command.client(), read);
      }
    }
    disk.keep(settings.logLimit());
  }

  private void write(Command command, Request.Write write) {
    Receipts receipts = disk.receipts(write);
    receipts.settle(write.settledBelow());
    Receipts.Receipt receipt = receipts.of(write.number());
    if (receipt == null && !receipts.isSettled(write.number())) {
      Reply reply;
      if (write.operation().action().evaluate(disk.copies().values()) instanceof Effect.Changed changed) {
        List<Version> versions = command.versions(disk.copies(), changed);
        disk.copies().put(versions);
        context.applied(versions);
        reply = new Reply.Written(write.number(), versions);
      } else {
        reply = new Reply.Refused(write.number(), Reply.Reason.INVALID,
            ((Effect.Refused) write.operation().action().evaluate(disk.copies().values())).reason());
      }
      receipt = new Receipts.Receipt(reply, disk.applied);
      receipts.keep(receipt);
    }
    if (receipt != null && own != null && own.leads()) {
      context.send(command.client(), receipt.reply());
    }
  }

  @Override
  public boolean owes() {
    return own != null && (!own.leads() || own.owes()) || disk.applied < known || leader == null
        || !disk.chosen.isEmpty() && disk.chosen.lastKey() > disk.applied;
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.copies().all();
  }

  @Override
  public List<State> state() {
    List<State> state = new ArrayList<>();
    String role = own == null ? "follower" : own.leads() ? "leader" : "candidate";
    state.add(Facet.Role.inTerm(role, own == null ? disk.promised : own.ballot()));
    state.add(new Agreement.Ballot("", disk.promised, -1, "", ""));
    long last = disk.accepted.isEmpty() ? 0 : disk.accepted.lastKey();
    state.add(new Facet.Log(disk.cut() + 1, Math.max(last, disk.applied), disk.applied,
        OptionalLong.of(disk.applied)));
    List<Agreement.Entry> entries = new ArrayList<>();
    disk.accepted.tailMap(last - SHOWN, false).values().forEach(slot ->
        entries.add(new Agreement.Entry(slot.place(), slot.ballot(), slot.command().text())));
    state.add(new Agreement.Entries(entries, disk.applied));
    state.add(new Facet.Waiting(held.stream().map(one -> new Facet.Request(one.client().name(),
        "a leader: " + one.request().text(), OptionalLong.empty())).toList()));
    return state;
  }
}
