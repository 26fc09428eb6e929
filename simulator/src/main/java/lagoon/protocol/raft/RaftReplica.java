package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Distribution;
import lagoon.network.Timer;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.raft.RaftSettings.Broken;
import lagoon.protocol.raft.RaftSettings.Reads;
import lagoon.view.Agreement;
import lagoon.view.Facet;

/** A server: a follower, and at times a candidate or the leader. */
final class RaftReplica implements Replica, RaftMessage.Handler {

  private static final int SHOWN = 12;

  private final Context context;
  private final List<NodeName> servers;
  private final Disk disk;
  private final boolean isAfterCrash;
  private final Machine machine;
  private final Desk desk;
  private RaftSettings settings;
  /** Null while it does not stand for election. */
  private Candidacy candidacy;
  /** Null while it does not lead. */
  private Leader own;
  /** Who leads in this term, or null as long as it has not heard. */
  private NodeName leader;
  /** The role that it told last. */
  private String role = "";
  private Timer election;
  private Timer snapshot;
  /** Until when, on its own clock, it takes the leader for alive and helps nobody to replace it. */
  private long loyalUntil = Long.MIN_VALUE;
  private long commit;

  RaftReplica(Context context, RaftSettings settings, List<NodeName> servers, int keys,
      List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.servers = servers;
    this.isAfterCrash = context.persisted().isPresent();
    this.disk = (Disk) context.persisted()
        .orElseGet(() -> new Disk(Snapshot.initial(named(settings.wanted()), initial)));
    // At once: who the first members were must not change if it crashes before it has begun.
    context.persist(disk);
    if (isAfterCrash && settings.broken() == Broken.FORGETS_LOG) {
      disk.forget();
    } else if (isAfterCrash && settings.broken() == Broken.FORGETS_VOTE) {
      disk.vote = null;
    }
    this.machine = new Machine(context, keys, disk.snapshot);
    this.desk = new Desk(context, disk, machine);
    this.commit = machine.applied();
  }

  private List<NodeName> named(List<String> names) {
    return servers.stream().filter(server -> names.contains(server.name())).toList();
  }

  RaftSettings settings() {
    return settings;
  }

  long commit() {
    return commit;
  }

  Desk desk() {
    return desk;
  }

