package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.membership.Standing;
import lagoon.protocol.swim.SwimSettings;
import lagoon.protocol.swim.SwimSettings.Mistake;
import lagoon.protocol.swim.SwimSettings.Probing;
import org.junit.jupiter.api.Test;

/** What holds in every run of SWIM, whatever fails, over hundreds of random groups. */
class SwimLawTest {

  private static final long SEEDS = Long.getLong("lagoon.seeds", 300);
  private static final List<String> KINDS =
      List.of("Ping", "Ack", "PingReq", "IndirectAck", "Join", "Welcome", "Leave");

  private static SwimSettings settings(long seed, List<String> absent, double suspicion, Mistake mistake) {
    return new SwimSettings(
        RandomGroups.nodes(seed), absent, Durations.of("200ms"), Durations.of("100ms"), (int) (seed % 4),
        seed % 5 == 0 ? Probing.RANDOM : Probing.ROUND_ROBIN, suspicion, 3, 6, 5, mistake);
  }

  private static Judged run(long seed, double suspicion, Mistake mistake) {
    return Judged.of(RandomGroups.of(seed, "swim", KINDS,
        absent -> settings(seed, absent, suspicion, mistake)));
  }

  @Test
  void everyCrashIsKnownAndNobodyStaysDeadAndNoNewsGoesBack() {
    Map<String, Integer> seen = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Judged one = run(seed, 2, Mistake.NONE);
      for (Judgement judgement : one.judgements("strong completeness", "eventual accuracy",
          "incarnations only grow")) {
        assertThat(judgement.verdict()).as(() -> judgement + ", " + one.replay())
            .isIn(Verdict.HOLDS, Verdict.UNTESTED);
        seen.merge(judgement.verdict() + " " + judgement.guarantee(), 1, Integer::sum);
      }
      assertThat(one.measured("wrong in the end")).as(one::replay).isZero();
      for (String what : List.of("false suspicions", "false positives", "suspicions refuted",
          "saved by ping-req")) {
        seen.merge(what, (int) one.measured(what), Integer::sum);
      }
    }
    assertThat(seen).as("of " + SEEDS + " runs").containsKeys("HOLDS strong completeness",
        "HOLDS eventual accuracy", "HOLDS incarnations only grow");
    assertThat(List.of("false suspicions", "false positives", "suspicions refuted", "saved by ping-req"))
        .as("of " + SEEDS + " runs: " + seen).allMatch(what -> seen.get(what) > SEEDS / 2);
  }

  @Test
  void newsBelievedWhateverItsIncarnationIsCaughtWithinThreeSeeds() {
    int caught = 0;
    for (long seed = 1; seed <= 30; seed++) {
      Judged one = run(seed, 2, Mistake.IGNORES_INCARNATIONS);
      caught += one.judgement("incarnations only grow").verdict() == Verdict.VIOLATED ? 1 : 0;
      assertThat(caught).as("caught among the first three").isPositive();
    }
    assertThat(caught).as("of 30").isGreaterThan(15);
  }

  @Test
  void withoutSuspicionThreeTimesAsManyOfTheLivingAreDeclaredDead() {
    double with = 0;
    double without = 0;
    for (long seed = 1; seed <= 60; seed++) {
      with += run(seed, 2, Mistake.NONE).measured("false positives");
      without += run(seed, 0, Mistake.NONE).measured("false positives");
    }
    assertThat(without).as("with suspicion " + with).isGreaterThan(3 * with);
    assertThat(with).isPositive();
  }

  /** A member of forty crashes; nothing else happens. */
  private static Judged crash(long seed, Mistake mistake, int reconnect) {
    SwimSettings settings = new SwimSettings(40, List.of(), Durations.of("200ms"), Durations.of("100ms"), 3,
        Probing.ROUND_ROBIN, 2, 3, 6, reconnect, mistake);
    return Judged.of(Scenarios.store().seed(seed).duration("20s").settle("0s").protocol("swim", settings)
        .fault(Troubles.crash("n7").at("1s")));
  }

  @Test
  void newsThatIsToldOnceReachesAllMuchLater() {
    double whole = 0;
    double once = 0;
    for (long seed = 1; seed <= 10; seed++) {
      whole += crash(seed, Mistake.NONE, 5).measured("crash known to all");
      once += crash(seed, Mistake.SENDS_ONCE, 5).measured("crash known to all");
    }
    assertThat(once).as("whole: " + whole).isGreaterThan(1.5 * whole);
  }

  @Test
  void whoNeverPingsTheDeadDoesNotMeetTheOtherSideOfAPartitionAgain() {
    List<String> names = Standing.names(6);
    for (int reconnect : new int[] {5, 0}) {
      SwimSettings settings = new SwimSettings(6, List.of(), Durations.of("200ms"), Durations.of("100ms"), 3,
          Probing.ROUND_ROBIN, 2, 3, 6, reconnect, Mistake.NONE);
      Judged one = Judged.of(Scenarios.store().duration("20s").settle("60s").protocol("swim", settings)
          .fault(Troubles.partition(names.subList(0, 3), names.subList(3, 6)).at("1s").until("10s")));
      assertThat(one.judgement("eventual accuracy").verdict())
          .isEqualTo(reconnect == 0 ? Verdict.VIOLATED : Verdict.HOLDS);
      assertThat(one.measured("wrong in the end")).isEqualTo(reconnect == 0 ? 18 : 0);
    }
  }
}
