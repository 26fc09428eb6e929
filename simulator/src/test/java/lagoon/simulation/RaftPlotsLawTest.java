package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import lagoon.client.ClientSettings;
import lagoon.client.WriteStrategy;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.guarantee.Verdict;
import lagoon.protocol.raft.RaftSettings;
import lagoon.protocol.raft.RaftSettings.Broken;
import lagoon.protocol.raft.RaftSettings.Reads;
import lagoon.protocol.raft.Reached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What holds in every run of Raft where it is hardest, which random faults hardly ever bring about: courses
 * of events of which the moments are drawn. N1's clock is fast and n2's is slow, so that n1 leads whenever it
 * can, and else n3. A longer run: {@code -Dlagoon.seeds=2000}.
 */
class RaftPlotsLawTest {

  private static final List<String> FIVE = List.of("n1", "n2", "n3", "n4", "n5");
  private static final long SEEDS = Long.getLong("lagoon.seeds", 20);

  /**
   * A course of events.
   *
   * @param changes of settings during the run, as a scenario file has them
   */
  private record Plot(Scenarios scenarios, String changes) {
    Trial run() {
      return scenarios
          .later("9s", "clients", one -> one.clients("1s", 6, ClientSettings.Retry.SAFE)).judged();
    }
  }

  private static RaftSettings settings(
      List<String> servers, List<String> members, Reads reads, int logLimit, Broken broken) {
    return new RaftSettings(servers, members, Durations.of("40ms"), Durations.of("200ms"),
        Durations.of("30ms"), false, false, reads, 400_000, 50, logLimit, broken);
  }

  private static Scenarios store(long seed, RaftSettings settings) {
    return Scenarios.store().seed(seed).duration("12s").settle("12s").data("x", 0)
        .latency(Scenarios.uniform("3ms", "9ms")).protocol("raft", settings)
        .clock("n1", 0, 350_000).clock("n2", 0, -150_000)
        .reads(Strategies.sticky("n1")).writes(new WriteStrategy.Sticky(Optional.of("n3")))
        .clients("150ms", 6, ClientSettings.Retry.SAFE)
        .session("later", Steps.at("10s"), Steps.write("y", seed), Steps.read("y"));
  }

  private static String ms(int millis) {
    return millis + "ms";
  }

  private static final String PATIENT = "{at: 9s, set: {clients.timeout: 1s}}";

  /**
   * N1 leads, is cut off, and leads again in a later term, in which n2 gets what n1 sent in the first one,
   * and answers. When these answers arrive, n3 leads, and nobody but n2 reaches n1.
   */
  private static Plot lateAnswers(long seed, Broken broken) {
    RandomStream draw = new RandomStreams(seed).open("late answers");
    Reads reads = seed % 2 == 0 ? Reads.READ_INDEX : Reads.LEASE;
    int again = 3_000 + draw.nextInt(200);
    int until = again + 1_200 + draw.nextInt(600);
    Scenarios scenarios = store(seed, settings(FIVE.subList(0, 3), List.of(), reads, 1_000, broken))
        .session("bob", Steps.at("100ms"), Steps.repeat(300, Steps.read("x")))
        .session("alice", Steps.at("200ms"), Steps.repeat(250, Steps.add("x", 1)))
        .session("carol", Steps.at(ms(again + 300)), Steps.repeat(20, Steps.add("x", 1)))
        .clients("1s", 6, ClientSettings.Retry.SAFE)
        .fault(Troubles.partition(List.of("n1"), List.of("n2", "n3"))
            .at(ms(1_600 + draw.nextInt(100))).until(ms(2_200 + draw.nextInt(200))))
        .fault(Troubles.pause("n3").at("2400ms").until(ms(2_800 + draw.nextInt(100))))
        .fault(Troubles.delay(Troubles.some(Troubles.each("AppendEntries", "n1", "n2"),
            90 + draw.nextInt(40), 10 + draw.nextInt(20)), ms(1_500 + draw.nextInt(300))).at("0ms"))
        .fault(Troubles.delay(Troubles.each("Appended", "n2", "n1"), ms(300 + draw.nextInt(500)))
            .at(draw.nextInt(2) == 0 ? "1s" : "2600ms").until(ms(again)))
        .fault(Troubles.delay(Troubles.some(Troubles.each("Voted"), draw.nextInt(12), 1),
            ms(300 + draw.nextInt(2_000))).at("0ms"))
        .fault(Troubles.cut("n1", "n2").at(ms(again)).until(ms(until)));
    for (String[] way : new String[][] {{"n1", "n3"}, {"n3", "n1"}}) {
      scenarios.fault(Troubles.cut(way[0], way[1]).at(ms(again)).until(ms(until)));
    }
    return new Plot(scenarios, PATIENT);
  }

