package lagoon.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Cast;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.State;
import lagoon.history.User;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * A trace written by hand, observation by observation: {@link #at} moves the clock, every other method that
 * returns a {@code long} adds an observation and returns its id, which later ones name as their cause.
 */
public final class Script {

  private final List<NodeName> replicas = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private final List<Key> keys = new ArrayList<>();
  private final List<Version> initial = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private long now;
  private long operations;

  /** A message of a script: a kind, a text and what it brings. */
  public record Letter(String kind, String text, List<Version> versions) implements Message {
    public Letter {
      versions = List.copyOf(versions);
    }
  }

  /** Replicas first, then sessions, each of which is its own user. */
  public Script(List<String> replicaNames, List<String> sessionNames) {
    for (String name : replicaNames) {
      replicas.add(new NodeName(replicas.size(), name));
    }
    for (String name : sessionNames) {
      int index = sessions.size();
      users.add(new User(index, name));
      sessions.add(new Session(index, name, users.get(index), new NodeName(replicas.size() + index, name)));
    }
  }

  public Version key(String name, long amount) {
    return key(name, new Value.Amount(amount));
  }

  public Version key(String name, Value value) {
    keys.add(new Key(keys.size(), name));
    initial.add(Version.initial(keys.get(keys.size() - 1), value));
    return initial.get(initial.size() - 1);
  }

  public Script at(double milliseconds) {
    now = Math.round(milliseconds * 1e6);
    return this;
  }

  public long now() {
    return now;
  }

  public NodeName replica(int index) {
    return replicas.get(index);
  }

  public Session session(int index) {
    return sessions.get(index);
  }

  public NodeName client(int index) {
    return sessions.get(index).node();
  }

  public NodeName node(int index) {
    return index < replicas.size() ? replicas.get(index) : sessions.get(index - replicas.size()).node();
  }

  public int nodes() {
    return replicas.size() + sessions.size();
  }

  public Operation invoke(int session, Action action, long cause) {
    Operation operation =
        new Operation(++operations, sessions.get(session), action, Optional.empty(), now, nextId());
    add(new Observation.Invoked(nextId(), now, client(session), cause, operation));
    return operation;
  }

  public long served(NodeName node, long cause, Operation operation, Version... versions) {
    return add(new Observation.Served(nextId(), now, node, cause, operation, List.of(versions)));
  }

  public long applied(NodeName node, long cause, Version... versions) {
    return add(new Observation.Applied(nextId(), now, node, cause, List.of(versions)));
  }

  public long completed(long cause, Operation operation, Version... versions) {
    return completed(cause, operation, Outcome.OK, "", versions);
  }

  public long completed(
      long cause, Operation operation, Outcome outcome, String reason, Version... versions) {
    Optional<NodeName> by =
        cause > 0 && find(cause) instanceof Observation.Delivered reply
            && reply.node().equals(operation.session().node())
            ? Optional.of(reply.from()) : Optional.empty();
    return add(new Observation.Completed(
        nextId(), now, operation.session().node(), cause, operation, outcome, List.of(versions), reason, by));
  }

  public long sent(NodeName from, NodeName to, long cause, Message message, double milliseconds) {
    return add(new Observation.Sent(
        nextId(), now, from, cause, to, message, now + Math.round(milliseconds * 1e6)));
  }

  public long delivered(long sent) {
    Observation.Sent was = (Observation.Sent) find(sent);
    return add(new Observation.Delivered(nextId(), now, was.to(), sent, was.node(), was.message()));
  }

  public long dropped(long sent, String why) {
    Observation.Sent was = (Observation.Sent) find(sent);
    return add(new Observation.Dropped(nextId(), now, was.to(), sent, was.node(), was.message(), why));
  }

  public long crashed(NodeName node) {
    return add(new Observation.Crashed(nextId(), now, node, 0));
  }

  public long restarted(NodeName node, Version... held) {
    return add(new Observation.Restarted(nextId(), now, node, 0, List.of(held)));
  }

  public long paused(NodeName node) {
    return add(new Observation.Paused(nextId(), now, node, 0));
  }

  public long resumed(NodeName node) {
    return add(new Observation.Resumed(nextId(), now, node, 0));
  }

  public long cut(NodeName from, NodeName to) {
    return add(new Observation.Cut(nextId(), now, from, 0, to));
  }

  public long healed(NodeName from, NodeName to) {
    return add(new Observation.Healed(nextId(), now, from, 0, to));
  }

  public long faultBegan(NodeName node, String what) {
    return add(new Observation.FaultBegan(nextId(), now, node, 0, what));
  }

  public long faultEnded(long began, long cause) {
    Observation.FaultBegan was = (Observation.FaultBegan) find(began);
    return add(new Observation.FaultEnded(nextId(), now, was.node(), cause, began, was.what()));
  }

  public long setting(String path, String value) {
    return add(new Observation.SettingChanged(nextId(), now, node(0), 0, path, value));
  }

  public long intervened(NodeName node, String what, boolean took) {
    return add(new Observation.Intervened(nextId(), now, node, 0, what, took));
  }

  public long violated(NodeName node, long cause, String guarantee, String proof, Operation... witnesses) {
    return add(new Observation.Violated(nextId(), now, node, cause, guarantee, List.of(witnesses), proof));
  }

  public long timerSet(NodeName node, long cause, String timer, double milliseconds) {
    return add(new Observation.TimerSet(
        nextId(), now, node, cause, timer, now + Math.round(milliseconds * 1e6)));
  }

  public long timerFired(NodeName node, long cause, String timer) {
    return add(new Observation.TimerFired(nextId(), now, node, cause, timer));
  }

  public long timerCancelled(NodeName node, long cause, String timer) {
    return add(new Observation.TimerCancelled(nextId(), now, node, cause, timer));
  }

  public long shows(NodeName node, long cause, State... state) {
    return add(new Observation.StateChanged(nextId(), now, node, cause, List.of(state)));
  }

  public long role(NodeName node, long cause, String role) {
    return add(new Observation.RoleChanged(nextId(), now, node, cause, role));
  }

  public long discarded(NodeName node, long cause, Version version, Version kept) {
    return add(new Observation.Discarded(nextId(), now, node, cause, version, kept));
  }

  public long explained(NodeName node, long cause, String sentence) {
    return add(new Observation.Explained(nextId(), now, node, cause, sentence));
  }

  public Observation find(long id) {
    return observations.get((int) id - 1);
  }

  public long lastId() {
    return observations.size();
  }

  public Cast cast() {
    List<NodeName> nodes = new ArrayList<>(replicas);
    sessions.forEach(session -> nodes.add(session.node()));
    return new Cast(nodes, replicas, sessions, users, keys, initial);
  }

  public Trace trace() {
    return Trace.of(cast(), observations);
  }

  private long nextId() {
    return observations.size() + 1;
  }

  private long add(Observation observation) {
    observations.add(observation);
    return observation.id();
  }
}
