package lagoon.protocol.primary;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.primary.PrimarySettings.Failover;
import lagoon.store.Counter;
import lagoon.view.Facet;

/**
 * A replica: it answers reads from its own copies, and passes each write on to the primary of the key, which
 * may be itself; what the primary answers it tells the client. For each group of keys it is the primary or a
 * backup.
 */
final class PrimaryReplica implements Replica, Request.Handler, PrimaryMessage.Handler {

  private final Context context;
  private final Disk disk;
  private final Counter counter;
  private final boolean isNew;
  /** By number; null where there is no such group. */
  private final Group[] groups;
  private PrimarySettings settings;
  private String role = "";

  PrimaryReplica(
      Context context, PrimarySettings settings, List<NodeName> replicas, int keys, List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.isNew = context.persisted().isEmpty();
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial, settings));
    this.counter = new Counter(context, disk.store, this::pass, disk.store.refusals());
    this.groups = new Group[replicas.size()];
    for (int home : settings.homes()) {
      groups[home] =
          new Group(home, context, disk, replicas, settings, group -> showRole(), this::applied);
    }
  }

  @Override
  public void start() {
    context.persist(disk);
    showRole();
    all().forEach(group -> group.begin(isNew));
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (PrimarySettings) newSettings;
    all().forEach(group -> group.configure(settings));
  }

  private List<Group> all() {
    List<Group> all = new ArrayList<>();
    for (Group group : groups) {
      if (group != null) {
        all.add(group);
      }
    }
    return all;
  }

  private void applied() {
    if (settings.homes().size() > 1) {
      showRole();
    }
    counter.wake();
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else {
      ((PrimaryMessage) message).arriveAt(this, from);
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

  /** To the primary of the keys. Keys of different primaries have nobody who could order them together. */
  private void pass(NodeName client, Request.Write write) {
    List<Key> keys = write.operation().action().keys();
    int home = settings.home(keys.get(0));
    for (Key key : keys) {
      if (settings.home(key) != home) {
        context.send(
            client, new Reply.Refused(
                write.number(), Reply.Reason.INVALID,
                keys.get(0) + " and " + key + " have different primaries"));
        return;
      }
    }
    take(new PrimaryMessage.Forward(home, context.self(), client, write));
  }

  /** Who passes it on knows of a later term than the one before: it comes to an end. */
  private void take(PrimaryMessage.Forward forward) {
    Group group = groups[forward.group()];
    if (group.isPrimary()) {
      group.asPrimary().write(forward.taker(), forward.client(), forward.write());
    } else {
      context.send(group.primary(), forward);
    }
  }

  // ---- other replicas ----

  @Override
  public void onForward(NodeName from, PrimaryMessage.Forward forward) {
    take(forward);
  }

  @Override
  public void onDone(NodeName from, PrimaryMessage.Done done) {
    context.send(done.client(), done.reply());
  }

  @Override
  public void onUpdate(NodeName from, PrimaryMessage.Update update) {
    groups[update.group()].onUpdate(from, update);
  }

  @Override
  public void onCopies(NodeName from, PrimaryMessage.Copies copies) {
    groups[copies.group()].onCopies(from, copies);
  }

  @Override
  public void onHeartbeat(NodeName from, PrimaryMessage.Heartbeat heartbeat) {
    groups[heartbeat.group()].onHeartbeat(from, heartbeat);
  }

  @Override
  public void onAck(NodeName from, PrimaryMessage.Ack ack) {
    groups[ack.group()].onAck(from, ack);
  }

  @Override
  public boolean owes() {
    return all().stream().anyMatch(group -> group.isPrimary() && group.asPrimary().owes());
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.store.all();
  }

  private void showRole() {
    String now = roleName();
    if (!now.equals(role)) {
      role = now;
      context.role(now);
    }
  }

  /** "primary", "backup", or, where different keys have different primaries, "primary of rent". */
  private String roleName() {
    List<Group> mine = all().stream().filter(Group::isPrimary).toList();
    if (mine.isEmpty()) {
      return "backup";
    }
    if (all().size() == 1) {
      return "primary";
    }
    List<String> keys = disk.store.all().stream()
        .filter(version -> groups[settings.home(version.key())].isPrimary())
        .map(version -> version.key().name())
        .toList();
    return Facet.Role.over("primary", keys);
  }

  @Override
  public List<State> state() {
    List<State> state = new ArrayList<>();
    List<Facet.Request> waiting = new ArrayList<>(counter.waiting());
    boolean isOne = all().size() == 1;
    state.add(
        isOne && settings.failover() == Failover.PROMOTE
            ? Facet.Role.inTerm(role, all().get(0).standing.term)
            : Facet.Role.of(role));
    for (Group group : all()) {
      String of = isOne ? "" : " of " + group.primary();
      state.add(new Facet.Gauge("applied to entry" + of, group.standing.applied, ""));
      if (group.isPrimary()) {
        for (NodeName backup : group.others()) {
          state.add(
              new Facet.Gauge(
                  "unacknowledged by " + backup, group.asPrimary().unacknowledgedBy(backup), "entries"));
        }
        waiting.addAll(group.asPrimary().waiting());
      } else {
        state.add(new Facet.Gauge("held back" + of, group.heldBack(), "entries"));
      }
    }
    state.add(new Facet.Waiting(waiting));
    return state;
  }
}
