package lagoon.simulation;

import static lagoon.simulation.Scenarios.constant;
import static lagoon.simulation.Scenarios.uniform;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.network.Distribution;
import lagoon.protocol.services.BreakerSettings;
import lagoon.protocol.services.BudgetSettings;
import lagoon.protocol.services.BulkheadSettings;
import lagoon.protocol.services.Calling;
import lagoon.protocol.services.ServicesSettings;
import lagoon.protocol.services.ServicesSettings.Asking;
import lagoon.protocol.services.ServicesSettings.Broken;
import lagoon.protocol.services.ServicesSettings.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever the load, and whatever fails: no pool, breaker or budget lets through more than it says, and each
 * call ends once. A longer run: {@code -Dlagoon.seeds=5000}.
 */
class ServicesLawTest {

  private static final long SEEDS = Long.getLong("lagoon.seeds", 100);
  private static final List<String> NODES = List.of("shop", "catalogue", "orders", "payments", "users");
  private static final List<String> KINDS = List.of("Call", "Done", "Failed");
  private static final String[] LAWS = {"pools kept", "open breaker kept", "probes kept", "retry budget kept",
      "each call ends once"};

  /** Draws services and how they call each other. */
  private static final class Drawn {
    private final RandomStream draw;
    private final Broken broken;
    private final Calling users;
    private final Calling calls;
    private final long every;

    Drawn(long seed, Broken broken) {
      this.draw = new RandomStreams(seed).open("services");
      this.broken = broken;
      this.users = calling(2_000);
      this.calls = calling(500);
      this.every = 20 + draw.nextInt(80);
    }

    boolean chance(int oneIn) {
      return draw.nextInt(oneIn) == 0;
    }

    private Distribution time(int most) {
      return chance(3) ? constant(draw.nextInt(most) + "ms") : chance(2)
          ? uniform("0ms", 1 + draw.nextInt(most) + "ms")
          : new Distribution.Exponential((1 + draw.nextInt(most)) * 1_000_000L, 0);
    }

    private Calling calling(int timeout) {
      return new Calling((20 + draw.nextInt(timeout)) * 1_000_000L, 1 + draw.nextInt(4), time(100),
          1 + draw.nextInt(2), budget(), breaker(), bulkhead());
    }

    private BudgetSettings budget() {
      return chance(3) ? new BudgetSettings.Unlimited()
          : new BudgetSettings.Limited(draw.nextInt(4) / 10.0, 1 + draw.nextInt(5));
    }

    private BreakerSettings breaker() {
      long open = (100 + draw.nextInt(1_500)) * 1_000_000L;
      return switch (draw.nextInt(5)) {
        case 0 -> new BreakerSettings.None();
        case 1, 2 -> new BreakerSettings.Count(1 + draw.nextInt(5), open, 1 + draw.nextInt(3));
        default -> new BreakerSettings.Rate(
            (1 + draw.nextInt(9)) / 10.0, 10, 1 + draw.nextInt(10), open, 1 + draw.nextInt(3));
      };
    }

    private BulkheadSettings bulkhead() {
      return switch (draw.nextInt(3)) {
        case 0 -> new BulkheadSettings.None();
        case 1 -> new BulkheadSettings.Semaphores(1 + draw.nextInt(4));
        default -> new BulkheadSettings.Pools(1 + draw.nextInt(4), draw.nextInt(4));
      };
    }

    private Service service(int slow, List<String> calls) {
      return new Service(1 + draw.nextInt(6), draw.nextInt(10), time(slow), chance(3) ? 0.3 : 0, calls);
    }

    /** The same services that call each other in the same way, each time with other threads and work. */
    ServicesSettings settings(int slow, boolean isLoaded) {
      Map<String, Service> services = new LinkedHashMap<>();
      services.put("shop", service(20, List.of()));
      services.put("catalogue", service(50, List.of()));
      services.put("orders", service(20, List.of("payments", "catalogue")));
      services.put("payments", service(slow, List.of()));
      Distribution between =
          isLoaded ? new Distribution.Exponential(every * 1_000_000, 0) : constant("100000s");
      Map<String, Asking> requests = new LinkedHashMap<>();
      requests.put("search", new Asking(between, List.of("catalogue")));
      requests.put("checkout", new Asking(between, List.of("orders")));
      return new ServicesSettings(services, "shop", requests, users, calls, broken);
    }
  }

  /** The load ends after 12 s; soon nothing is under way. */
  private static Judged run(long seed, Broken broken) {
    Drawn drawn = new Drawn(seed, broken);
    Scenarios scenario = RandomScenarios.around(seed, NODES, KINDS)
        .protocol("services", drawn.settings(50, true));
    for (String at : List.of("3s", "6s", "9s")) {
      if (drawn.chance(2)) {
        ServicesSettings changed = drawn.settings(drawn.chance(2) ? 2_000 : 50, true);
        scenario.later(at, "threads and work", now -> now.protocol("services", changed));
      }
    }
    ServicesSettings last = drawn.settings(50, false);
    return Judged.of(
        scenario.later("12s", "the load", now -> now.protocol("services", last).loss(0).duplication(0)));
  }

  @Test
  void nothingLetsThroughMoreThanItSaysAndEachCallEndsOnce() {
    Map<String, Integer> seen = new TreeMap<>();
    List<String> numbers = List.of("breakers opened", "refused by breakers", "turned away by bulkheads",
        "turned away by full queues");
    for (long seed = 1; seed <= SEEDS; seed++) {
      Judged one = run(seed, Broken.NONE);
      for (Judgement judgement : one.judgements(LAWS)) {
        assertThat(judgement.verdict()).as(() -> judgement + ", " + one.replay())
            .isIn(Verdict.HOLDS, Verdict.UNTESTED);
        seen.merge(judgement.verdict() + " " + judgement.guarantee(), 1, Integer::sum);
      }
      numbers.forEach(what -> seen.merge(what, (int) one.measured(what), Integer::sum));
      seen.merge("retries", one.measured("retries per call") > 0 ? 1 : 0, Integer::sum);
    }
    for (String law : LAWS) {
      assertThat(seen.getOrDefault("HOLDS " + law, 0)).as(law + " of " + SEEDS + " runs: " + seen)
          .isGreaterThan((int) SEEDS / 3);
    }
    List<String> all = new ArrayList<>(numbers);
    all.add("retries");
    assertThat(all).as("of " + SEEDS + " runs: " + seen).allMatch(what -> seen.get(what) > SEEDS / 4);
  }

  @Test
  void whenTheLoadIsOverEverythingComesToRest() {
    for (long seed = 1; seed <= Math.min(SEEDS, 8); seed++) {
      Drawn drawn = new Drawn(seed, Broken.NONE);
      ServicesSettings last = drawn.settings(50, false);
      Trial trial = RandomScenarios.around(seed, NODES, KINDS).protocol("services", drawn.settings(50, true))
          .later("12s", "the load", now -> now.protocol("services", last)).judged();
      assertThat(trial.ending().quiet()).as(() -> Replay.of(trial.run())).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"STAYS_OPEN, open breaker kept", "FLOODS_HALF_OPEN, probes kept",
      "IGNORES_BUDGET, retry budget kept", "LEAKS_THREADS, pools kept"})
  void aBrokenRuleIsCaughtWithinTenSeeds(Broken broken, String law) {
    int caught = 0;
    for (long seed = 1; seed <= 10; seed++) {
      caught += run(seed, broken).judgement(law).verdict() == Verdict.VIOLATED ? 1 : 0;
    }
    assertThat(caught).as("of 10").isPositive();
  }
}
