package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.protocol.Measured;
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
      assertThat(one.measured("wrong views in the end")).as(one::replay).isZero();
      for (String what : List.of("false suspicions", "false positives", "suspicions refuted",
          "saved by indirect pings")) {
        seen.merge(what, (int) one.measured(what), Integer::sum);
      }
    }
    System.out.println(seen);
  }

}
