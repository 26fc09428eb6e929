package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import lagoon.client.Request;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.raft.RaftSettings.Broken;
import lagoon.protocol.raft.RaftSettings.Reads;

/** One server's leadership in one term: it brings its log to all others, commits, and answers reads. */
final class Leader {

  private final Context context;
  private final Disk disk;
  private final RaftReplica server;
  private final long term;
  private final List<Peer> peers = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  /** By number of a question whether it leads: when it was asked, on the leader's own clock. */
  private final TreeMap<Long, Long> asked = new TreeMap<>();
  /** The first entry of its own term. */
  private final long first;
  private long round;
  /** When the last question was asked that a majority has answered, on the leader's own clock. */
  private long confirmedAt;
  /** Until when nobody else can lead; only while reads are answered by lease. */
  private long leaseUntil = Long.MIN_VALUE;
  private Timer timer;

  /** What the leader knows of another server. */
  private static final class Peer {
    final NodeName name;
    /** The next entry to send. */
    long next;
    /** Up to here its log is the leader's. */
    long match;
    /** The last question that it has answered. */
    long round;

    Peer(NodeName name, long next) {
      this.name = name;
      this.next = next;
    }
  }

  /** A read that waits for the answers to that question. */
  private record Reading(long round, NodeName client, Request.Read read) {}

  Leader(Context context, Disk disk, RaftReplica server, List<NodeName> servers) {
    this.context = context;
    this.disk = disk;
    this.server = server;
    this.term = disk.term;
    this.first = disk.log.last() + 1;
    for (NodeName one : servers) {
      if (!one.equals(context.self())) {
        peers.add(new Peer(one, first));
      }
    }
  }

  void begin() {
    confirmedAt = context.localTime();
    ask();
    timer = context.setTimer("heartbeat", server.settings().heartbeat(), this::beat);
    propose(new Command.Nothing());
  }

  /** Nobody may go on trusting a lease that was promised under other settings. */
  void configure() {
    leaseUntil = Long.MIN_VALUE;
    asked.clear();
    changeMembers();
  }

  /** It is over: those whose reads wait are to ask whoever leads now. */
  List<Held> end() {
    context.cancel(timer);
    return readings.stream().map(one -> new Held(one.client(), one.read())).toList();
  }

  boolean owes() {
    return !readings.isEmpty() || disk.log.last() > server.commit()
        || peers.stream().anyMatch(peer -> peer.match < disk.log.last());
  }

  /** Whether its lease runs: nobody else is voted for. */
  boolean hasLease() {
    return context.localTime() < leaseUntil;
  }

  // ---- requests ----

  void take(NodeName client, Request request) {
    Reads reads = server.settings().answerReads();
    if (!(request instanceof Request.Read read) || reads == Reads.LOG) {
      if (!isUnderWay(request)) {
        if (request instanceof Request.Write write) {
          disk.taken.note(write);
        }
        propose(new Command.Asked(client, request));
      }
    } else if (reads == Reads.LOCAL
        || reads == Reads.LEASE && hasLease() && server.commit() >= first) {
      server.desk().answer(client, read);
    } else {
      readings.add(new Reading(ask(), client, read));
      sendAll();
      confirm();
    }
  }

  /** Whether an entry will answer it; reads of earlier terms are not answered. */
  private boolean isUnderWay(Request request) {
    for (long i = server.commit() + 1; i <= disk.log.last(); i++) {
      Entry entry = disk.log.entry(i);
      if (entry.command() instanceof Command.Asked one && one.isOf(request)
          && (request instanceof Request.Write || entry.term() == term)) {
        return true;
      }
    }
    return false;
  }

  private void propose(Command command) {
    Entry entry = new Entry(disk.log.last() + 1, term, command);
    disk.log.append(entry);
    server.show();
    for (Peer peer : peers) {
      if (peer.next == entry.index()) {
        send(peer);
      }
    }
    advance();
  }

  // ---- replication ----

  private void beat() {
    boolean isAlone = context.localTime() - confirmedAt > server.settings().electionTimeout();
    if (isAlone && server.settings().broken() == Broken.TAKES_BACK) {
      takeBack();
    }
    if (isAlone && server.settings().checkQuorum()) {
      context.explain(context.self() + " has not heard from a majority for too long, and steps down");
      server.stepDown();
      return;
    }
    timer = context.setTimer("heartbeat", server.settings().heartbeat(), this::beat);
    ask();
    sendAll();
    confirm();
  }

  /** The broken variant: whoever waits is not to wait for ever. */
  private void takeBack() {
    if (disk.log.last() > server.commit()) {
      disk.log.cutFrom(server.commit() + 1);
    }
    for (Peer peer : peers) {
      peer.match = Math.min(peer.match, disk.log.last());
      peer.next = Math.min(peer.next, disk.log.last() + 1);
    }
  }

  private long ask() {
    round++;
    asked.put(round, context.localTime());
    return round;
  }

  private void sendAll() {
    peers.forEach(this::send);
  }

  private void send(Peer peer) {
    if (peer.next <= disk.log.base()) {
      context.send(peer.name, new RaftMessage.InstallSnapshot(term, disk.snapshot, round));
      return;
    }
    List<Entry> entries = disk.log.from(peer.next, server.settings().batch());
    context.send(peer.name, new RaftMessage.AppendEntries(
        term, peer.next - 1, disk.log.term(peer.next - 1), entries, server.commit(), round));
    peer.next += entries.size();
  }

