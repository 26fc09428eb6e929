package lagoon.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Cast;
import lagoon.history.History;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.User;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * A small history out of a list of numbers, each of which decides one step: operations that overlap, writes
 * applied in order, out of order, twice, in part or not at all, snapshots, branches, siblings, crashes that
 * lose copies, links that are cut. No store is behind it; whatever the observations can say may happen, so
 * that the definitions are tried where no protocol of ours goes. What a read returns was applied somewhere,
 * or acknowledged.
 */
final class AnyHistory {

  private final List<NodeName> replicas =
      List.of(new NodeName(0, "r0"), new NodeName(1, "r1"), new NodeName(2, "r2"));
  private final List<User> users = List.of(new User(0, "u0"), new User(1, "u1"));
  private final List<Session> sessions = List.of(
      new Session(0, "s0", users.get(0), new NodeName(3, "c0")),
      new Session(1, "s1", users.get(0), new NodeName(4, "c1")),
      new Session(2, "s2", users.get(1), new NodeName(5, "c2")));
  private final List<Key> keys = List.of(new Key(0, "x"), new Key(1, "y"));
  private final List<Version> initial = List.of(Version.initial(keys.get(0), new Value.Amount(10)));

  private final List<Observation> observations = new ArrayList<>();
  private final List<Operation> open = new ArrayList<>();
  private final List<Operation> writes = new ArrayList<>();
  private final Map<Operation, List<Version>> made = new HashMap<>();
  private final Map<Operation, List<Version>> served = new HashMap<>();
  /** Versions that somebody may know of, by key. */
  private final List<List<Version>> known = List.of(new ArrayList<>(initial), new ArrayList<>());
  private final List<Map<Key, List<Version>>> copies = new ArrayList<>();
  private final List<Map<Key, List<Version>>> disks = new ArrayList<>();
  private final boolean[] down = new boolean[3];
  private final boolean[][] cut = new boolean[6][6];
  private final boolean tame;
  private long rest;
  private long time;
  private long operations;

  /**
   * @param tame whether copies never go back and reads return what they were served, so that guarantees
   *     have a chance
   */
  AnyHistory(List<Long> steps, boolean tame) {
    this.tame = tame;
    for (int i = 0; i < 3; i++) {
      copies.add(new HashMap<>(Map.of(keys.get(0), initial)));
      disks.add(new HashMap<>());
    }
    for (long step : steps) {
      rest = step;
      time += pick(3) * 1_000_000L;
      step(pick(100));
    }
  }

  History history() {
    List<NodeName> nodes = new ArrayList<>(replicas);
    sessions.forEach(session -> nodes.add(session.node()));
    return new History(new Cast(nodes, replicas, sessions, users, keys, initial), observations);
  }