  @Override
  public void start() {
    if (isAfterCrash && disk.term > 0 && settings.answerReads() == Reads.LEASE) {
      // Before the crash it may have confirmed a lease that still runs.
      beLoyal();
    }
    show();
    await();
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (RaftSettings) newSettings;
    if (own != null) {
      own.configure();
    }
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      desk.take(from, request, own);
    } else {
      ((RaftMessage) message).arriveAt(this, from);
    }
  }

  // ---- elections ----

  boolean leadsIn(long term) {
    return own != null && disk.term == term;
  }

  private boolean isMember() {
    return disk.log.members().contains(context.self());
  }

  /**
   * Whether it may be needed as leader: also where it is no member any more, as long as it does not know that
   * this is committed. The smallest run in which nobody else can lead: n1 and n2 are members, n1 leads, takes
   * itself out, and crashes before n2 hears of it; n2 needs n1's vote, which n1's longer log forbids
   * (dissertation, 4.2.2).
   */
  private boolean mayLead() {
    long since = disk.log.membersSince();
    return isMember() || since > commit && disk.log.membersAt(since - 1).contains(context.self());
  }

  private void beLoyal() {
    loyalUntil = context.localTime() + settings.electionTimeout();
  }

  /** Whether it has heard from a leader so lately that it helps nobody else. */
  private boolean isLoyal() {
    return own != null || context.localTime() < loyalUntil;
  }

  private void await() {
    context.cancel(election);
    long timeout = new Distribution.Uniform(settings.electionTimeout(),
        settings.electionTimeout() + settings.electionRange()).sample(context.random());
    election = context.setTimer("election", timeout, this::timeOut);
  }

  private void timeOut() {
    await();
    if (!mayLead()) {
      return;
    }
    leader = null;
    if (settings.preVote()) {
      candidacy = new Candidacy(disk.log.members(), disk.term + 1, true);
      show();
      toMembers(new RaftMessage.PreVote(disk.term + 1, disk.log.last(), disk.log.lastTerm()));
      if (candidacy.granted(context.self())) {
        campaign(false);
      }
    } else {
      campaign(false);
    }
  }

  private void campaign(boolean isTransfer) {
    disk.term++;
    disk.vote = context.self();
    candidacy = new Candidacy(disk.log.members(), disk.term, false);
    show();
    toMembers(new RaftMessage.RequestVote(
        disk.term, disk.log.last(), disk.log.lastTerm(), isTransfer));
    if (candidacy.granted(context.self())) {
      lead();
    }
  }

  private void toMembers(RaftMessage message) {
    disk.log.members().stream().filter(member -> !member.equals(context.self()))
        .forEach(member -> context.send(member, message));
  }

  private void lead() {
    context.cancel(election);
    candidacy = null;
    leader = context.self();
    own = new Leader(context, disk, this, servers);
    show();
    own.begin();
    desk.release(leader, own);
  }

  /** It follows from now on, in the same term or a later one. */
  void stepDown() {
    candidacy = null;
    if (own != null) {
      desk.takeBack(own.end());
      own = null;
      leader = null;
      await();
    }
    show();
  }

  /** A later term has begun: whether this one is that, or a later one. */
  private boolean reaches(long term) {
    if (term > disk.term) {
      disk.term = term;
      disk.vote = null;
      leader = null;
      stepDown();
    }
    return term == disk.term;
  }

  private boolean isUpToDate(long lastIndex, long lastTerm) {
    return disk.log.isNoNewerThan(lastIndex, lastTerm) || settings.broken() == Broken.VOTES_FOR_ANY_LOG;
  }

  @Override
  public void onPreVote(NodeName from, RaftMessage.PreVote preVote) {
    boolean granted = preVote.term() > disk.term && !isLoyal()
        && isUpToDate(preVote.lastIndex(), preVote.lastTerm());
    context.send(from, new RaftMessage.PreVoted(preVote.term(), granted, disk.term));
  }

  @Override
  public void onPreVoted(NodeName from, RaftMessage.PreVoted preVoted) {
    reaches(preVoted.term());
    if (candidacy != null && candidacy.isIn(preVoted.asked(), true) && preVoted.granted()
        && candidacy.granted(from)) {
      campaign(false);
    }
  }

  @Override
  public void onRequestVote(NodeName from, RaftMessage.RequestVote request) {
    boolean isLeased = settings.answerReads() == Reads.LEASE && !request.isTransfer();
    if (isLeased && (own == null ? isLoyal() : own.hasLease())) {
      // Who relies on the lease relies on this (dissertation, 6.4.1).
      return;
    }
    boolean granted = reaches(request.term()) && (disk.vote == null || disk.vote.equals(from))
        && isUpToDate(request.lastIndex(), request.lastTerm());
    if (granted) {
      disk.vote = from;
      await();
    }
    context.send(from, new RaftMessage.Voted(disk.term, granted));
  }

  @Override
  public void onVoted(NodeName from, RaftMessage.Voted voted) {
    if (reaches(voted.term()) && candidacy != null && candidacy.isIn(voted.term(), false)
        && voted.granted() && candidacy.granted(from)) {
      lead();
    }
  }

  @Override
  public void onTimeoutNow(NodeName from, RaftMessage.TimeoutNow timeoutNow) {
    if (reaches(timeoutNow.term()) && own == null && isMember()) {
      await();
      campaign(true);
    }
  }

  // ---- the log ----

  /** The leader of its term is there. */
  private void hear(NodeName from) {
    if (own != null || candidacy != null) {
      stepDown();
    }
    leader = from;
    beLoyal();
    await();
    desk.release(from, null);
  }

  @Override
  public void onAppendEntries(NodeName from, RaftMessage.AppendEntries append) {
    boolean success = false;
    long index = 0;
    if (reaches(append.term())) {
      hear(from);
      success = fits(append);
      index = success ? take(append) : whereToTry(append.previous());
    }
    context.send(from, new RaftMessage.Appended(
        append.term(), disk.term, success, index, append.round(), append.isRoutine()));
  }

  /** Whether what stands before these entries is what the leader has there (section 5.3). */
  private boolean fits(RaftMessage.AppendEntries append) {
    return append.previous() < disk.log.base()
        || disk.log.term(append.previous()) == append.previousTerm()
        || settings.broken() == Broken.IGNORES_PREVIOUS && append.previous() <= disk.log.last();
  }

  /** Takes in what it lacks, and drops what contradicts it. Returns up to where the log is the leader's. */
  private long take(RaftMessage.AppendEntries append) {
    for (Entry entry : append.entries()) {
      if (entry.index() <= disk.log.base() || disk.log.term(entry.index()) == entry.term()) {
        continue;
      }
      if (entry.index() <= disk.log.last()) {
        disk.log.cutFrom(entry.index());
      }
      disk.log.append(entry);
    }
    show();
    long index = append.previous() + append.entries().size();
    if (Math.min(append.commit(), index) > commit) {
      commit(Math.min(append.commit(), index));
    }
    return index;
  }

  /** Before the entries of the term that stands where the leader's does not (section 5.3, at the end). */
  private long whereToTry(long previous) {
    long index = Math.min(previous - 1, disk.log.last());
    if (previous <= disk.log.last()) {
      long conflicting = disk.log.term(previous);
      while (index > commit && disk.log.term(index) == conflicting) {
        index--;
      }
    }
    return index;
  }

  @Override
  public void onAppended(NodeName from, RaftMessage.Appended appended) {
    boolean isCurrent =
        appended.asked() == disk.term || settings.broken() == Broken.BELIEVES_OLD_ANSWERS;
    if (reaches(appended.term()) && own != null && isCurrent) {
      own.appended(from, appended);
    }
  }

  @Override
  public void onInstallSnapshot(NodeName from, RaftMessage.InstallSnapshot install) {
    if (!reaches(install.term())) {
      context.send(from, new RaftMessage.Appended(
          install.term(), disk.term, false, 0, install.round(), false));
      return;
    }
    hear(from);
    Snapshot theirs = install.snapshot();
    if (theirs.index() > commit) {
      if (disk.log.term(theirs.index()) == theirs.term()) {
        disk.log.forgetTo(theirs.index());
      } else {
        disk.log.beginAfter(theirs);
      }
      disk.snapshot = theirs;
      machine.install(theirs);
      commit = theirs.index();
      show();
      context.explain(context.self() + " takes over a snapshot of all to entry " + theirs.index());
    }
    context.send(from, new RaftMessage.Appended(
        install.term(), disk.term, true, theirs.index(), install.round(), false));
  }

  /** All up to that entry is committed. */
  void commit(long index) {
    commit = index;
    while (machine.applied() < commit) {
      Entry entry = disk.log.entry(machine.applied() + 1);
      machine.apply(entry);
      if (own != null) {
        desk.answer(entry, disk.term);
      }
    }
    boolean isDue = machine.applied() - disk.snapshot.index() >= settings.logLimit();
    if (isDue && snapshot == null) {
      snapshot = context.setTimer("snapshot", 0, this::compact);
    }
  }

  private void compact() {
    snapshot = null;
    long index = machine.applied();
    if (index > disk.log.last()) {
      // Only where a rule is broken: what was committed has been cut off.
      return;
    }
    disk.snapshot = machine.snapshot(disk.log.term(index), disk.log.membersAt(index));
    disk.log.forgetTo(Math.max(disk.log.base(), index - settings.logLimit()));
  }

  @Override
  public boolean owes() {
    return own == null ? leader == null || candidacy != null || !desk.isEmpty() : own.owes();
  }

  // ---- what it shows ----

  private String roleNow() {
    if (own != null) {
      return "leader";
    } else if (candidacy != null) {
      return candidacy.isPreVote() ? "pre-candidate" : "candidate";
    }
    return isMember() ? "follower" : "listener";
  }

  /** Tells its role where that is another now: also by an entry, which may have made others members. */
  void show() {
    if (!roleNow().equals(role)) {
      role = roleNow();
      context.role(role);
    }
  }

  @Override
  public List<Version> copies() {
    return machine.copies().all();
  }

  @Override
  public List<State> state() {
    Log log = disk.log;
    List<State> state = new ArrayList<>();
    state.add(Facet.Role.inTerm(roleNow(), disk.term));
    state.add(new Books(disk.term, disk.vote, own != null, log.members(), log.tip(), log.base(),
        log.baseTerm(), commit, machine.applied()));
    state.add(new Facet.Log(log.base() + 1, log.last(), machine.applied(), OptionalLong.of(commit)));
    List<Agreement.Entry> entries = new ArrayList<>();
    for (Entry entry : log.from(Math.max(log.base() + 1, log.last() - SHOWN + 1), SHOWN)) {
      entries.add(new Agreement.Entry(entry.index(), entry.term(), entry.command().text()));
    }
    state.add(new Agreement.Entries(entries, commit));
    state.add(desk.waiting());
    return state;
  }
}
