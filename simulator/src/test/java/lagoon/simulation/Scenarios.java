package lagoon.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.client.ClientSettings;
import lagoon.client.Merge;
import lagoon.client.Step;
import lagoon.client.Strategy;
import lagoon.client.Workload;
import lagoon.client.WriteStrategy;
import lagoon.clock.DriftingClock;
import lagoon.history.Observer;
import lagoon.history.Value;
import lagoon.network.Distribution;
import lagoon.network.LinkOverride;
import lagoon.network.LinkSettings;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Protocols;
import lagoon.protocol.leaderfollower.LeaderFollowerSettings.Apply;
import lagoon.protocol.leaderfollower.LeaderFollowerSettings.Replication;
import lagoon.protocol.leaderfollower.LeaderFollowerSettings;

/**
 * Builds a scenario in a few lines: a leader "primary" and two followers, links of 5 ms, no lag, unless a
 * test says otherwise.
 */
public final class Scenarios {

  private static final Protocols PROTOCOLS = Protocols.installed();

  private long seed = 7;
  private long duration = Durations.of("10s");
  private long settle = Durations.of("60s");
  private List<String> followers = List.of("replica-1", "replica-2");
  private Replication replication = Replication.ASYNCHRONOUS;
  private int acknowledgements = 1;
  private Distribution lag = constant("0ms");
  private final Map<String, Distribution> lags = new LinkedHashMap<>();
  private Apply apply = Apply.IN_ORDER;
  private long resendAfter = Durations.of("1s");
  private int logLimit = 10_000;
  private Distribution latency = constant("5ms");
  private double loss;
  private double duplication;
  private LinkSettings.Ordering ordering = LinkSettings.Ordering.ANY;
  private final List<LinkOverride> links = new ArrayList<>();
  private final Map<String, DriftingClock> clocks = new LinkedHashMap<>();
  private final Map<String, Value> data = new LinkedHashMap<>();
  private Strategy reads = Strategies.followers();
  private final List<StatedInvariant> invariants = new ArrayList<>();
  private WriteStrategy writes = new WriteStrategy.Leader();
  private String protocol = "leader-follower";
  private Optional<ProtocolSettings> other = Optional.empty();
  private ClientSettings clients =
      new ClientSettings(Durations.of("2s"), 5, ClientSettings.Retry.SAFE);
  private final List<SessionSettings> sessions = new ArrayList<>();
  private Optional<Workload> workload = Optional.empty();
  private final List<lagoon.network.Fault> faults = new ArrayList<>();
  private Limits limits = new Limits(20_000_000, 2_000_000, 2_000_000, 2_000_000);
  private final List<Later> later = new ArrayList<>();

  /** A change of these settings at a time of the run. */
  private record Later(long at, String what, Consumer<Scenarios> change) {}

  private Scenarios() {}

  /** A store with nothing in it. */
  public static Scenarios store() {
    return new Scenarios();
  }

  /** A bank: 500 on the checking account, nothing paid for rent. */
  public static Scenarios bank() {
    return store().data("checking", 500).data("rent", 0);
  }

  public static Distribution constant(String duration) {
    return new Distribution.Constant(Durations.of(duration));
  }

  public static Distribution uniform(String from, String to) {
    return new Distribution.Uniform(Durations.of(from), Durations.of(to));
  }

  public Scenarios seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  public Scenarios duration(String text) {
    duration = Durations.of(text);
    return this;
  }

  public Scenarios settle(String text) {
    settle = Durations.of(text);
    return this;
  }

  public Scenarios followers(String... names) {
    followers = List.of(names);
    return this;
  }

  public Scenarios synchronous() {
    replication = Replication.SYNCHRONOUS;
    return this;
  }

  public Scenarios semiSynchronous(int followersNeeded) {
    replication = Replication.SEMI_SYNCHRONOUS;
    acknowledgements = followersNeeded;
    return this;
  }

  public Scenarios asynchronous() {
    replication = Replication.ASYNCHRONOUS;
    return this;
  }

  public Scenarios lag(String text) {
    return lag(constant(text));
  }

  public Scenarios lag(Distribution newLag) {
    lag = newLag;
    return this;
  }

  public Scenarios lagOf(String follower, String text) {
    lags.put(follower, constant(text));
    return this;
  }

  public Scenarios unordered() {
    apply = Apply.UNORDERED;
    return this;
  }

  public Scenarios inOrder() {
    apply = Apply.IN_ORDER;
    return this;
  }

  public Scenarios resendAfter(String text) {
    resendAfter = Durations.of(text);
    return this;
  }

  public Scenarios logLimit(int entries) {
    logLimit = entries;
    return this;
  }

  public Scenarios latency(Distribution newLatency) {
    latency = newLatency;
    return this;
  }

  public Scenarios loss(double share) {
    loss = share;
    return this;
  }

  public Scenarios duplication(double share) {
    duplication = share;
    return this;
  }