  /** How it ended, in one of several ways. */
  End end(long choice) {
    rest = choice;
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (down[i]) {
        faults.add(replicas.get(i) + " is down");
      }
    }
    Optional<String> limit = pick(8) == 0 ? Optional.of("the limit of 9 events") : Optional.empty();
    return new End(time, pick(4) > 0, faults, limit);
  }

  Key x() {
    return keys.get(0);
  }

  List<Key> keys() {
    return keys;
  }

  private int pick(int bound) {
    int picked = (int) Math.floorMod(rest, (long) bound);
    rest = Math.floorDiv(rest, (long) bound);
    return picked;
  }

  private <T> T pick(List<T> from) {
    return from.get(pick(from.size()));
  }

  private void step(int kind) {
    if (kind < 10) {
      invokeWrite();
    } else if (kind < 20) {
      applyAt(invokeWrite(), pick(3));
      completeNow(open.get(open.size() - 1), Outcome.OK);
    } else if (kind < 27) {
      invokeRead();
    } else if (kind < 47) {
      serveAt(invokeRead(), pick(3));
      completeNow(open.get(open.size() - 1), Outcome.OK);
    } else if (kind < 66) {
      applyWrite();
    } else if (kind < 70) {
      applySnapshot();
    } else if (kind < 73) {
      applyAnything();
    } else if (kind < 74) {
      discard();
    } else if (kind < 80) {
      serve();
    } else if (kind < 92) {
      complete();
    } else if (kind < 94) {
      crash();
    } else if (kind < 96) {
      restart();
    } else {
      cutOrHeal();
    }
  }

  /** A version comes to a replica that keeps a concurrent one. */
  private void discard() {
    int replica = pick(3);
    Key key = pick(keys);
    List<Version> here = copies.get(replica).getOrDefault(key, List.of());
    if (down[replica] || here.isEmpty() || known.get(key.index()).isEmpty()) {
      return;
    }
    Version version = pick(known.get(key.index()));
    if (here.stream().noneMatch(v -> v.isAtLeast(version) || version.supersedes(v))) {
      observations.add(new Observation.Discarded(
          observations.size() + 1, time, replicas.get(replica), 0, version, here.get(0)));
    }
  }

  private Operation invokeWrite() {
    Session session = pick(sessions);
    Key key = pick(keys);
    int what = pick(8);
    Action action = what == 0
        ? new Action.Delete(key)
        : what < 3
            ? new Action.Transfer(key, keys.get(1 - key.index()), pick(3) + 1)
            : new Action.Write(key, new Value.Amount(pick(4)));
    return invoke(session, action, pick(4) == 0 ? Optional.of("wish") : Optional.empty());
  }

  private Operation invokeRead() {
    Session session = pick(sessions);
    Key key = pick(keys);
    List<Key> read = switch (pick(6)) {
      case 0 -> keys;
      case 1 -> List.of(key, key);
      default -> List.of(key);
    };
    return invoke(session, new Action.Read(read), Optional.empty());
  }

  private Operation invoke(Session session, Action action, Optional<String> intent) {
    long id = id();
    Operation operation = new Operation(++operations, session, action, intent, time, id);
    observations.add(new Observation.Invoked(id, time, session.node(), 0, operation));
    open.add(operation);
    if (action.isWrite()) {
      writes.add(operation);
    }
    return operation;
  }

  /** What a write makes, after what that replica holds; blindly, now and then. */
  private List<Version> make(Operation write, int replica) {
    if (made.containsKey(write)) {
      return made.get(write);
    }
    List<Version> versions = new ArrayList<>();
    boolean isBlind = pick(tame ? 40 : 5) == 0;
    for (Key key : write.action().keys()) {
      List<Version> parents = isBlind ? List.of() : maximal(copies.get(replica).getOrDefault(key, List.of()));
      Value value = write.action() instanceof Action.Write action
          ? action.value()
          : write.action() instanceof Action.Delete ? Value.ABSENT : new Value.Amount(pick(12));
      versions.add(Version.written(key, value, write, parents));
    }
    made.put(write, versions);
    return versions;
  }

  private static List<Version> maximal(List<Version> versions) {
    return versions.stream()
        .distinct()
        .filter(v -> versions.stream().noneMatch(w -> w.supersedes(v)))
        .toList();
  }

  private void applyWrite() {
    if (writes.isEmpty()) {
      return;
    }
    // Rather a late write than an early one.
    applyAt(writes.get(writes.size() - 1 - Math.min(pick(writes.size()), pick(writes.size()))), pick(3));
  }

  private void applyAt(Operation write, int replica) {
    boolean isWhole = tame || pick(4) > 0;
    List<Version> versions = make(write, replica);
    apply(replica, isWhole ? versions : List.of(pick(versions)));
  }

  private void applySnapshot() {
    Map<Key, List<Version>> from = copies.get(pick(3));
    int replica = pick(3);
    List<Version> versions = new ArrayList<>();
    keys.forEach(key -> versions.addAll(from.getOrDefault(key, List.of())));
    apply(replica, versions);
  }

  private void applyAnything() {
    Key key = pick(keys);
    int replica = pick(3);
    if (known.get(key.index()).isEmpty()) {
      return;
    }
    List<Version> versions = new ArrayList<>(List.of(pick(known.get(key.index()))));
    Version sibling = pick(known.get(key.index()));
    if (pick(2) == 0 && versions.get(0) != sibling) {
      versions.add(sibling);
    }
    apply(replica, versions);
  }

  private void apply(int replica, List<Version> wanted) {
    List<Version> versions = new ArrayList<>();
    for (Version version : wanted) {
      if (!tame || !isStale(replica, version)) {
        versions.add(version);
      }
    }
    if (down[replica] || versions.isEmpty()) {
      return;
    }
    hold(replica, versions);
    versions.forEach(this::know);
    NodeName node = replicas.get(replica);
    observations.add(new Observation.Applied(id(), time, node, 0, versions));
  }

  private boolean isStale(int replica, Version version) {
    List<Version> held = copies.get(replica).getOrDefault(version.key(), List.of());
    return held.stream().anyMatch(copy -> copy.isAtLeast(version) || !version.supersedes(copy));
  }

  private void hold(int replica, List<Version> versions) {
    Map<Key, List<Version>> now = new HashMap<>();
    versions.forEach(v -> now.computeIfAbsent(v.key(), key -> new ArrayList<>()).add(v));
    copies.get(replica).putAll(now);
  }

  private void know(Version version) {
    if (!known.get(version.key().index()).contains(version)) {
      known.get(version.key().index()).add(version);
    }
  }

  private void serve() {
    List<Operation> reads = open.stream().filter(operation -> !operation.action().isWrite()).toList();
    if (!reads.isEmpty()) {
      serveAt(pick(reads), pick(3));
    }
  }

  private void serveAt(Operation read, int replica) {
    if (down[replica]) {
      return;
    }
    List<Version> versions = new ArrayList<>();
    read.action().keys().forEach(key -> versions.addAll(copies.get(replica).getOrDefault(key, List.of())));
    served.put(read, versions);
    observations.add(new Observation.Served(id(), time, replicas.get(replica), 0, read, versions));
  }

  private void complete() {
    if (open.isEmpty()) {
      return;
    }
    Operation operation = open.get(pick(open.size()));
    int how = pick(10);
    completeNow(operation, how == 0 ? Outcome.FAILED : how == 1 ? Outcome.UNKNOWN : Outcome.OK);
  }

  private void completeNow(Operation operation, Outcome outcome) {
    open.remove(operation);
    List<Version> versions = List.of();
    if (outcome == Outcome.OK) {
      versions = operation.action().isWrite() ? make(operation, pick(3)) : returned(operation);
      versions.forEach(this::know);
    }
    observations.add(new Observation.Completed(
        id(), time, operation.session().node(), 0, operation, outcome, versions, "", Optional.empty()));
  }

  private List<Version> returned(Operation read) {
    if (served.containsKey(read) && (tame || pick(4) > 0)) {
      return served.get(read);
    }
    List<Version> versions = new ArrayList<>();
    for (Key key : read.action().keys()) {
      List<Version> any = known.get(key.index());
      for (int i = pick(tame ? 1 : 3); i > 0 && !any.isEmpty(); i--) {
        versions.add(pick(any));
      }
    }
    return versions;
  }

  private void crash() {
    int replica = pick(3);
    if (!down[replica]) {
      down[replica] = true;
      disks.set(replica, copies.get(replica));
      copies.set(replica, new HashMap<>());
      observations.add(new Observation.Crashed(id(), time, replicas.get(replica), 0));
    }
  }

  private void restart() {
    int replica = down[0] ? 0 : down[1] ? 1 : 2;
    if (down[replica]) {
      down[replica] = false;
      List<Version> held = new ArrayList<>();
      for (Key key : keys) {
        if (pick(3) > 0) {
          held.addAll(disks.get(replica).getOrDefault(key, List.of()));
        }
      }
      hold(replica, held);
      observations.add(new Observation.Restarted(id(), time, replicas.get(replica), 0, held));
    }
  }

  private void cutOrHeal() {
    NodeName replica = pick(replicas);
    NodeName client = pick(sessions).node();
    NodeName from = pick(2) == 0 ? replica : client;
    NodeName to = from == replica ? client : replica;
    boolean heals = cut[from.index()][to.index()];
    cut[from.index()][to.index()] = !heals;
    observations.add(heals
        ? new Observation.Healed(id(), time, from, 0, to)
        : new Observation.Cut(id(), time, from, 0, to));
  }

  private long id() {
    return observations.size() + 1;
  }
}
