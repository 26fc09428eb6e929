package lagoon.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lagoon.client.Directory;
import lagoon.client.Memory;
import lagoon.client.Program;
import lagoon.client.Register;
import lagoon.client.Routing;
import lagoon.client.Script;
import lagoon.client.SessionClient;
import lagoon.client.VersionBoard;
import lagoon.client.WorkloadProgram;
import lagoon.engine.Engine;
import lagoon.engine.RandomStreams;
import lagoon.engine.Stop;
import lagoon.guarantee.End;
import lagoon.guarantee.Invariant;
import lagoon.guarantee.Judge;
import lagoon.guarantee.Violation;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Session;
import lagoon.history.Version;
import lagoon.network.Chronicle;
import lagoon.network.Context;
import lagoon.network.Faults;
import lagoon.network.Hands;
import lagoon.network.Network;
import lagoon.network.Node;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;
import lagoon.protocol.Protocol;
import lagoon.protocol.Protocols;
import lagoon.protocol.Replica;

/**
 * A run brought to life: it puts the world together, and lets it go until its sessions have stopped and its
 * copies have had time to settle. Whoever wants to know what happens listens; nobody who listens changes
 * anything.
 */
public final class Simulation {

  private static final long EVENTS_AT_ONCE = 2_000;
  /** Up to how many keys, over all that remember, there is a board for them. */
  private static final long ROOM = 1 << 21;

  private final Run run;
  private final World world;
  private final Cast cast;
  private final Engine engine = new Engine();
  private final Chronicle chronicle;
  private final Network network;
  private final Faults faults = new Faults();
  /** Null where no hand touches anything: to find single messages costs time. */
  private final Hands hands;
  private final Protocol protocol;
  private Directory directory;
  private final Optional<Judge> judge;
  private final List<Measure> measures;
  private final Register register;
  private final int owners;
  private final VersionBoard board;
  private int remembering;
  private final List<Memory> ofUser = new ArrayList<>();
  private final WorkloadProgram.Keys popularity;
  /** The settings that hold now. */
  private Scenario now;
  private String limit;
  private long eventsLeft;
  private long lastApplied = -1;

  /**
   * The world of that run, before anything has happened.
   *
   * @param audience who listens
   * @param judged whether the guarantees are judged as the run goes
   */
  public Simulation(Run run, Protocols protocols, Audience audience, boolean judged) {
    this.run = run;
    this.now = run.scenario();
    this.protocol = protocols.named(now.cluster().protocol());
    this.world = new World(run);
    this.cast = world.cast(
        settings -> protocol.directory(settings, world.replicas, world.coordinators),
        protocol.formation(now.cluster().settings(), world.replicas, world.coordinators));
    this.directory = protocol.directory(now.cluster().settings(), world.replicas, world.coordinators);
    List<Observer> all = new ArrayList<>(audience.of(cast, directory));
    this.judge = judged ? Optional.of(new Judge(cast, invariants(), this::flag)) : Optional.empty();
    judge.ifPresent(this::bound);
    judge.ifPresent(
        one -> protocol.properties(now.cluster().settings(), this::flag).forEach(one::add));
    judge.ifPresent(all::add);
    this.measures = judged ? protocol.measures(now.cluster().settings()) : List.of();
    all.addAll(measures);
    all.add(this::note);
    this.chronicle = new Chronicle(engine, all);
    RandomStreams streams = new RandomStreams(run.seed());
    this.network =
        new Network(engine, streams, chronicle, world.nodes, now.cluster().link(), now.cluster().links());
    Limits limits = now.limits();
    this.register =
        new Register(chronicle, world.keys, now.duration(), limits.operations(), limits.steps(),
            this::limited);
    this.owners = owners();
    this.board = new VersionBoard(owners, world.keys.size());
    for (int i = 0; i < world.users(); i++) {
      ofUser.add(memory());
    }
    this.popularity =
        now.workload()
            .map(workload -> new WorkloadProgram.Keys(world.workloadKeys, workload.popularity()))
            .orElse(null);
    placeNodes();
    network.setClocks(now.cluster().clocks());
    faults.actOn(network, world.byName::get);
    boolean touched = run.interventions().stream().anyMatch(Intervention.Hand.class::isInstance);
    this.hands = touched ? network.hands(world.byName::get) : null;
  }

  private void placeNodes() {
    world.replicas.forEach(replica -> placeServer(replica, "replica"));
    world.coordinators.forEach(coordinator -> placeServer(coordinator, "coordinator"));
    for (Session session : world.sessions) {
      network.place(session.node(), "client", context -> client(context, session));
    }
  }

  private void placeServer(NodeName server, String kind) {
    network.place(
        server,
        kind,
        context ->
            protocol.create(
                context, now.cluster().settings(), directory, world.keys.size(),
                world.initial()));
  }

  /** Replicas and coordinators. */
  private Stream<NodeName> servers() {
    return Stream.concat(world.replicas.stream(), world.coordinators.stream());
  }

