package lagoon.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import lagoon.engine.Engine;
import lagoon.engine.RandomStreams;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.State;

/**
 * A network of nodes that note what they get, for tests that send single messages. Times are milliseconds.
 */
final class Bed implements Observer {

  static final long MS = 1_000_000;

  final Engine engine = new Engine();
  final RandomStreams streams = new RandomStreams(42);
  final List<Observation> seen = new ArrayList<>();
  final Faults faults = new Faults();
  final Network network;
  final Chronicle chronicle;
  /** What each node did on getting a message, besides noting it. */
  BiConsumer<Probe, Message> onMessage = (probe, message) -> {};
  private final Map<String, NodeName> names = new LinkedHashMap<>();
  private final Map<String, Probe> latest = new LinkedHashMap<>();
  private final Map<String, List<String>> received = new LinkedHashMap<>();

  /** A plain message. */
  record Note(String kind, String text) implements Message {}

  /** A message whose sender is told when the node is down. */
  record Ask(String text) implements Bouncing {
    @Override
    public String kind() {
      return "Ask";
    }

    @Override
    public Message bounced() {
      return new Note("Bounce", "bounce " + text);
    }
  }

  /** A node. Its memory is a list of the texts that it got since it was born. */
  final class Probe implements Node {
    final Context context;
    final List<String> memory = new ArrayList<>();
    int starts;

    Probe(Context context) {
      this.context = context;
    }

    @Override
    public void start() {
      starts++;
      latest.put(context.self().name(), this);
    }

    @Override
    public void onMessage(NodeName from, Message message) {
      memory.add(message.text());
      received.get(context.self().name()).add(message.text() + "@" + engine.now() / MS);
      onMessage.accept(this, message);
    }

    @Override
    public List<State> state() {
      return List.of();
    }
  }

  Bed(LinkSettings common, List<LinkOverride> overrides, String... nodes) {
    chronicle = new Chronicle(engine, List.of(this, faults));
    List<NodeName> all = new ArrayList<>();
    for (String node : nodes) {
      all.add(new NodeName(all.size(), node));
      names.put(node, all.get(all.size() - 1));
      received.put(node, new ArrayList<>());
    }
    network = new Network(engine, streams, chronicle, all, common, overrides);
    all.forEach(name -> network.place(name, "node", Probe::new));
    faults.actOn(network, names::get);
    network.prepare();
  }

  /** Nodes a, b and c, 5 ms apart. */
  static Bed abc() {
    return new Bed(links("5ms"), List.of(), "a", "b", "c");
  }

  static LinkSettings links(String latency) {
    return new LinkSettings(
        new Distribution.Constant(lagoon.simulation.Durations.of(latency)), 0, 0, LinkSettings.Ordering.ANY);
  }

  Bed fault(lagoon.simulation.Troubles fault) {
    faults.add(fault.fault());
    return this;
  }

  /** At that time that node sends a note. */
  Bed send(long millis, String from, String to, String text) {
    return send(millis, from, to, new Note("Note", text));
  }

  Bed send(long millis, String from, String to, Message message) {
    engine.at(millis * MS, () -> {
      ((Probe) network.node(names.get(from))).context.send(names.get(to), message);
    });
    return this;
  }

  Bed at(long millis, Runnable action) {
    engine.at(millis * MS, action::run);
    return this;
  }

  /** Begins, after the faults of time 0, and runs to the end. */
  Bed run() {
    engine.at(0, network::begin);
    engine.run(Long.MAX_VALUE / 2, 1_000_000);
    return this;
  }

  NodeName name(String node) {
    return names.get(node);
  }

  /** The node as it was born last. */
  Probe probe(String node) {
    return latest.get(node);
  }

  /** "text@time" for each message that a node got, over all its lives. */
  List<String> received(String node) {
    return received.get(node);
  }

  /** Why messages were dropped, in order. */
  List<String> drops() {
    return all(Observation.Dropped.class).stream().map(one -> one.message().text() + ": " + one.why())
        .toList();
  }

  <T extends Observation> List<T> all(Class<T> kind) {
    return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static LinkOverride override(
      String from, String to, boolean bothWays, Optional<Distribution> latency, Optional<Double> loss) {
    return new LinkOverride(
        Optional.ofNullable(from), Optional.ofNullable(to), bothWays, latency, loss, Optional.empty(),
        Optional.empty());
  }

  @Override
  public void observe(Observation observation) {
    seen.add(observation);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }
}
