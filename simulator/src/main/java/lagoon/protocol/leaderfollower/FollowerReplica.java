package lagoon.protocol.leaderfollower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.store.Counter;
import lagoon.view.Facet;

/**
 * A follower: it applies the leader's log in order, holding back an entry that came too early, and answers
 * reads from what it has applied so far. The {@code unordered} variant applies each entry as it arrives, over
 * whatever is there: it may put an older version over a newer one, and never notices.
 */
final class FollowerReplica implements Replica, Request.Handler, LeaderFollowerMessage.Handler {

  private final Context context;
  private final Disk disk;
  private final Counter counter;
  /** Entries that came before their time; lost in a crash, and sent again by the leader. */
  private final TreeMap<Long, Entry> early = new TreeMap<>();
  private final NodeName leader;
  private LeaderFollowerSettings settings;

  FollowerReplica(
      Context context, LeaderFollowerSettings settings, NodeName leader, int keys, List<Version> initial) {
    this.context = context;
    this.leader = leader;
    this.settings = settings;
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial, 0));
    this.counter = new Counter(context, disk);
  }

  @Override
  public void start() {
    context.persist(disk);
    context.role("follower");
    configure(settings);
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (LeaderFollowerSettings) newSettings;
    if (settings.apply() == LeaderFollowerSettings.Apply.UNORDERED) {
      while (!early.isEmpty()) {
        Entry entry = early.pollFirstEntry().getValue();
        apply(entry.versions());
        note(entry.index());
      }
    } else {
      // What was applied ahead comes again, in its turn.
      disk.appliedAhead = new BitSet();
    }
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
    context.send(
        from, new Reply.Refused(
            write.number(), Reply.Reason.NOT_LEADER, context.self() + " takes no writes",
            Optional.of(leader), write.attempt()));
  }

  // ---- the leader ----

  @Override
  public void onReplicate(NodeName from, LeaderFollowerMessage.Replicate replicate) {
    take(replicate.entry());
    acknowledge(from, replicate.entry().index());
  }

  @Override
  public void onCatchUp(NodeName from, LeaderFollowerMessage.CatchUp catchUp) {
    for (Entry entry : catchUp.entries()) {
      take(entry);
    }
    acknowledge(from, catchUp.entries().get(catchUp.entries().size() - 1).index());
  }

  /** Tells the leader what is applied. An entry that is held back is not: it would be lost in a crash. */
  private void acknowledge(NodeName leader, long index) {
    boolean held = !early.isEmpty() && early.containsKey(index);
    context.send(leader, new LeaderFollowerMessage.Ack(held ? disk.applied : index, disk.applied));
  }

  @Override
  public void onSnapshot(NodeName from, LeaderFollowerMessage.Snapshot snapshot) {
    if (snapshot.index() > disk.applied) {
      disk.applied = snapshot.index();
      disk.appliedAhead = new BitSet();
      early.headMap(snapshot.index(), true).clear();
      List<Version> newer = newer(snapshot.copies());
      if (!newer.isEmpty()) {
        apply(newer);
      }
      applyNext();
    }
    acknowledge(from, snapshot.index());
  }

  private void take(Entry entry) {
    if (settings.apply() == LeaderFollowerSettings.Apply.UNORDERED) {
      apply(entry.versions());
      note(entry.index());
    } else if (entry.index() == disk.applied + 1 && early.isEmpty()) {
      disk.applied = entry.index();
      apply(entry.versions());
    } else if (entry.index() > disk.applied) {
      early.put(entry.index(), entry);
      applyNext();
    }
  }

  /** Applies the entries whose turn has come. */
  private void applyNext() {
    while (!early.isEmpty() && early.firstKey() <= disk.applied + 1) {
      Entry entry = early.pollFirstEntry().getValue();
      if (entry.index() > disk.applied) {
        disk.applied = entry.index();
        apply(entry.versions());
      }
    }
  }

  private void apply(List<Version> versions) {
    disk.put(versions);
    context.applied(versions);
    counter.wake();
  }

  /** Notes that an entry is applied, in whatever order. */
  private void note(long index) {
    if (index > disk.applied) {
      disk.appliedAhead.set((int) (index - disk.applied - 1));
      int through = disk.appliedAhead.nextClearBit(0);
      disk.applied += through;
      disk.appliedAhead = disk.appliedAhead.get(through, disk.appliedAhead.length());
    }
  }

  private List<Version> newer(List<Version> versions) {
    List<Version> newer = new ArrayList<>();
    for (Version version : versions) {
      Version copy = disk.copies[version.keyIndex()];
      if (copy == null || version.supersedes(copy)) {
        newer.add(version);
      }
    }
    return newer;
  }

  @Override
  public void onAck(NodeName from, LeaderFollowerMessage.Ack ack) {
    throw new IllegalStateException("a follower has no followers");
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.all();
  }

  @Override
  public List<State> state() {
    return List.of(
        Facet.Role.of("follower"),
        new Facet.Gauge("applied to entry", disk.applied, ""),
        new Facet.Gauge("held back", early.size(), "entries"),
        new Facet.Waiting(counter.waiting()));
  }
}
