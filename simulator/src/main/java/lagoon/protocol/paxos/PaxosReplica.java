package lagoon.protocol.paxos;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
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
import lagoon.store.Counter;
import lagoon.view.Agreement;
import lagoon.view.Facet;

/** A server: it learns what is chosen, and is proposer and acceptor where the settings say so. */
final class PaxosReplica implements Replica, Request.Handler, PaxosMessage.Handler, Proposer.Host {

  private final Context context;
  private final List<NodeName> servers;
  private final Disk disk;
  private final Acceptor acceptor;
  private final Proposer proposer;
  private final Counter counter;
  private final boolean isAfterCrash;
  /** At a server that proposes nothing: the writes that it passed on, by operation; lost in a crash. */
  private final TreeMap<Long, Passed> passed = new TreeMap<>();
  private PaxosSettings settings;
  private Timer telling;

  /** A write passed on to a proposer, then to the next. */
  private static final class Passed {
    final NodeName client;
    final Request.Write write;
    int times;
    Timer timer;

    Passed(NodeName client, Request.Write write) {
      this.client = client;
      this.write = write;
    }
  }

  PaxosReplica(
      Context context, PaxosSettings settings, List<NodeName> servers, int keys, List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.servers = servers;
    this.isAfterCrash = context.persisted().isPresent();
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial,
        servers.stream().filter(one -> !one.equals(context.self())).toList()));
    this.acceptor = new Acceptor(disk, settings.broken());
    this.proposer = new Proposer(context, disk, settings, servers.indexOf(context.self()), this);
    this.counter = new Counter(context, disk.copies);
  }

  @Override
  public void start() {
    context.persist(disk);
    if (isAfterCrash) {
      acceptor.restarted();
    }
    context.role(role());
    tell();
  }

  /** The most that it is: each learns, and one that does all is a server. */
  private String role() {
    String name = context.self().name();
    if (settings.proposes(name)) {
      return settings.accepts(name) ? "server" : "proposer";
    }
    return settings.accepts(name) ? "acceptor" : "learner";
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (PaxosSettings) newSettings;
    proposer.configure(settings);
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else {
      ((PaxosMessage) message).arriveAt(this, from);
    }
  }

  // ---- clients ----

  @Override
  public void onRead(NodeName from, Request.Read read) {
    if (disk.chosen != null) {
      answer(from, read);
    } else if (settings.chosenReads() == PaxosSettings.Reads.LEARNT) {
      counter.take(from, read);
    } else {
      proposer.take(from, read, null);
    }
  }

  @Override
  public void onWrite(NodeName from, Request.Write write) {
    if (disk.chosen != null) {
      answer(from, write);
      return;
    }
    Effect effect = write.operation().action().evaluate(disk.copies.values());
    if (effect instanceof Effect.Refused refused) {
      context.send(from, new Reply.Refused(write.number(), Reply.Reason.INVALID, refused.reason()));
    } else if (settings.proposes(context.self().name())) {
      proposer.take(from, write, proposal(write, (Effect.Changed) effect));
    } else if (!passed.containsKey(write.operation().id())) {
      Passed one = new Passed(from, write);
      passed.put(write.operation().id(), one);
      pass(one);
    }
  }

  private Proposal proposal(Request.Write write, Effect.Changed effect) {
    List<Version> versions = new ArrayList<>();
    for (Effect.Put put : effect.puts()) {
      versions.add(
          Version.written(put.key(), put.value(), write.operation(), disk.copies.at(put.key())));
    }
    return new Proposal(write.operation(), versions);
  }

  private void pass(Passed one) {
    if (one.times == settings.ballots()) {
      passed.remove(one.write.operation().id());
      undecided(one.client, one.write);
      return;
    }
    String to = settings.proposers().get(one.times++ % settings.proposers().size());
    servers.stream().filter(server -> server.name().equals(to))
        .forEach(server -> context.send(server, new PaxosMessage.Propose(one.write)));
    one.timer = context.setTimer("resend to " + to, settings.retryAfter(), () -> pass(one));
  }

  @Override
  public void onPropose(NodeName from, PaxosMessage.Propose propose) {
    onWrite(from, propose.write());
  }

  private void answer(NodeName to, Request request) {
    if (servers.contains(to)) {
      context.send(to, new PaxosMessage.Chosen(disk.chosen));
    } else if (request instanceof Request.Read read) {
      counter.take(to, new Request.Read(read.number(), read.operation(), List.of(), 0));
    } else if (disk.chosen.is(request.operation())) {
      context.send(to, new Reply.Written(request.number(), disk.chosen.versions()));
    } else {
      context.send(to, new Reply.Refused(
          request.number(), Reply.Reason.INVALID, "another write was chosen: " + disk.chosen.text()));
    }
  }

  @Override
  public void nothingChosen(NodeName client, Request.Read read) {
    counter.take(client, new Request.Read(read.number(), read.operation(), List.of(), 0));
  }

  @Override
  public void undecided(NodeName client, Request request) {
    if (!servers.contains(client)) {
      context.send(client, new Reply.Refused(request.number(), Reply.Reason.UNDECIDED,
          "no ballot of " + context.self() + " came to an end"));
    }
  }

  // ---- ballots ----

  @Override
  public void toAcceptors(PaxosMessage message) {
    for (NodeName server : servers) {
      if (settings.accepts(server.name()) && !server.equals(context.self())) {
        context.send(server, message);
      }
    }
    if (settings.accepts(context.self().name())) {
      message.arriveAt(this, context.self());
    }
  }

  private void reply(NodeName to, PaxosMessage message) {
    if (to.equals(context.self())) {
      message.arriveAt(this, to);
    } else {
      context.send(to, message);
    }
  }

  @Override
  public void onPrepare(NodeName from, PaxosMessage.Prepare prepare) {
    reply(from, acceptor.prepare(prepare.ballot()));
    // A server that promises another's ballot knows that its own is lost.
    proposer.promisedElsewhere(prepare.ballot());
  }

  @Override
  public void onAccept(NodeName from, PaxosMessage.Accept accept) {
    reply(from, acceptor.accept(accept.ballot(), accept.proposal()));
  }

  @Override
  public void onPromise(NodeName from, PaxosMessage.Promise promise) {
    proposer.promised(from, promise);
  }

  @Override
  public void onAccepted(NodeName from, PaxosMessage.Accepted accepted) {
    proposer.accepted(from, accepted);
  }

  @Override
  public void onPreempted(NodeName from, PaxosMessage.Preempted preempted) {
    proposer.preempted(preempted);
  }

  // ---- learning ----

  @Override
  public void chosen(Proposal proposal) {
    learn(proposal);
    tell();
  }

  private void learn(Proposal proposal) {
    if (disk.chosen != null) {
      return;
    }
    disk.chosen = proposal;
    disk.copies.put(proposal.versions());
    context.applied(proposal.versions());
    context.explain(context.self() + " knows that " + proposal.text() + " is chosen");
    proposer.finish(this::answer);
    for (Passed one : passed.values()) {
      context.cancel(one.timer);
      answer(one.client, one.write);
    }
    passed.clear();
    counter.wake();
  }

  @Override
  public void onChosen(NodeName from, PaxosMessage.Chosen chosen) {
    learn(chosen.proposal());
    disk.untold.remove(from.name());
    context.send(from, new PaxosMessage.Learnt());
    if (telling == null) {
      telling = context.setTimer("tell again", settings.retryAfter(), this::tell);
    }
  }

  /** Whoever may not know what is chosen is told, until it says that it does. */
  private void tell() {
    telling = null;
    if (disk.chosen == null || disk.untold.isEmpty()) {
      return;
    }
    servers.stream().filter(server -> disk.untold.contains(server.name()))
        .forEach(server -> context.send(server, new PaxosMessage.Chosen(disk.chosen)));
    telling = context.setTimer("tell again", settings.retryAfter(), this::tell);
  }

  @Override
  public void onLearnt(NodeName from, PaxosMessage.Learnt learnt) {
    disk.untold.remove(from.name());
    if (disk.untold.isEmpty() && telling != null) {
      context.cancel(telling);
      telling = null;
    }
  }

  @Override
  public boolean owes() {
    return proposer.isWaiting() || !passed.isEmpty() || disk.chosen != null && !disk.untold.isEmpty();
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.copies.all();
  }

  @Override
  public List<State> state() {
    List<State> state = new ArrayList<>();
    state.add(Facet.Role.of(role()));
    state.add(new Agreement.Ballot("", disk.promised, disk.accepted,
        disk.proposal == null ? "" : disk.proposal.text(), disk.chosen == null ? "" : disk.chosen.text()));
    List<Facet.Request> waiting = new ArrayList<>(counter.waiting());
    proposer.waitingFor().forEach(text ->
        waiting.add(new Facet.Request(context.self().name(), "a ballot: " + text, OptionalLong.empty())));
    passed.values().forEach(one -> waiting.add(new Facet.Request(one.client.name(),
        "a proposer: " + one.write.operation().action().text(), OptionalLong.of(one.timer.firesAt()))));
    state.add(new Facet.Waiting(waiting));
    return state;
  }
}
