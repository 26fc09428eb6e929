package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Timer;

/** One server on a bench: it is told what arrives, and all that it sends lies there to be looked at. */
final class Bench implements Context {

  /** What it has sent, and to whom. */
  record Sent(NodeName to, Message message) {}

  static final List<NodeName> SERVERS =
      List.of(new NodeName(0, "n1"), new NodeName(1, "n2"), new NodeName(2, "n3"));

  final List<Sent> sent = new ArrayList<>();
  /** What its clock shows. */
  long now;
  private final Map<String, Runnable> timers = new TreeMap<>();
  private final RandomStream random = new RandomStreams(1).open("replica/n1");
  private Object disk;
  private RaftReplica server;

  /** Brings n1 up, at first or again. */
  RaftReplica start(RaftSettings settings) {
    timers.clear();
    server = new RaftReplica(this, settings, SERVERS, 1, List.of());
    server.start();
    return server;
  }

  void arrive(NodeName from, Message message) {
    server.onMessage(from, message);
  }

  /** Its timer of that name fires. */
  void fire(String timer) {
    timers.remove(timer).run();
  }

  /** What it has sent of that kind. */
  <M extends Message> List<M> sent(Class<M> kind) {
    return sent.stream().map(Sent::message).filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public NodeName self() {
    return SERVERS.get(0);
  }

  @Override
  public long localTime() {
    return now;
  }

  @Override
  public RandomStream random() {
    return random;
  }

  @Override
  public void send(NodeName to, Message message, long lag) {
    sent.add(new Sent(to, message));
  }

  @Override
  public Timer setTimer(String name, long delay, Runnable action) {
    timers.put(name, action);
    return null;
  }

  @Override
  public void cancel(Timer timer) {
    // Nothing fires here but what is fired.
  }

  @Override
  public void persist(Object newDisk) {
    disk = newDisk;
  }

  @Override
  public Optional<Object> persisted() {
    return Optional.ofNullable(disk);
  }

  @Override
  public void explain(String sentence) {}

  @Override
  public void applied(List<Version> versions) {}

  @Override
  public void discarded(Version version, Version kept) {}

  @Override
  public void served(Operation operation, List<Version> versions) {}

  @Override
  public void role(String role) {}
}
