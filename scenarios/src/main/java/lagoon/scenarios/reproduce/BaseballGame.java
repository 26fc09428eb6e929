package lagoon.scenarios.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.ClientSettings;
import lagoon.client.Step;
import lagoon.client.Strategy;
import lagoon.client.Verb;
import lagoon.client.WriteStrategy;
import lagoon.history.Observation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.network.Distribution;
import lagoon.network.Fault;
import lagoon.network.LinkSettings;
import lagoon.network.MessageMatch;
import lagoon.network.SomeMessages;
import lagoon.network.Trouble;
import lagoon.protocol.Protocols;
import lagoon.protocol.leaderfollower.LeaderFollowerSettings;
import lagoon.scenarios.reproduce.Baseball.Row;
import lagoon.simulation.Cluster;
import lagoon.simulation.Expect;
import lagoon.simulation.Limits;
import lagoon.simulation.Run;
import lagoon.simulation.Scenario;
import lagoon.simulation.SessionSettings;
import lagoon.simulation.Simulation;

/**
 * One game: the scorekeeper writes the seven runs at the leader, one each 100 ms; three followers apply its
 * log in order; afterwards somebody reads the score. To explore, what reaches the first two followers after a
 * given number of entries comes too late, and for bounded staleness by no more than the bound; the third
 * stands at 1-3.
 */
final class BaseballGame {

  /** How many runs are scored. */
  static final int RUNS = 7;

  private static final String VISITORS = "visitors";
  private static final String HOME = "home";
  private static final List<String> SCORED =
      List.of(HOME, VISITORS, HOME, HOME, VISITORS, HOME, HOME);
  private static final long MS = 1_000_000;
  private static final long END = 10_000 * MS;
  /** A read then begins that long after the fifth run, and no entry takes longer to a follower. */
  private static final long BOUND = 250 * MS;
  private static final long AFTERWARDS = 500 * MS + BOUND;
  /** After the fourth run, when it is 1-3. */
  private static final long EARLIER = 450 * MS;
  private static final String LEADER = "ballpark";
  private static final List<String> FOLLOWERS = List.of("follower-1", "follower-2", "follower-3");
  private static final int AT_ONE_THREE = 4;
  private static final String KEEPER = "scorekeeper";
  private static final String FAN = "fan";

  private final Row row;
  private final boolean isExplored;
  private final long seed;
  private final List<Fault> faults = new ArrayList<>();
  private Distribution lag = new Distribution.Constant(0);
  private long afterwards = AFTERWARDS;
  /** What the session in question read, one text for each read. */
  private final List<List<String>> told = new ArrayList<>();

  private BaseballGame(Row row, boolean isExplored, long seed) {
    this.row = row;
    this.isExplored = isExplored;
    this.seed = seed;
  }

  /** Two followers have applied that many entries, or what the guarantee demands, when somebody reads. */
  static BaseballGame explored(Row row, int first, int second) {
    BaseballGame game = new BaseballGame(row, true, 1);
    game.late(FOLLOWERS.get(0), first);
    game.late(FOLLOWERS.get(1), second);
    game.late(FOLLOWERS.get(2), AT_ONE_THREE);
    game.play();
    return game;
  }

  /** Entries take a random time to each follower. */
  static BaseballGame drawn(Row row, long seed) {
    BaseballGame game = new BaseballGame(row, false, seed);
    // An entry is two links away from the scorekeeper.
    game.lag = row == Row.BOUNDED
        ? new Distribution.Uniform(0, BOUND - 2 * MS)
        : new Distribution.Mixture(List.of(
            new Distribution.Part(0.5, new Distribution.Constant(0)),
            new Distribution.Part(0.5, new Distribution.Uniform(0, 1_500 * MS))));
    game.afterwards = row == Row.BOUNDED ? AFTERWARDS : AFTERWARDS + Math.floorMod(seed, 16) * 100 * MS;
    game.play();
    return game;
  }

  private void late(String follower, int entries) {
    SomeMessages those = new SomeMessages(
        new MessageMatch(Optional.of("Replicate"), Optional.of(LEADER), Optional.of(follower), entries),
        Optional.empty());
    Trouble trouble = row == Row.BOUNDED ? new Trouble.Delay(those, BOUND - 2 * MS) : new Trouble.Hold(those);
    faults.add(new Fault(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(END),
        Optional.empty(), trouble));
  }

  private void play() {
    new Simulation(new Run(scenario(), seed, List.of()), Protocols.installed(),
        (cast, directory) -> List.of(this::listen), false).run(Optional.of(END - 1));
  }

