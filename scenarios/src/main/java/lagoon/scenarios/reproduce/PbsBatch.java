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
import lagoon.history.Value;
import lagoon.network.Distribution;
import lagoon.network.LinkOverride;
import lagoon.network.LinkSettings;
import lagoon.protocol.Protocols;
import lagoon.protocol.quorum.QuorumSettings;
import lagoon.simulation.Cluster;
import lagoon.simulation.Expect;
import lagoon.simulation.Limits;
import lagoon.simulation.Run;
import lagoon.simulation.Scenario;
import lagoon.simulation.SessionSettings;
import lagoon.simulation.Simulation;

/**
 * Many trials in one run: each writes a key of its own and reads it as soon as the write is
 * acknowledged, or some time after. The scenario is what the model asks of the quorum protocol: no
 * version query, a coordinator that keeps no copies, quorums of any size, no read repair, and a client
 * beside its coordinator.
 */
final class PbsBatch {

  private static final long NEVER = 3_600_000_000_000_000L;
  private static final ClientSettings PATIENT = new ClientSettings(NEVER, 1, ClientSettings.Retry.NEVER);
  private static final Limits LIMITS =
      new Limits(10_000_000_000L, 10_000_000, 10_000_000_000L, 10_000_000_000L);

  private PbsBatch() {}

  /** Runs so many trials; the reads begin that long after the commit, in nanoseconds. */
  static PbsWatch run(Latencies latencies, PbsSize size, int trials, long wait, long seed) {
    Run run = new Run(scenario(latencies, size, steps(trials, wait)), seed, List.of());
    PbsWatch watch = new PbsWatch(size, trials);
    new Simulation(run, Protocols.installed(), (cast, directory) -> List.of(watch), false)
        .run(Optional.empty());
    return watch;
  }

  private static List<Step> steps(int trials, long wait) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < trials; i++) {
      String key = "k" + i;
      steps.add(step(new Verb.Write(Map.of(key, new Value.Amount(1)))));
      if (wait > 0) {
        steps.add(step(new Verb.Wait(wait)));
      }
      steps.add(step(new Verb.Read(List.of(key))));
    }
    return steps;
  }

  static Step step(Verb verb) {
    return new Step(verb, Optional.empty(), Optional.empty());
  }

  private static Scenario scenario(Latencies latencies, PbsSize size, List<Step> steps) {
    List<String> replicas = names("replica-", size.n());
    List<String> coordinators = names("coordinator-", latencies.isWide() ? size.n() : 1);
    List<LinkOverride> near = new ArrayList<>();
    for (int i = 0; latencies.isWide() && i < size.n(); i++) {
      near.add(new LinkOverride(
          Optional.of(coordinators.get(i)), Optional.of(replicas.get(i)), true, Optional.empty(),
          latencies.legs(true), Optional.empty(), Optional.empty(), Optional.empty()));
    }
    return scenario(
        new Cluster(
            "quorum", settings(size, replicas, coordinators, QuorumSettings.Ask.ALL),
            new LinkSettings(
                new Distribution.Constant(0), latencies.legs(false), 0, 0, LinkSettings.Ordering.ANY),
            near, Map.of()),
        steps);
  }

  static QuorumSettings settings(
      PbsSize size, List<String> replicas, List<String> coordinators, QuorumSettings.Ask ask) {
    return new QuorumSettings(
        replicas, coordinators, size.r(), size.w(), true, ask, QuorumSettings.VersionQuery.NONE, false, false,
        NEVER, NEVER, 0, QuorumSettings.Mistake.NONE);
  }

  static Scenario scenario(Cluster cluster, List<Step> steps) {
    Strategy reads = new Strategy.AnyReplica(Strategy.Pick.UNIFORM);
    WriteStrategy writes = new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM);
    return new Scenario(
        "pbs", Optional.empty(), Optional.empty(), 1, NEVER, NEVER, cluster, Map.of(), reads, writes, PATIENT,
        List.of(new SessionSettings("client", Optional.empty(), Optional.empty(), Optional.empty(), steps)),
        Optional.empty(), List.of(), List.of(), Map.of(), List.of(),
        Expect.nothing(), LIMITS);
  }

  static List<String> names(String stem, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add(stem + i);
    }
    return names;
  }
}