  private Node client(Context context, Session session) {
    return new SessionClient(
        context,
        session,
        register,
        program(session),
        directory,
        replica -> network.typicalLatency(session.node(), replica),
        world.sessionsOf(session.user()) == 1 ? ofUser.get(session.user().index()) : memory(),
        ofUser.get(session.user().index()),
        routing(session),
        now.clients());
  }

  /** A restarted client begins with a memory of its own, for which there is no room any more. */
  private Memory memory() {
    return remembering < owners ? new Memory(board, remembering++) : new Memory();
  }

  /** All users, and all sessions that share theirs; 0 where that is too many for a board. */
  private int owners() {
    long owners = world.users()
        + world.sessions.stream().filter(session -> world.sessionsOf(session.user()) > 1).count();
    return owners * world.keys.size() <= ROOM ? (int) owners : 0;
  }

  private Program program(Session session) {
    return session.index() < now.sessions().size()
        ? new Script(now.sessions().get(session.index()).steps())
        : new WorkloadProgram(now.workload().orElseThrow(), popularity);
  }

  private Routing routing(Session session) {
    if (session.index() < now.sessions().size()) {
      SessionSettings own = now.sessions().get(session.index());
      return new Routing(own.reads().orElse(now.reads()), own.writes().orElse(now.writes()));
    }
    return new Routing(now.workload().orElseThrow().strategy().orElse(now.reads()), now.writes());
  }

  private void bound(Judge one) {
    for (StatedInvariant stated : now.invariants()) {
      if (stated instanceof StatedInvariant.StaleVersions versions) {
        one.bound(versions.bound());
      } else if (stated instanceof StatedInvariant.StaleTime time) {
        one.bound(time.bound());
      }
    }
  }

  private List<Invariant> invariants() {
    List<Invariant> invariants = new ArrayList<>();
    for (StatedInvariant stated : now.invariants()) {
      if (stated instanceof StatedInvariant.Once once) {
        invariants.add(new Invariant.Once(once.once()));
      } else if (stated instanceof StatedInvariant.Sum sum) {
        invariants.add(new Invariant.Sum(sum.sum().stream().map(world.keys::get).toList()));
      } else if (stated instanceof StatedInvariant.Ends ends) {
        ends.ends().forEach((key, value) -> invariants.add(new Invariant.Final(world.keys.get(key), value)));
      }
    }
    return invariants;
  }

  /** A violation has become true: everybody is told. */
  private void flag(Violation violation) {
    NodeName where =
        violation.replica()
            .or(() -> violation.session().map(Session::node))
            .orElse(world.nodes.get(0));
    chronicle.tell(
        new Observation.Violated(
            chronicle.nextId(), engine.now(), where, violation.observation(), violation.guarantee(),
            violation.witnesses(), violation.proof()));
  }

  /** Who plays. */
  public Cast cast() {
    return cast;
  }

  /** Who plays which role. */
  public Directory directory() {
    return directory;
  }

  /** The time, in nanoseconds. */
  public long now() {
    return engine.now();
  }

  /** How many messages have been sent. */
  public long messages() {
    return network.sent();
  }

  /** How many events have happened. */
  public long events() {
    return engine.happened();
  }

  /**
   * How many events have happened at the present time, with the one that is happening: the {@link
   * When#events} of the point after it.
   */
  public int eventsNow() {
    return (int) Math.min(Integer.MAX_VALUE, engine.happenedNow());
  }

  /** How many operations have begun. */
  public long operations() {
    return register.operations();
  }

  /** The settings that hold now. */
  public Scenario settings() {
    return now;
  }

  /**
   * Runs to the end: until sessions have stopped and copies have settled, or a limit is reached.
   *
   * @param until a time at which the run is cut short, in nanoseconds
   */
  public End run(Optional<Long> until) {
    begin();
    long end = Math.min(until.orElse(Long.MAX_VALUE), now.duration() + now.settle());
    eventsLeft = now.limits().events();
    for (Intervention intervention : run.interventions()) {
      if (limit == null && intervention.when().time() <= end) {
        runTo(intervention.when());
      }
      if (limit == null && intervention.when().time() <= end) {
        intervene(intervention);
      }
    }
    Stop stop = limit == null ? runTo(end, Long.MAX_VALUE) : Stop.HALTED;
    if (limit == null && until.isPresent() && until.get() < now.duration()
        + now.settle() && stop == Stop.TIME) {
      limit = "it was cut short";
    }
    List<String> open = new ArrayList<>(network.openFaults());
    open.addAll(faults.open());
    End ending = new End(engine.now(), isQuiet(stop), open, Optional.ofNullable(limit));
    judge.ifPresent(one -> one.finish(ending));
    return ending;
  }

  /**
   * Runs to a point between two events; what is to be done there is no event, and so moves none. Where a
   * limit ends the run on the way, its time is the time of the last event.
   */
  private void runTo(When when) {
    if (when.time() > engine.now()) {
      runTo(when.time() - 1, Long.MAX_VALUE);
      if (limit == null) {
        engine.passTo(when.time());
      }
    }
    if (limit == null) {
      runTo(when.time(), when.events() - engine.happenedNow());
    }
  }