  /** N1 leads and takes itself out, crashes before all have heard, comes back, and later joins again. */
  private static Plot removals(long seed, Broken broken) {
    RandomStream draw = new RandomStreams(seed).open("removals");
    List<String> servers = FIVE.subList(0, 2 + (int) (seed % 2));
    int heard = draw.nextInt(120);
    int crash = 2_010 + draw.nextInt(80);
    Scenarios scenarios = store(seed, settings(servers, List.of(), Reads.READ_INDEX, 1_000, broken))
        .writes(new WriteStrategy.Sticky(Optional.of("n2")))
        .session("alice", Steps.at("200ms"), Steps.repeat(200, Steps.add("x", 1)))
        .fault(Troubles.crash("n1").at(ms(crash)).until(ms(crash + 50 + draw.nextInt(1_500))));
    for (String other : servers.subList(1, servers.size())) {
      scenarios.fault(Troubles.cut("n1", other).at("1990ms").until(ms(2_000 + heard)));
    }
    int other = 2_000 + draw.nextInt(1_500);
    scenarios.fault(Troubles.crash("n2").at(ms(other)).until(ms(other + draw.nextInt(800))));
    List<String> fewer = servers.subList(1, servers.size());
    scenarios.later("2s", "members", one ->
        one.protocol("raft", settings(servers, fewer, Reads.READ_INDEX, 1_000, broken)));
    scenarios.later("6s", "members", one ->
        one.protocol("raft", settings(servers, List.of(), Reads.READ_INDEX, 1_000, broken)));
    return new Plot(scenarios, "{at: 2s, set: {cluster.members: " + fewer
        + "}}, {at: 6s, set: {cluster.members: []}}, " + PATIENT);
  }

  /** Again and again n1 reaches few with its last entries or nobody, crashes, and comes back soon or late. */
  private static Plot halfReplicated(long seed, Broken broken) {
    RandomStream draw = new RandomStreams(seed).open("half replicated");
    List<String> servers = FIVE.subList(0, seed % 2 == 0 ? 3 : 5);
    Scenarios scenarios = store(seed, settings(servers, List.of(), Reads.LOG, seed % 3 == 0 ? 3 : 1_000,
        broken))
        .writes(new WriteStrategy.Sticky(Optional.of("n1")))
        .session("alice", Steps.at("200ms"), Steps.repeat(200, Steps.add("x", 1)))
        .session("bob", Steps.at("200ms"), Steps.repeat(200, Steps.write("x", seed)));
    for (int at = 1_000; at < 8_000; at += 1_400) {
      int crash = at + draw.nextInt(100);
      int back = crash + 1 + draw.nextInt(draw.nextInt(2) == 0 ? 20 : 900);
      int reached = draw.nextInt(servers.size() / 2 + 1);
      scenarios.fault(Troubles.crash("n1").at(ms(crash)).until(ms(back)));
      for (String other : servers.subList(1 + reached, servers.size())) {
        scenarios.fault(Troubles.cut("n1", other).at(ms(crash - 30)).until(ms(crash)));
      }
      if (reached > 0 && draw.nextInt(2) == 0) {
        scenarios.fault(Troubles.crash("n2").at(ms(crash)).until(ms(crash + 20 + draw.nextInt(400))));
      }
    }
    return new Plot(scenarios, PATIENT);
  }

  private static void law(BiFunction<Long, Broken, Plot> plots, TestReporter reporter, String... sometimes) {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Plot plot = plots.apply(seed, Broken.NONE);
      Trial trial = plot.run();
      RaftLaw.holds(trial, "later", () -> Replay.of(trial.run()) + " --set 'changes=[" + plot.changes()
          + "]'", counts);
      RaftLaw.count(trial, counts);
    }
    Map<String, String> rates = new TreeMap<>();
    counts.forEach((what, count) -> rates.put(what, count + " of " + SEEDS));
    reporter.publishEntry(rates);
    RaftLaw.sometimes(counts, SEEDS, sometimes);
  }

  @Test
  void nothingThatArrivesInALaterTermIsTakenForAnAnswerToThat(TestReporter reporter) {
    law(RaftPlotsLawTest::lateAnswers, reporter, Reached.OLD_REPLY, Reached.OLD_ANSWER,
        Reached.OLD_CONFIRMATION,
        Reached.OLD_VOTE, Reached.LATE_VOTE, Reached.OLD_APPEND);
  }

  @Test
  void aLeaderThatTakesItselfOutIsReplacedWhateverFailsMeanwhile(TestReporter reporter) {
    law(RaftPlotsLawTest::removals, reporter, Reached.REMOVED_ITSELF, Reached.STOOD_WHEN_REMOVED,
        Reached.LED_WHEN_REMOVED, Reached.CHANGE_LOST, Reached.CHANGE_WHILE_DOWN);
  }

  @Test
  void whatARestartFindsOnItsDiskIsCommittedOrGivesWay(TestReporter reporter) {
    law(RaftPlotsLawTest::halfReplicated, reporter, Reached.HALF_REPLICATED, Reached.HALF_KEPT,
        Reached.HALF_LOST, Reached.INSTALLED);
  }

  @Test
  void aLeaderThatBelievesAnswersToAnEarlierTermIsCaughtWithinTwentySeeds() {
    long caught = 1;
    while (caught <= 20
        && Agreeing.isLinearizable(lateAnswers(caught, Broken.BELIEVES_OLD_ANSWERS).run())) {
      caught++;
    }
    assertThat(caught).as("the first seed that catches it").isLessThanOrEqualTo(20);
  }
}