  /** Another server has answered in this term. */
  void appended(NodeName from, RaftMessage.Appended appended) {
    Peer peer = peers.stream().filter(one -> one.name.equals(from)).findFirst().orElseThrow();
    peer.round = Math.max(peer.round, appended.round());
    if (appended.success()) {
      peer.match = Math.max(peer.match, appended.index());
      peer.next = Math.max(peer.next, peer.match + 1);
      if (peer.next <= disk.log.last()) {
        send(peer);
      }
      advance();
    } else {
      // It may also have lost what it had: then it counts for nothing it had confirmed.
      peer.match = Math.min(peer.match, appended.index());
      peer.next = Math.min(appended.index(), disk.log.last()) + 1;
      send(peer);
    }
    if (server.leadsIn(term)) {
      confirm();
    }
  }

  /** Commits what a majority has; of old terms nothing but with an entry of its own (section 5.4.2). */
  private void advance() {
    boolean byCount = server.settings().broken() == Broken.COMMITS_OLD_TERM;
    for (long i = disk.log.last(); i > server.commit(); i--) {
      if (disk.log.term(i) != term && !byCount) {
        break;
      }
      if (isWithMajority(i)) {
        server.commit(i);
        break;
      }
    }
    changeMembers();
  }

  private boolean isWithMajority(long index) {
    return isReached(index, disk.log.last(), peer -> peer.match);
  }

  /**
   * Whether a majority of the members has reached that number.
   *
   * @param here which number the leader itself has reached
   * @param there which one another server has reached
   */
  private boolean isReached(long wanted, long here, ToLongFunction<Peer> there) {
    List<NodeName> members = disk.log.members();
    int count = here >= wanted && members.contains(context.self()) ? 1 : 0;
    for (Peer peer : peers) {
      count += there.applyAsLong(peer) >= wanted && members.contains(peer.name) ? 1 : 0;
    }
    return count > members.size() / 2;
  }

  // ---- reads ----

  /** Looks which questions a majority has answered by now. */
  private void confirm() {
    long confirmed = 0;
    for (long one : asked.descendingKeySet()) {
      if (isReached(one, round, peer -> peer.round)) {
        confirmed = one;
        break;
      }
    }
    if (confirmed == 0) {
      return;
    }
    confirmedAt = asked.get(confirmed);
    asked.headMap(confirmed, false).clear();
    if (server.settings().answerReads() == Reads.LEASE) {
      leaseUntil = confirmedAt + server.settings().lease();
    }
    answer(confirmed);
  }

  /** What was committed when a read came is applied once an entry of this term is (section 8). */
  private void answer(long confirmed) {
    if (server.commit() < first) {
      return;
    }
    for (Reading one : List.copyOf(readings)) {
      if (one.round() <= confirmed) {
        readings.remove(one);
        server.desk().answer(one.client(), one.read());
      }
    }
  }

  // ---- members ----

  /** Adds or removes one server, if one is to be and nothing stands against it (dissertation, 4). */
  private void changeMembers() {
    List<NodeName> now = disk.log.members();
    boolean isEarly = server.commit() < first
        && server.settings().broken() != Broken.CHANGES_MEMBERS_EARLY;
    if (!server.leadsIn(term) || isEarly || disk.log.membersSince() > server.commit()) {
      return;
    }
    if (!now.contains(context.self())) {
      goAway(now);
      return;
    }
    List<String> wanted = server.settings().wanted();
    List<Peer> missing = peers.stream()
        .filter(peer -> wanted.contains(peer.name.name()) && !now.contains(peer.name)).toList();
    for (Peer peer : missing) {
      if (peer.match >= server.commit()) {
        List<NodeName> more = new ArrayList<>(now);
        more.add(peer.name);
        change(more, "adds " + peer.name);
        return;
      }
    }
    if (missing.isEmpty()) {
      remove(now, wanted);
    }
  }

  /** It is no member any more: it has committed that, and hands on to whoever has most of its log. */
  private void goAway(List<NodeName> members) {
    context.explain(context.self() + " is no member any more, and steps down");
    sendAll();
    peers.stream().filter(peer -> members.contains(peer.name))
        .max((one, other) -> Long.compare(one.match, other.match))
        .ifPresent(next -> context.send(next.name, new RaftMessage.TimeoutNow(term)));
    server.stepDown();
  }

  private void remove(List<NodeName> now, List<String> wanted) {
    List<NodeName> surplus = new ArrayList<>(now);
    surplus.removeIf(one -> wanted.contains(one.name()));
    if (surplus.isEmpty()) {
      return;
    }
    // Itself last: then it has brought about all the others.
    boolean isItself = surplus.get(0).equals(context.self());
    NodeName leaves = surplus.get(isItself ? surplus.size() - 1 : 0);
    List<NodeName> fewer = new ArrayList<>(now);
    fewer.remove(leaves);
    change(fewer, "removes " + leaves);
  }

  private void change(List<NodeName> members, String what) {
    List<NodeName> inOrder = members.stream()
        .sorted((one, other) -> Integer.compare(one.index(), other.index())).toList();
    context.explain(context.self() + " " + what);
    propose(new Command.Membership(inOrder));
  }
}
