package lagoon.protocol.paxos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lagoon.client.Request;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.paxos.PaxosSettings.Broken;

/** Runs ballots for clients who wait, one at a time, until it knows what is chosen. */
final class Proposer {

  /** What its server does for it. */
  interface Host {
    /** Sends to every acceptor; what this server's own acceptor answers comes back at once. */
    void toAcceptors(PaxosMessage message);

    void chosen(Proposal proposal);

    /** A majority had accepted nothing when this read was on its way. */
    void nothingChosen(NodeName client, Request.Read read);

    void undecided(NodeName client, Request request);
  }

  /** A client who waits. */
  private static final class Waiting {
    final NodeName client;
    final Request request;
    /** What it proposes; null: a read, which proposes nothing. */
    final Proposal proposal;
    int ballots;

    Waiting(NodeName client, Request request, Proposal proposal) {
      this.client = client;
      this.request = request;
      this.proposal = proposal;
    }
  }

  private final Context context;
  private final Disk disk;
  private final Host host;
  private final int place;
  private PaxosSettings settings;
  private final List<Waiting> waiting = new ArrayList<>();
  /** Those for whom the ballot was begun. */
  private List<Waiting> concerned = List.of();
  /** The ballot that it runs; 0: none. */
  private long ballot;
  private boolean isProposing;
  private final Set<String> answered = new TreeSet<>();
  private long highest;
  private Proposal proposal;
  private Timer timer;

  /**
   * @param place its server's place among all, from 0
   */
  Proposer(Context context, Disk disk, PaxosSettings settings, int place, Host host) {
    this.context = context;
    this.disk = disk;
    this.settings = settings;
    this.place = place;
    this.host = host;
  }

  void configure(PaxosSettings newSettings) {
    settings = newSettings;
  }

  /** Somebody wants to know, or to have something chosen. The same request a second time changes nothing. */
  void take(NodeName client, Request request, Proposal wanted) {
    Operation operation = request.operation();
    if (waiting.stream().anyMatch(one -> one.request.operation().equals(operation)
        && one.request.number() == request.number() && one.client.equals(client))) {
      return;
    }
    waiting.add(new Waiting(client, request, wanted));
    if (timer == null) {
      begin();
    }
  }

  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  List<String> waitingFor() {
    return waiting.stream().map(one -> one.request.operation().action().text()).toList();
  }

  private void begin() {
    timer = null;
    for (Waiting one : List.copyOf(waiting)) {
      if (++one.ballots > settings.ballots()) {
        waiting.remove(one);
        host.undecided(one.client, one.request);
      }
    }
    ballot = 0;
    if (waiting.isEmpty()) {
      return;
    }
    concerned = List.copyOf(waiting);
    disk.round++;
    ballot = (disk.round - 1) * settings.replicas().size() + place + 1;
    isProposing = false;
    answered.clear();
    highest = -1;
    proposal = null;
    timer = context.setTimer("ballot " + ballot, settings.retryAfter(), this::begin);
    host.toAcceptors(new PaxosMessage.Prepare(ballot));
  }

  void promised(NodeName from, PaxosMessage.Promise promise) {
    if (promise.ballot() != ballot || isProposing || !answered.add(from.name())) {
      return;
    }
    if (promise.accepted() > highest) {
      highest = promise.accepted();
      proposal = promise.proposal();
    }
    if (answered.size() >= settings.majority()) {
      propose();
    }
  }

  private void propose() {
    Proposal own = concerned.stream().filter(one -> one.proposal != null).map(one -> one.proposal)
        .findFirst().orElse(null);
    if (own != null && proposal != null && !proposal.is(own.operation())
        && settings.broken() != Broken.IGNORES_ACCEPTED) {
      context.explain(context.self() + " adopts " + proposal.text() + ", accepted in ballot " + highest
          + ", which may be chosen already");
    }
    if (proposal == null || own != null && settings.broken() == Broken.IGNORES_ACCEPTED) {
      proposal = own;
    }
    if (proposal == null) {
      List<Waiting> readers = concerned;
      stop();
      waiting.removeAll(readers);
      readers.forEach(one -> host.nothingChosen(one.client, (Request.Read) one.request));
      if (!waiting.isEmpty()) {
        begin();
      }
      return;
    }
    isProposing = true;
    answered.clear();
    host.toAcceptors(new PaxosMessage.Accept(ballot, proposal));
  }

  void accepted(NodeName from, PaxosMessage.Accepted accepted) {
    if (accepted.ballot() != ballot || !isProposing || !answered.add(from.name())) {
      return;
    }
    if (answered.size() >= settings.majority()) {
      host.chosen(proposal);
    }
  }

  /** A higher ballot is under way: tries one above it, after the back-off. */
  void preempted(PaxosMessage.Preempted preempted) {
    if (preempted.ballot() != ballot || preempted.promised() <= ballot) {
      return;
    }
    int servers = settings.replicas().size();
    disk.round = Math.max(disk.round, (preempted.promised() + servers - 1) / servers);
    stop();
    timer = context.setTimer("back-off", settings.backOff().sample(context.random()), this::begin);
  }

  /** This server's own acceptor was asked for that ballot. */
  void promisedElsewhere(long other) {
    if (ballot > 0 && other > ballot) {
      preempted(new PaxosMessage.Preempted(ballot, other));
    }
  }

  private void stop() {
    context.cancel(timer);
    timer = null;
    ballot = 0;
  }

  /** It is known what is chosen: nobody waits here any more. */
  void finish(Answer answer) {
    stop();
    List<Waiting> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(one -> answer.tell(one.client, one.request));
  }

  /** Answers a client. */
  interface Answer {
    void tell(NodeName client, Request request);
  }
}
