package lagoon.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lagoon.engine.Engine;
import lagoon.engine.RandomStreams;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.State;
import lagoon.history.User;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.network.Chronicle;
import lagoon.network.Context;
import lagoon.network.Distribution;
import lagoon.network.LinkSettings;
import lagoon.network.Network;
import lagoon.network.Node;

/** One real client at a counter behind which replicas answer as the test tells them; links take 5 ms. */
final class Counter {

  static final long MS = 1_000_000;
  static final Key KEY = new Key(0, "k");

  /** What a replica answers; null: nothing. */
  final Map<String, Function<Request, Reply>> answers = new LinkedHashMap<>();
  /** "replica: text" of each request, in order of arrival. */
  final List<String> asked = new ArrayList<>();
  /** The replicas whose answers come twice, the second time much later. */
  final List<String> repeats = new ArrayList<>();
  final List<Request> requests = new ArrayList<>();
  final List<Observation.Completed> completed = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final Engine engine = new Engine();
  private final List<NodeName> names = new ArrayList<>();

  private record Roles(
      NodeName leader, List<NodeName> followers, List<NodeName> replicas) implements Directory {}

  private final class FakeReplica implements Node {
    private final Context context;

    FakeReplica(Context context) {
      this.context = context;
    }

    @Override
    public void start() {}

    @Override
    public void onMessage(NodeName from, Message message) {
      Request request = (Request) message;
      asked.add(context.self() + ": " + request.text());
      requests.add(request);
      Reply reply = answers.getOrDefault(context.self().name(), any -> null).apply(request);
      if (reply != null) {
        context.send(from, reply);
        if (repeats.contains(context.self().name())) {
          context.send(from, reply, 50 * MS);
        }
      }
    }

    @Override
    public List<State> state() {
      return List.of();
    }
  }

  /** The client runs that script. */
  Counter run(Strategy strategy, ClientSettings settings, Step... steps) {
    return run(strategy, new WriteStrategy.Leader(), settings, steps);
  }

  /** The node of that name. */
  NodeName name(String name) {
    return names.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** The same with writes that are routed so. */
  Counter run(Strategy strategy, WriteStrategy writes, ClientSettings settings, Step... steps) {
    for (String name : List.of("primary", "replica-1", "replica-2", "alice")) {
      names.add(new NodeName(names.size(), name));
    }
    Chronicle chronicle = new Chronicle(engine, List.of(this::note));
    Network network = new Network(
        engine, new RandomStreams(5), chronicle, names,
        new LinkSettings(new Distribution.Constant(5 * MS), 0, 0, LinkSettings.Ordering.ANY), List.of());
    List<NodeName> replicas = names.subList(0, 3);
    replicas.forEach(replica -> network.place(replica, "replica", FakeReplica::new));
    Register register = new Register(chronicle, Map.of("k", KEY), 100_000 * MS, 1000, 1000, notes::add);
    Session session = new Session(0, "alice", new User(0, "alice"), names.get(3));
    Memory alice = new Memory();
    network.place(
        names.get(3), "client",
        context -> new SessionClient(
            context, session, register, new Script(List.of(steps)),
            new Roles(replicas.get(0), replicas.subList(1, 3), replicas), replica -> 5 * MS, alice, alice,
            new Routing(strategy, writes), settings));
    network.prepare();
    engine.at(0, network::begin);
    engine.run(200_000 * MS, 100_000);
    return this;
  }

  private void note(Observation observation) {
    if (observation instanceof Observation.Completed done) {
      completed.add(done);
    }
  }

  List<Outcome> outcomes() {
    return completed.stream().map(Observation.Completed::outcome).toList();
  }

  static ClientSettings settings(int attempts, ClientSettings.Retry retry) {
    return new ClientSettings(2_000 * MS, attempts, retry);
  }

  /** A version of the key that nobody superseded. */
  static Version version(Request request, long value) {
    return Version.written(KEY, new Value.Amount(value), request.operation(), List.of());
  }

  static Reply written(Request request) {
    return new Reply.Written(request.number(), List.of(version(request, 1)));
  }

  static Reply returned(Request request, Optional<Version> version) {
    return new Reply.Returned(request.number(), version.stream().toList());
  }

  static Reply refused(Request request, Reply.Reason reason) {
    return new Reply.Refused(request.number(), reason, reason.toString());
  }
}