  private void listen(Observation observation) {
    if (observation instanceof Observation.Completed completed
        && !completed.operation().action().isWrite()
        && completed.operation().session().name().equals(row == Row.WRITER ? KEEPER : FAN)) {
      told.add(completed.versions().stream().map(Version::value).map(Value::toString).toList());
    }
  }

  /** What was read, visitors-home; empty where the fan had to read 1-3 before, and did not. */
  Optional<String> answer() {
    boolean isFit = row != Row.MONOTONIC || told.get(0).equals(List.of("1", "3"));
    List<String> last = told.stream().skip(row == Row.MONOTONIC ? 1 : 0).flatMap(List::stream).toList();
    return isFit ? Optional.of(String.join("-", last)) : Optional.empty();
  }

  private List<Step> keeper() {
    List<Step> steps = new ArrayList<>();
    int[] score = new int[2];
    for (int i = 0; i < RUNS; i++) {
      String key = SCORED.get(i);
      int runs = ++score[key.equals(HOME) ? 0 : 1];
      steps.add(step(new Verb.At((i + 1) * 100 * MS)));
      steps.add(step(new Verb.Write(Map.of(key, new Value.Amount(runs)))));
    }
    if (row == Row.WRITER) {
      steps.addAll(reads());
    }
    return steps;
  }

  private List<Step> fan() {
    List<Step> steps = new ArrayList<>();
    if (row == Row.MONOTONIC) {
      steps.add(step(new Verb.At(isExplored ? AFTERWARDS - 50 * MS : EARLIER)));
      steps.add(read(List.of(VISITORS, HOME), isExplored ? at(2) : any()));
    }
    if (row != Row.WRITER) {
      steps.addAll(reads());
    }
    return steps;
  }

  /** The reads that count. */
  private List<Step> reads() {
    Step wait = step(new Verb.At(afterwards));
    return row == Row.PREFIX
        ? List.of(wait, read(List.of(VISITORS, HOME), routed(0)))
        : List.of(wait, read(List.of(VISITORS), routed(0)), read(List.of(HOME), routed(1)));
  }

  private Strategy routed(int follower) {
    Strategy replica = isExplored ? at(follower) : any();
    return switch (row) {
      case STRONG -> new Strategy.Leader();
      case EVENTUAL, PREFIX, BOUNDED -> replica;
      case MONOTONIC -> token(Strategy.Tokens.WRITES_AND_READS, replica);
      case WRITER, OTHERS -> token(Strategy.Tokens.WRITES, replica);
    };
  }

  private static Strategy token(Strategy.Tokens tokens, Strategy replica) {
    return new Strategy.VersionToken(
        Strategy.OnStale.LEADER, MS, tokens, Strategy.Track.SESSION, replica);
  }

  private static Strategy at(int follower) {
    return new Strategy.Sticky(Optional.of(FOLLOWERS.get(follower)));
  }

  private static Strategy any() {
    return new Strategy.AnyReplica(Strategy.Pick.UNIFORM);
  }

  private static Step read(List<String> keys, Strategy reads) {
    return new Step(new Verb.Read(keys), Optional.empty(), Optional.of(reads));
  }

  private static Step step(Verb verb) {
    return new Step(verb, Optional.empty(), Optional.empty());
  }

  private Scenario scenario() {
    LeaderFollowerSettings settings = new LeaderFollowerSettings(
        LEADER, FOLLOWERS, LeaderFollowerSettings.Replication.ASYNCHRONOUS, 1, lag, Map.of(),
        LeaderFollowerSettings.Apply.IN_ORDER, 2 * END, 10_000);
    Cluster cluster = new Cluster("leader-follower", settings,
        new LinkSettings(new Distribution.Constant(MS), Map.of(), 0, 0, LinkSettings.Ordering.ANY),
        List.of(), Map.of());
    return new Scenario(
        "baseball", Optional.empty(), Optional.empty(), seed, END, END, cluster,
        Map.of(VISITORS, new Value.Amount(0), HOME, new Value.Amount(0)), any(), new WriteStrategy.Leader(),
        new ClientSettings(END, 1, ClientSettings.Retry.NEVER),
        List.of(session(KEEPER, keeper()), session(FAN, fan())), Optional.empty(), List.of(), faults,
        Map.of(), List.of(), Expect.nothing(),
        new Limits(1_000_000, 1_000, 1_000_000, 1_000_000));
  }

  private static SessionSettings session(String name, List<Step> steps) {
    return new SessionSettings(name, Optional.empty(), Optional.empty(), Optional.empty(), steps);
  }
}