  public Scenarios fifo() {
    ordering = LinkSettings.Ordering.FIFO;
    return this;
  }

  /** Another latency for one direction. */
  public Scenarios link(String from, String to, String newLatency) {
    links.add(
        new LinkOverride(
            Optional.of(from), Optional.of(to), false, Optional.of(constant(newLatency)), Optional.empty(),
            Optional.empty(), Optional.empty()));
    return this;
  }

  /** A clock that is so many milliseconds ahead, or behind. */
  public Scenarios clock(String node, long millis, double drift) {
    clocks.put(node, new DriftingClock(millis * 1_000_000, drift));
    return this;
  }

  public Scenarios data(String key, long amount) {
    data.put(key, new Value.Amount(amount));
    return this;
  }

  public Scenarios data(String key, String text) {
    data.put(key, new Value.Text(text));
    return this;
  }

  public Scenarios reads(Strategy strategy) {
    reads = strategy;
    return this;
  }

  public Scenarios clients(String timeout, int attempts, ClientSettings.Retry retry) {
    clients = new ClientSettings(Durations.of(timeout), attempts, retry);
    return this;
  }

  /** What clients make of siblings. */
  public Scenarios merge(Merge merge) {
    clients = new ClientSettings(clients.timeout(), clients.attempts(), clients.retry(), merge);
    return this;
  }

  public Scenarios clientsThatWait(String timeout) {
    return clients(timeout, 5, ClientSettings.Retry.SAFE);
  }

  public Scenarios session(String name, Step... steps) {
    return session(name, name, Optional.empty(), Arrays.asList(steps));
  }

  public Scenarios sessionOf(String user, String name, Step... steps) {
    return session(name, user, Optional.empty(), Arrays.asList(steps));
  }

  public Scenarios session(String name, String user, Optional<Strategy> own, List<Step> steps) {
    sessions.add(new SessionSettings(name, Optional.of(user), own, Optional.empty(), steps));
    return this;
  }

  /** Another protocol than leader-follower, whose settings are all its own. */
  public Scenarios protocol(String name, ProtocolSettings settings) {
    protocol = name;
    other = Optional.of(settings);
    return this;
  }

  public Scenarios invariant(StatedInvariant invariant) {
    invariants.add(invariant);
    return this;
  }

  public Scenarios writes(WriteStrategy strategy) {
    writes = strategy;
    return this;
  }

  public Scenarios workload(Workload newWorkload) {
    workload = Optional.of(newWorkload);
    return this;
  }

  public Scenarios fault(Troubles fault) {
    faults.add(fault.fault());
    return this;
  }

  public Scenarios limits(long events, long operations, long steps) {
    limits = new Limits(events, limits.pending(), operations, steps);
    return this;
  }

  public Scenarios pending(int most) {
    limits = new Limits(limits.events(), most, limits.operations(), limits.steps());
    return this;
  }

  /** Changes settings during the run. Changes add up. */
  public Scenarios later(String time, String what, Consumer<Scenarios> change) {
    later.add(new Later(Durations.of(time), what, change));
    return this;
  }

  /** The scenario as it stands. */
  public Scenario scenario() {
    LeaderFollowerSettings settings =
        new LeaderFollowerSettings(
            "primary", followers, replication, acknowledgements, lag, Map.copyOf(lags), apply, resendAfter,
            logLimit);
    Cluster cluster =
        new Cluster(
            protocol, other.orElse(settings), new LinkSettings(latency, loss, duplication, ordering),
            List.copyOf(links), new LinkedHashMap<>(clocks));
    return new Scenario(
        "test", Optional.empty(), Optional.empty(), seed, duration, settle, cluster,
        new LinkedHashMap<>(data), reads, writes, clients, List.copyOf(sessions), workload, List.of(),
        List.copyOf(faults), Map.of(), List.copyOf(invariants),
        Expect.nothing(), limits);
  }

  /** The run as a value. The builder is used up by it where settings change during the run. */
  public Run value() {
    Scenario beginning = scenario();
    List<Intervention> interventions = new ArrayList<>();
    for (Later one : later) {
      one.change.accept(this);
      interventions.add(
          new Intervention.Settings(When.before(one.at), scenario(), Map.of("test", one.what)));
    }
    return new Run(beginning, seed, interventions);
  }

  /** Runs it to its end. */
  public Trial run() {
    return Trial.of(value(), PROTOCOLS, Optional.empty(), false);
  }

  /** The same, with a judge who watches. */
  public Trial judged() {
    return Trial.of(value(), PROTOCOLS, Optional.empty(), true);
  }

  /** Runs it until a time. */
  public Trial runUntil(String time) {
    return Trial.of(value(), PROTOCOLS, Optional.of(Durations.of(time)), false);
  }

  /** The world of the run, for who listens in a way of their own. */
  public Simulation simulation(Observer... observers) {
    return new Simulation(value(), PROTOCOLS, (cast, directory) -> List.of(observers), false);
  }
}
