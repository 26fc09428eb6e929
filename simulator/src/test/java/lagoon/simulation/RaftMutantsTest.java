package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import lagoon.client.ClientSettings;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.guarantee.Verdict;
import lagoon.network.Touch;
import lagoon.protocol.Protocols;
import lagoon.protocol.raft.RaftSettings;
import lagoon.protocol.raft.RaftSettings.Broken;
import lagoon.protocol.raft.RaftSettings.Reads;
import org.junit.jupiter.api.Test;

/** Each broken rule of Raft is caught by the properties within a few seeds; the right rule never is. */
class RaftMutantsTest {

  private static final Protocols PROTOCOLS = Protocols.installed();
  private static final List<String> FIVE = List.of("election safety", "leader append-only", "log matching",
      "leader completeness", "state machine safety");

  private static RaftSettings settings(int servers, List<String> members, String timeout, String range,
      Reads reads, Broken broken) {
    List<String> names = List.of("n1", "n2", "n3", "n4", "n5").subList(0, servers);
    return new RaftSettings(names, members, Durations.of("50ms"), Durations.of(timeout), Durations.of(range),
        false, false, reads, 0, 1, 1_000, broken);
  }

  private static Scenarios store(long seed, RaftSettings settings) {
    return Scenarios.store().seed(seed).duration("8s").settle("8s")
        .latency(Scenarios.uniform("5ms", "15ms"))
        .protocol("raft", settings)
        .reads(Strategies.anyReplica())
        .writes(new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM))
        .clients("300ms", 5, ClientSettings.Retry.SAFE);
  }

  /** Fires election timers of these servers at these milliseconds. */
  private static Trial elected(Scenarios scenarios, Map<Integer, String> elections) {
    Run run = scenarios.value();
    List<Intervention> all = new ArrayList<>(run.interventions());
    elections.forEach((at, server) -> all.add(new Intervention.Hand(When.before(at * 1_000_000L),
        new Touch.FireNow(new Touch.NextTimer("election", server)))));
    all.sort(Comparator.comparing(Intervention::when));
    return Trial.of(new Run(run.scenario(), run.seed(), all), PROTOCOLS, Optional.empty(), true);
  }

  /** The first seed of so many whose run breaks one of these; and none is broken where the rule is right. */
  private static long firstCaught(
      int seeds, Broken broken, BiFunction<Long, Broken, Trial> run, String... properties) {
    long first = 0;
    for (long seed = 1; seed <= seeds; seed++) {
      Trial right = run.apply(seed, Broken.NONE);
      assertThat(FIVE).as(() -> Replay.of(right.run()))
          .noneMatch(name -> right.verdict(name) == Verdict.VIOLATED);
      Trial wrong = run.apply(seed, broken);
      boolean isCaught = List.of(properties).stream()
          .anyMatch(name -> wrong.verdict(name) == Verdict.VIOLATED);
      first = first == 0 && isCaught ? seed : first;
    }
    return first;
  }

  /** The only one that hears both candidates, and is too slow to stand, crashes between their requests. */
  private static Trial voter(long seed, Broken broken) {
    return store(seed, settings(3, List.of(), "200ms", "10ms", Reads.LOG, broken))
        .clock("n2", 0, -300_000)
        .fault(Troubles.crash("n2").beforeDelivery(Troubles.one("Voted", "n2", "n1")).lasting("1ms"))
        .fault(Troubles.partition(List.of("n1"), List.of("n3")).at("0ms").until("3s"))
        .judged();
  }

  @Test
  void whoForgetsItsVoteElectsTwoLeaders() {
    assertThat(firstCaught(20, Broken.FORGETS_VOTE, RaftMutantsTest::voter, "election safety"))
        .as("first seed").isBetween(1L, 20L);
  }

  /** Three servers of which one after the other crashes, and one is cut off. */
  private static Trial crashes(long seed, Broken broken) {
    RandomStream draw = new RandomStreams(seed).open("crashes");
    Scenarios scenarios = store(seed, settings(3, List.of(), "150ms", "150ms", Reads.LOG, broken))
        .session("alice", Steps.forever("40ms", Steps.add("x", 1)));
    for (int at = 300; at < 7_000; at += 400) {
      String some = "n" + (1 + draw.nextInt(3));
      scenarios.fault(Troubles.crash(some).at(at + "ms").until(at + 20 + draw.nextInt(200) + "ms"));
      List<String> others = new ArrayList<>(List.of("n1", "n2", "n3"));
      String one = others.remove(draw.nextInt(3));
      scenarios.fault(Troubles.partition(List.of(one), others).at(at + "ms")
          .until(at + draw.nextInt(400) + "ms"));
    }
    return scenarios.judged();
  }

  @Test
  void whoForgetsItsLogLosesWhatWasCommitted() {
    assertThat(firstCaught(10, Broken.FORGETS_LOG, RaftMutantsTest::crashes,
        "leader completeness", "state machine safety")).as("first seed").isBetween(1L, 10L);
  }

  @Test
  void whoVotesForAnyLogElectsALeaderThatLacksWhatWasCommitted() {
    assertThat(firstCaught(10, Broken.VOTES_FOR_ANY_LOG, RaftMutantsTest::crashes,
        "leader completeness")).as("first seed").isBetween(1L, 10L);
  }

  @Test
  void whoTakesEntriesWhateverIsBeforeThemHasALogThatMatchesNone() {
    assertThat(firstCaught(10, Broken.IGNORES_PREVIOUS, RaftMutantsTest::crashes,
        "log matching")).as("first seed").isBetween(1L, 10L);
  }

  @Test
  void aLeaderThatTakesBackWhatItCouldNotCommitIsNoneThatOnlyAppends() {
    assertThat(firstCaught(10, Broken.TAKES_BACK, RaftMutantsTest::crashes,
        "leader append-only")).as("first seed").isBetween(1L, 10L);
  }

  /** Figure 8 of the paper; the times at which links are cut are drawn. */
  private static Trial figure8(long seed, Broken broken) {
    RandomStream draw = new RandomStreams(seed).open("figure 8");
    int cut = 1_040 + draw.nextInt(30);
    Scenarios scenarios = store(seed, settings(5, List.of(), "5s", "1s", Reads.LOG, broken))
        .session("alice", Steps.at("300ms"), Steps.write("captain", 1))
        .writes(new WriteStrategy.Sticky(Optional.of("n1")))
        .fault(Troubles.partition(List.of("n1"), List.of("n3", "n4", "n5")).at("250ms").until("400ms"))
        .fault(Troubles.crash("n1").at("400ms").until("800ms"))
        .fault(Troubles.partition(List.of("n5"), List.of("n1", "n2", "n3", "n4")).at("530ms").until("700ms"))
        .fault(Troubles.crash("n5").at("700ms").until("1200ms"))
        .fault(Troubles.cut("n1", "n3").at(cut + "ms").until("1100ms"))
        .fault(Troubles.cut("n1", "n4").at(cut + "ms").until("1100ms"))
        .fault(Troubles.crash("n1").at("1100ms").until("3s"));
    return elected(scenarios, Map.of(
        100, "n1", 500, "n5", 900, "n1", 1_000, "n1", 1_300, "n5", 1_400, "n5"));
  }

  @Test
  void whoCommitsOldTermsByCountingLosesThem() {
    assertThat(firstCaught(20, Broken.COMMITS_OLD_TERM, RaftMutantsTest::figure8,
        "leader completeness", "state machine safety")).as("first seed").isBetween(1L, 20L);
  }

  /**
   * Ongaro's counterexample of 2015: n1 adds n5, n2 removes n1, each has a majority of its own members, and
   * they do not meet.
   */
  private static Trial membersAtOnce(long seed, Broken broken) {
    List<String> four = List.of("n1", "n2", "n3", "n4");
    Scenarios scenarios = store(seed, settings(5, four, "5s", "1s", Reads.LOG, broken))
        .fault(Troubles.partition(List.of("n1"), List.of("n2", "n3", "n4")).at("480ms").until("900ms"))
        .fault(Troubles.partition(List.of("n1"), List.of("n2", "n3")).at("900ms").until("2s"))
        .fault(Troubles.cut("n2", "n5").at("480ms").until("2s"))
        .fault(Troubles.cut("n2", "n4").at("716ms").until("2s"))
        .later("500ms", "members", one -> one.protocol("raft", settings(5,
            List.of("n1", "n2", "n3", "n4", "n5"), "5s", "1s", Reads.LOG, broken)))
        .later("600ms", "members", one -> one.protocol("raft", settings(5,
            List.of("n2", "n3", "n4"), "5s", "1s", Reads.LOG, broken)));
    return elected(scenarios, Map.of(100, "n1", 700, "n2", 950, "n1", 1_050, "n1"));
  }

  @Test
  void whoChangesMembersBeforeItHasCommittedAnythingLosesWhatWasCommitted() {
    assertThat(firstCaught(10, Broken.CHANGES_MEMBERS_EARLY, RaftMutantsTest::membersAtOnce,
        "leader completeness", "state machine safety")).as("first seed").isBetween(1L, 10L);
  }
}
