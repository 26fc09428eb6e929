package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.guarantee.Verdict;
import lagoon.protocol.registry.RegistrySettings;
import lagoon.protocol.registry.RegistrySettings.Watch;
import org.junit.jupiter.api.Test;

/** What holds in every run with a central registry that comes back, and what does not while it is down. */
class RegistryLawTest {

  private static final long SEEDS = Long.getLong("lagoon.seeds", 200);
  private static final List<String> KINDS = List.of("Heartbeat", "Renewed", "Changed", "Goodbye");

  private static RegistrySettings settings(long seed, List<String> absent) {
    return new RegistrySettings(RandomGroups.nodes(seed), absent, Durations.of("200ms"), 2 + seed % 3,
        seed % 3 == 0 ? Watch.POLL : Watch.NOTIFY);
  }

  /** Whether a fault hits the registry or its messages. */
  private static boolean isStruck(Judged one) {
    String faults = one.run().scenario().faults().toString();
    return faults.contains("registry") || KINDS.stream().anyMatch(faults::contains);
  }

  @Test
  void onceTheRegistryIsUpEveryCrashIsKnownAndNobodyStaysDead() {
    Map<String, Integer> seen = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      long drawn = seed;
      Judged one = Judged.of(RandomGroups.of(seed, "registry", KINDS, absent -> settings(drawn, absent)));
      Verdict complete = one.judgement("strong completeness").verdict();
      assertThat(one.judgement("eventual accuracy").verdict()).as(one::replay)
          .isIn(Verdict.HOLDS, Verdict.UNTESTED);
      // Whoever cannot hear of the registry for a while may miss a crash that lasts as long.
      assertThat(complete).as(one::replay)
          .isIn(Verdict.HOLDS, Verdict.UNTESTED, isStruck(one) ? Verdict.VIOLATED : Verdict.HOLDS);
      seen.merge(complete + " strong completeness", 1, Integer::sum);
      seen.merge(one.judgement("eventual accuracy").verdict() + " eventual accuracy", 1, Integer::sum);
      assertThat(one.measured("wrong in the end")).as(one::replay).isZero();
      seen.merge("false positives", (int) one.measured("false positives"), Integer::sum);
    }
    assertThat(seen).as("of " + SEEDS + " runs").containsKeys(
        "HOLDS strong completeness", "HOLDS eventual accuracy");
    assertThat(seen.get("false positives")).isGreaterThan((int) SEEDS / 2);
  }

  @Test
  void whileTheRegistryIsDownNobodyKnowsOfACrash() {
    Judged one = Judged.of(Scenarios.store().protocol("registry", settings(5, List.of()))
        .fault(Troubles.crash("registry").at("2s")).fault(Troubles.crash("n3").at("3s")));
    assertThat(one.judgement("strong completeness").verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(one.judgement("strong completeness").violations()).isEqualTo(1);
    assertThat(one.measured("wrong in the end")).isEqualTo(RandomGroups.nodes(5) - 1);
    assertThat(one.measured("crash known to one")).isNaN();
  }

  @Test
  void theLoadOfTheRegistryGrowsWithTheGroupAndThatOfAMemberDoesNot() {
    double[] busiest = new double[2];
    double[] members = new double[2];
    for (int i = 0; i < 2; i++) {
      Judged one = Judged.of(Scenarios.store().duration("20s").settle("0s").protocol("registry",
          new RegistrySettings(10 + 90 * i, List.of(), Durations.of("200ms"), 3, Watch.NOTIFY)));
      busiest[i] = one.measured("busiest node/period");
      members[i] = one.measured("sent/member/period");
    }
    assertThat(busiest[1] / busiest[0]).isBetween(9.0, 11.0);
    assertThat(members[1] / members[0]).isBetween(0.9, 1.1);
  }
}
