package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.client.ClientSettings;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.ladder.Order;
import lagoon.protocol.Protocols;
import lagoon.protocol.raft.RaftSettings;
import lagoon.protocol.raft.RaftSettings.Broken;
import lagoon.protocol.raft.RaftSettings.Reads;
import lagoon.protocol.raft.Reached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What holds in every run of Raft, whatever fails, over random scenarios: first faults of all kinds, then all
 * is well again, and a session must get on.
 */
class RaftLawTest {

  private static final List<String> SERVERS = List.of("n1", "n2", "n3", "n4", "n5");
  private static final List<String> KINDS = Protocols.installed().named("raft").messages();
  private static final long SEEDS = Long.getLong("lagoon.seeds", 40);

  /** Its members, or all of its servers. */
  private static RaftSettings settings(long seed, List<String> members, Reads reads, Broken broken) {
    return new RaftSettings(seed % 2 == 0 ? SERVERS.subList(0, 3) : SERVERS, members, Durations.of("60ms"),
        Durations.of("200ms"), Durations.of(seed % 7 == 0 ? "20ms" : "250ms"), seed % 3 == 0, seed % 5 == 0,
        reads, 20_000, seed % 4 == 0 ? 1 : 50, seed % 3 == 1 ? 4 : 1_000, broken);
  }

  private static Scenarios store(long seed, Reads reads, Broken broken) {
    RaftSettings settings = settings(seed, List.of(), reads, broken);
    Scenarios scenarios = RandomScenarios.around(seed, settings.replicas(), KINDS)
        .protocol("raft", settings)
        .reads(Strategies.anyReplica())
        .writes(new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM));
    for (int i = 0; i < settings.replicas().size(); i++) {
      scenarios.clock(settings.replicas().get(i), 100 * i, (seed * 31 + i * 17) % 3 * 10_000 - 10_000);
    }
    // The leader, whoever it is, loses its place while entries are on their way.
    for (int i = 0; i < 3; i++) {
      String some = settings.replicas().get((int) ((seed + i) % settings.replicas().size()));
      long at = 1_000 + 2_300 * i + 37 * (seed % 40);
      scenarios.fault((i == 1 ? Troubles.pause(some) : Troubles.crash(some))
          .at(at + "ms").until(at + 300 + 400 * i + "ms"));
    }
    // And is cut off from the others, but not from its clients.
    for (int i = 0; i < 3; i++) {
      List<String> others = new ArrayList<>(settings.replicas());
      String one = others.remove((int) ((seed / 3 + i) % others.size()));
      long at = 2_100 + 2_300 * i + 31 * (seed % 30);
      scenarios.fault(Troubles.partition(List.of(one), others).at(at + "ms").until(at + 900 + "ms"));
    }
    if (changesMembers(seed)) {
      List<String> all = settings.replicas();
      scenarios.later("2s", "members", one -> one.protocol("raft",
          settings(seed, all.subList(1, all.size()), reads, broken)));
      scenarios.later("6s", "members", one -> one.protocol("raft",
          settings(seed, all.subList(0, all.size() - 1), reads, broken)));
    }
    return scenarios;
  }

  private static boolean changesMembers(long seed) {
    return seed % 3 != 2;
  }

  /** How to run it again: the settings at the beginning, and what changes. */
  private static String again(Trial trial) {
    RaftSettings settings = (RaftSettings) trial.run().scenario().cluster().settings();
    List<String> all = settings.replicas();
    String members = "{at: 2s, set: {cluster.members: " + all.subList(1, all.size())
        + "}}, {at: 6s, set: {cluster.members: " + all.subList(0, all.size() - 1) + "}}, ";
    return Replay.of(trial.run()) + " --set 'changes=["
        + (changesMembers(trial.run().seed()) ? members : "")
        + "{at: 15s, set: {cluster.loss: 0, cluster.duplication: 0}}, "
        + "{at: 19s, set: {clients.timeout: 1s, clients.attempts: 6}}]'";
  }

  private static Reads reads(long seed) {
    return List.of(Reads.READ_INDEX, Reads.LEASE, Reads.LOG).get((int) (seed % 3));
  }

  @Test
  void theFivePropertiesHoldWhateverFailsAndAllGoesOnWhenItIsWell(TestReporter reporter) {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Scenarios scenarios = store(seed, reads(seed), Broken.NONE).duration("40s")
          .later("15s", "links", one -> one.loss(0).duplication(0))
          .later("19s", "clients", one -> one.clients("1s", 6, ClientSettings.Retry.SAFE))
          .session("later", Steps.at("20s"),
              Steps.repeat(3, Steps.write("d", seed), Steps.read("d")));
      Trial trial = scenarios.judged();
      RaftLaw.holds(trial, "later", () -> again(trial), counts);
      RaftLaw.count(trial, counts);
    }
    Map<String, String> rates = new LinkedHashMap<>();
    counts.forEach((what, count) -> rates.put(what, count + " of " + SEEDS));
    reporter.publishEntry(rates);
    RaftLaw.sometimes(counts, SEEDS, "a second leader", "an inherited entry", "overwritten entries",
        "changed members", "a split vote", "a restart", "a pause", "a stepped down leader", Reached.INSTALLED,
        Reached.OLD_VOTE, Reached.LATE_VOTE, Reached.OLD_APPEND, Reached.REMOVED_ITSELF,
        Reached.CHANGE_WHILE_DOWN, Reached.HALF_REPLICATED, Reached.HALF_KEPT, "HOLDS linearizable",
        "HOLDS election safety", "HOLDS leader append-only", "HOLDS log matching",
        "HOLDS leader completeness", "HOLDS state machine safety");
  }

  @Test
  void aLeaderThatAnswersByItselfIsCaughtWithinTwentySeeds() {
    int caught = 0;
    for (long seed = 1; seed <= 20 && caught == 0; seed++) {
      Trial trial = store(seed, Reads.LOCAL, Broken.NONE).judged();
      caught += Agreeing.judgements(trial).stream().anyMatch(one -> one.guarantee().equals(Order.LINEARIZABLE)
          && one.verdict() == Verdict.VIOLATED) ? 1 : 0;
      assertThat(RaftLaw.FIVE).as(() -> again(trial))
          .noneMatch(name -> trial.verdict(name) == Verdict.VIOLATED);
    }
    assertThat(caught).isPositive();
  }
}
