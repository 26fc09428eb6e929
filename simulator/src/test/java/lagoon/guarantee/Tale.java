package lagoon.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.Action;
import lagoon.history.Cast;
import lagoon.history.Effect;
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
 * A history, told by hand: each call is one observation, at the time of the latest {@link #at}. Keys,
 * sessions and users come to be when they are first named; what an operation made or was served is
 * remembered.
 */
final class Tale {

  private final List<NodeName> replicas = new ArrayList<>();
  private final Map<String, Key> keys = new HashMap<>();
  private final List<Key> keysInOrder = new ArrayList<>();
  private final Map<String, User> users = new HashMap<>();
  private final List<User> usersInOrder = new ArrayList<>();
  private final Map<String, Session> sessions = new HashMap<>();
  private final List<Session> sessionsInOrder = new ArrayList<>();
  private final List<Version> initial = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final Map<Operation, List<Version>> made = new HashMap<>();
  private final Map<Operation, List<Version>> served = new HashMap<>();
  private final List<Map<Key, List<Version>>> copies = new ArrayList<>();
  private long time;
  private long operations;

  Tale(String... replicas) {
    for (String name : replicas) {
      this.replicas.add(new NodeName(this.replicas.size(), name));
      copies.add(new HashMap<>());
    }
  }

  // ---- who plays ----

  /** Every replica holds this from the beginning. */
  Version starts(String key, Object value) {
    Version version = Version.initial(key(key), value(value));
    initial.add(version);
    copies.forEach(held -> held.put(version.key(), List.of(version)));
    return version;
  }

  Key key(String name) {
    return keys.computeIfAbsent(name, n -> {
      keysInOrder.add(new Key(keysInOrder.size(), n));
      return keysInOrder.get(keysInOrder.size() - 1);
    });
  }

  /** A session of a user of the same name. */
  Session session(String name) {
    return sessions.containsKey(name) ? sessions.get(name) : session(name, name);
  }

  Session session(String name, String user) {
    User owner = users.computeIfAbsent(user, n -> {
      usersInOrder.add(new User(usersInOrder.size(), n));
      return usersInOrder.get(usersInOrder.size() - 1);
    });
    int index = sessionsInOrder.size();
    NodeName client = new NodeName(replicas.size() + index, name + "'s client");
    Session session = new Session(index, name, owner, client);
    sessionsInOrder.add(session);
    sessions.put(name, session);
    return session;
  }

  NodeName replica(String name) {
    return replicas.stream().filter(replica -> replica.name().equals(name)).findFirst().orElseThrow();
  }

  // ---- what happens ----

  /** What follows happens at this time, in milliseconds. */
  Tale at(long millis) {
    time = millis * 1_000_000;
    return this;
  }

  Operation write(String session, String key, Object value) {
    return invoke(session, new Action.Write(key(key), value(value)), Optional.empty());
  }

  Operation read(String session, String... names) {
    List<Key> read = new ArrayList<>();
    for (String name : names) {
      read.add(key(name));
    }
    return invoke(session, new Action.Read(read), Optional.empty());
  }

  Operation transfer(String session, String from, String to, long amount, String intent) {
    Action transfer = new Action.Transfer(key(from), key(to), amount);
    return invoke(session, transfer, intent.isEmpty() ? Optional.empty() : Optional.of(intent));
  }

  Operation invoke(String session, Action action, Optional<String> intent) {
    long id = id();
    Operation operation = new Operation(++operations, session(session), action, intent, time, id);
    add(new Observation.Invoked(id, time, operation.session().node(), 0, operation));
    return operation;
  }

  /** What the write makes of the copies of that replica; once made, it stays the same. */
  List<Version> make(Operation write, String replica) {
    return made.computeIfAbsent(write, w -> {
      Map<Key, List<Version>> held = copies.get(replica(replica).index());
      Effect effect = w.action().evaluate(key -> first(held.get(key)));
      List<Version> versions = new ArrayList<>();
      for (Effect.Put put : ((Effect.Changed) effect).puts()) {
        versions.add(Version.written(put.key(), put.value(), w, held.getOrDefault(put.key(), List.of())));
      }
      return versions;
    });
  }

  /** What the write makes without having seen anything. */
  Version makeBlindly(Operation write) {
    Action.Write action = (Action.Write) write.action();
    Version version = Version.written(action.key(), action.value(), write, List.of());
    made.put(write, List.of(version));
    return version;
  }

  /** These replicas apply what the write makes; the first of them decides what it comes after. */
  Tale apply(Operation write, String... names) {
    for (String name : names) {
      apply(name, make(write, name));
    }
    return this;
  }

  /** The replica's copies become these. */
  Tale apply(String name, List<Version> versions) {
    hold(replica(name), versions);
    add(new Observation.Applied(id(), time, replica(name), 0, versions));
    return this;
  }

  private void hold(NodeName replica, List<Version> versions) {
    Map<Key, List<Version>> now = new HashMap<>();
    for (Version version : versions) {
      now.computeIfAbsent(version.key(), key -> new ArrayList<>()).add(version);
    }
    copies.get(replica.index()).putAll(now);
  }

  /** That replica answers the read from its copies. */
  Tale serve(Operation read, String name) {
    List<Version> versions = new ArrayList<>();
    for (Key key : read.action().keys()) {
      versions.addAll(copies.get(replica(name).index()).getOrDefault(key, List.of()));
    }
    served.put(read, versions);
    add(new Observation.Served(id(), time, replica(name), 0, read, versions));
    return this;
  }

  /** A read returns what it was last served; a write is acknowledged. */
  Tale ok(Operation operation) {
    return complete(operation, Outcome.OK, (operation.action().isWrite() ? made : served).get(operation));
  }

  Tale ok(Operation operation, List<Version> versions) {
    return complete(operation, Outcome.OK, versions);
  }

  Tale fails(Operation operation) {
    return complete(operation, Outcome.FAILED, List.of());
  }

  Tale staysUnknown(Operation operation) {
    return complete(operation, Outcome.UNKNOWN, List.of());
  }

  /** A read returns these versions, which that replica answered. */
  Tale ok(Operation read, String replica, List<Version> versions) {
    return complete(read, Outcome.OK, versions, Optional.of(replica(replica)));
  }

  private Tale complete(Operation operation, Outcome outcome, List<Version> versions) {
    return complete(operation, outcome, versions, Optional.empty());
  }

  private Tale complete(Operation operation, Outcome outcome, List<Version> versions, Optional<NodeName> by) {
    add(new Observation.Completed(
        id(), time, operation.session().node(), 0, operation, outcome, versions, "", by));
    return this;
  }

  /** A whole read, served by that replica within a millisecond. */
  Operation reads(String session, String replica, String... names) {
    Operation read = read(session, names);
    serve(read, replica).ok(read);
    return read;
  }

  /** A whole write, applied by these replicas and acknowledged within a millisecond. */
  Operation writes(String session, String key, Object value, String... names) {
    Operation write = write(session, key, value);
    apply(write, names).ok(write);
    return write;
  }

  Tale crash(String name) {
    copies.get(replica(name).index()).clear();
    add(new Observation.Crashed(id(), time, replica(name), 0));
    return this;
  }

  Tale restart(String name, Version... held) {
    hold(replica(name), List.of(held));
    add(new Observation.Restarted(id(), time, replica(name), 0, List.of(held)));
    return this;
  }

  Tale cut(NodeName from, NodeName to) {
    add(new Observation.Cut(id(), time, from, 0, to));
    return this;
  }

  Tale heal(NodeName from, NodeName to) {
    add(new Observation.Healed(id(), time, from, 0, to));
    return this;
  }

  private void add(Observation observation) {
    observations.add(observation);
  }

  private long id() {
    return observations.size() + 1;
  }

  static Value value(Object plain) {
    return plain instanceof Integer number ? new Value.Amount(number) : Value.of(plain);
  }

  private static Value first(List<Version> versions) {
    return versions == null || versions.isEmpty() ? Value.ABSENT : versions.get(0).value();
  }

  // ---- what comes of it ----

  List<Observation> observations() {
    return observations;
  }

  History history() {
    List<NodeName> nodes = new ArrayList<>(replicas);
    sessionsInOrder.forEach(session -> nodes.add(session.node()));
    return new History(
        new Cast(nodes, replicas, sessionsInOrder, usersInOrder, keysInOrder, initial), observations);
  }

  /** What a judge says who watches it to its quiet end. */
  Judge judged(Invariant... invariants) {
    return judged(End.quiet(time), invariants);
  }

  Judge judged(End end, Invariant... invariants) {
    return Judge.of(history(), List.of(invariants), end);
  }

  Judgement judgement(String guarantee, Invariant... invariants) {
    return of(judged(invariants), guarantee);
  }

  static Judgement of(Judge judge, String guarantee) {
    return judge.judgements().stream().filter(j -> j.guarantee().equals(guarantee)).findFirst().orElseThrow();
  }

  /** The violations of one guarantee. */
  List<Violation> violations(String guarantee, Invariant... invariants) {
    return of(judged(invariants).violations(), guarantee);
  }

  static List<Violation> of(List<Violation> violations, String guarantee) {
    return violations.stream().filter(violation -> violation.guarantee().equals(guarantee)).toList();
  }

  /** Watches it online. */
  Judge watched(Consumer<Violation> flagged, Invariant... invariants) {
    Judge judge = new Judge(history().cast(), List.of(invariants), flagged);
    observations.forEach(judge::observe);
    judge.finish(End.quiet(time));
    return judge;
  }
}