  /**
   * Runs in pieces, between which it looks how much is under way: the more often, the less that may be.
   */
  private Stop runTo(long end, long most) {
    Limits limits = now.limits();
    long piece = Math.min(limits.pending(), EVENTS_AT_ONCE);
    long asked = most;
    Stop stop = Stop.LIMIT;
    while (stop == Stop.LIMIT && asked > 0 && eventsLeft > 0 && limit == null) {
      long before = engine.happened();
      stop = engine.run(end, Math.min(Math.min(eventsLeft, asked), piece));
      eventsLeft -= engine.happened() - before;
      asked -= engine.happened() - before;
      if (engine.pending() > limits.pending() && limit == null) {
        limit = "the limit of " + limits.pending() + " events under way at once";
      }
    }
    if (stop == Stop.LIMIT && eventsLeft <= 0 && limit == null) {
      limit = "the limit of " + limits.events() + " events";
    }
    return stop;
  }

  /** The judge of this run, if it is judged. */
  public Optional<Judge> judge() {
    return judge;
  }

  /** The numbers that its protocol is known by, up to now; none where the run is not judged. */
  public List<Measured> measured() {
    return measures.stream().flatMap(measure -> measure.measured(engine.now()).stream()).toList();
  }

  /** What a replica holds now; empty while it is down. */
  public List<Version> copies(NodeName replica) {
    Node node = network.node(replica);
    return node == null ? List.of() : node.copies();
  }

  /** Faults and changes of time 0 come first: a node that is to be down from the start never begins. */
  private void begin() {
    network.prepare();
    now.faults().forEach(faults::add);
    engine.at(0, network::begin);
  }

  /** What a fault has waited for is over before anything else happens. */
  private void intervene(Intervention intervention) {
    act(intervention);
    engine.finish();
  }

  private void act(Intervention intervention) {
    chronicle.because(0);
    if (intervention instanceof Intervention.Settings settings) {
      configure(settings);
    } else if (intervention instanceof Intervention.Fault fault) {
      NodeName where = InterventionText.place(fault.trouble()).map(world.byName::get)
          .orElse(world.nodes.get(0));
      faults.beginNow(fault.trouble(), fault.lasting(),
          tell(where, InterventionText.of(fault.trouble(), fault.lasting()), true));
    } else if (intervention instanceof Intervention.Hand hand) {
      boolean takes = hands.reaches(hand.touch());
      chronicle.because(tell(hands.place(hand.touch()), hand.touch().text(), takes));
      if (takes) {
        hands.act(hand.touch());
      }
    } else if (intervention instanceof Intervention.Doing doing) {
      NodeName client = world.byName.get(doing.session());
      boolean takes = network.node(client) != null && engine.now() <= now.duration();
      long id = tell(client, doing.session() + " does something besides", takes);
      network.visit(client, node -> {
        chronicle.because(id);
        ((SessionClient) node).besides(doing.steps());
      });
    }
  }

  private long tell(NodeName where, String what, boolean took) {
    long id = chronicle.nextId();
    chronicle.tell(new Observation.Intervened(id, engine.now(), where, 0, what, took));
    return id;
  }

  private void configure(Intervention.Settings settings) {
    now = settings.scenario();
    for (Map.Entry<String, String> change : settings.changed().entrySet()) {
      long id = chronicle.nextId();
      chronicle.tell(
          new Observation.SettingChanged(
              id, engine.now(), world.nodes.get(0), 0, change.getKey(), change.getValue()));
    }
    network.configure(now.cluster().link(), now.cluster().links());
    network.setClocks(now.cluster().clocks());
    directory = protocol.directory(now.cluster().settings(), world.replicas, world.coordinators);
    servers().forEach(server -> {
      if (network.node(server) instanceof Replica node) {
        node.configure(now.cluster().settings());
      }
    });
    for (Session session : world.sessions) {
      if (network.node(session.node()) instanceof SessionClient client) {
        client.configure(routing(session), now.clients(), directory);
      }
    }
  }

  /**
   * Nothing is left to happen; or nothing has changed for half of the time to settle, no message is under
   * way, and no replica owes another anything. A run that was stopped early is not quiet.
   */
  private boolean isQuiet(Stop stop) {
    if (limit != null) {
      return false;
    }
    boolean isStill = lastApplied < engine.now() - now.settle() / 2;
    return stop == Stop.EMPTY || isStill && network.inFlight() == 0 && !anyReplicaOwes();
  }

  private boolean anyReplicaOwes() {
    return servers().anyMatch(server -> network.node(server) instanceof Replica node && node.owes());
  }

  /** Whether that node is up, paused or not. */
  public boolean isUp(NodeName node) {
    return network.node(node) != null;
  }

  private void note(Observation observation) {
    faults.observe(observation);
    if (observation instanceof Observation.Applied) {
      lastApplied = observation.time();
    }
  }

  private void limited(String which) {
    if (limit == null) {
      limit = which;
    }
    // What is done by hand is no event: there the run ends because the limit is set.
    if (engine.isRunning()) {
      engine.halt();
    }
  }
}
