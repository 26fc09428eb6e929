package lagoon.simulation;

import static lagoon.simulation.Scenarios.constant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.guarantee.Judge;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.network.Distribution;
import lagoon.protocol.Protocols;
import lagoon.protocol.services.BreakerSettings;
import lagoon.protocol.services.BudgetSettings;
import lagoon.protocol.services.BulkheadSettings;
import lagoon.protocol.services.Calling;
import lagoon.protocol.services.ServicesSettings;
import lagoon.protocol.services.ServicesSettings.Asking;
import lagoon.protocol.services.ServicesSettings.Broken;
import lagoon.protocol.services.ServicesSettings.Service;
import lagoon.view.Load;
import org.junit.jupiter.api.Test;

/**
 * Services step by step. Links take 5 ms, each service works 10 ms, a checkout comes every 100 ms and needs
 * payments: it takes 40 ms where nothing goes wrong.
 */
class ServicesTest {

  private static final BreakerSettings NO_BREAKER = new BreakerSettings.None();

  private int threads = 10;
  private int queue = 10;
  private Distribution work = constant("10ms");
  private Calling calls = calling("200ms", 1, NO_BREAKER);

  private static Calling calling(String timeout, int attempts, BreakerSettings breaker) {
    return new Calling(Durations.of(timeout), attempts, constant("20ms"), 2, new BudgetSettings.Unlimited(),
        breaker, new BulkheadSettings.None());
  }

  private ServicesSettings settings() {
    Map<String, Service> services = new LinkedHashMap<>();
    services.put("shop", new Service(10, 10, constant("10ms"), 0, List.of()));
    services.put("payments", new Service(threads, queue, work, 0, List.of()));
    return new ServicesSettings(services, "shop",
        Map.of("checkout", new Asking(constant("100ms"), List.of("payments"))),
        calling("10s", 1, NO_BREAKER), calls, Broken.NONE);
  }

  private Scenarios shop() {
    return Scenarios.store().duration("5s").settle("0s").protocol("services", settings());
  }

  /** When and what messages of that kind reached the node, in milliseconds: "155: checkout". */
  private static List<String> delivered(Trial trial, String node, String kind) {
    return trial.all(Observation.Delivered.class).stream()
        .filter(one -> one.node().name().equals(node) && one.message().kind().equals(kind))
        .map(one -> one.time() / 1_000_000 + ": " + one.message().text()).toList();
  }

  /** How the shop's breaker stood, with the millisecond from which on it did. */
  private static List<String> positions(Trial trial) {
    List<String> all = new ArrayList<>();
    String last = "";
    for (Observation.StateChanged one : trial.all(Observation.StateChanged.class)) {
      Optional<String> now = one.node().name().equals("shop")
          ? one.state().stream().filter(Load.Breaker.class::isInstance).map(Load.Breaker.class::cast)
              .map(breaker -> breaker.position().name()).findFirst()
          : Optional.empty();
      if (now.isPresent() && !now.get().equals(last)) {
        last = now.get();
        all.add(one.time() / 1_000_000 + " " + last);
      }
    }
    return all;
  }

  @Test
  void aCheckoutGoesToTheShopFromThereToPaymentsAndBack() {
    Trial trial = shop().duration("150ms").run();
    assertThat(delivered(trial, "shop", "Call")).containsExactly("105: checkout");
    assertThat(delivered(trial, "payments", "Call")).containsExactly("120: checkout");
    assertThat(delivered(trial, "shop", "Done")).containsExactly("135: checkout");
    assertThat(delivered(trial, "users", "Done")).containsExactly("140: checkout");
  }

  @Test
  void anAnswerThatComesLateEndsNothing() {
    work = constant("250ms");
    Trial trial = shop().duration("350ms").run();
    assertThat(delivered(trial, "users", "Failed"))
        .containsExactly("320: checkout: payments did not answer in time");
    trial = shop().duration("390ms").run();
    assertThat(delivered(trial, "shop", "Done")).as("sent in vain").containsExactly("375: checkout");
    assertThat(delivered(trial, "users", "Done")).isEmpty();
  }

  @Test
  void aSecondAttemptFollowsTheBackOffAndItsAnswerCounts() {
    calls = calling("200ms", 3, NO_BREAKER);
    Trial trial = shop().duration("399ms").fault(Troubles.drop(Troubles.some(Troubles.each("Done"), 0, 1)))
        .run();
    // Sent at 115, given up at 315, sent again at 335.
    assertThat(delivered(trial, "payments", "Call")).contains("120: checkout", "340: checkout, attempt 2");
    assertThat(delivered(trial, "users", "Done")).contains("360: checkout");
  }

  @Test
  void theBackOffGrowsFromAttemptToAttempt() {
    work = constant("100s");
    calls = calling("50ms", 4, NO_BREAKER);
    assertThat(delivered(shop().duration("499ms").run(), "payments", "Call")).contains(
        "120: checkout", "190: checkout, attempt 2", "280: checkout, attempt 3", "410: checkout, attempt 4");
  }

  @Test
  void whoeverIsDownRefusesTheConnectionAtOnce() {
    Trial trial = shop().duration("199ms").fault(Troubles.crash("payments").at("50ms")).run();
    assertThat(delivered(trial, "users", "Failed")).containsExactly("130: checkout: payments is down");
  }

  @Test
  void whoFindsNoThreadAndNoRoomIsTurnedAwayAtOnce() {
    threads = 1;
    queue = 0;
    work = constant("150ms");
    assertThat(delivered(shop().duration("299ms").run(), "users", "Failed"))
        .containsExactly("230: checkout: payments has no thread free and no room to wait");
  }

  @Test
  void aBreakerOpensTriesAndCloses() {
    calls = calling("150ms", 1, new BreakerSettings.Count(3, Durations.of("500ms"), 1));
    Trial trial = shop().fault(Troubles.pause("payments").at("1s").until("2200ms")).judged();
    // Calls sent at 1015, 1115 and 1215 time out; so does the one that tries, at 1915.
    assertThat(positions(trial)).containsExactly("0 CLOSED", "1365 OPEN", "1865 HALF_OPEN", "2065 OPEN",
        "2565 HALF_OPEN", "2635 CLOSED");
    assertThat(delivered(trial, "payments", "Call")).filteredOn(one -> one.startsWith("2200"))
        .as("those three, one that was under way when it opened, and the one that tried").hasSize(5);
    for (String law : List.of("open breaker kept", "probes kept")) {
      assertThat(trial.verdict(law)).as(law).isEqualTo(Verdict.HOLDS);
    }
  }

  @Test
  void moreThreadsTakeFromTheQueueAtOnce() {
    threads = 1;
    work = constant("100s");
    calls = calling("100s", 1, NO_BREAKER);
    Scenarios scenario = shop().duration("1s");
    threads = 3;
    ServicesSettings more = settings();
    Trial trial = scenario.later("550ms", "threads", now -> now.protocol("services", more)).judged();
    List<String> pools = trial.all(Observation.StateChanged.class).stream()
        .filter(one -> one.node().name().equals("payments"))
        .map(one -> one.time() / 1_000_000 + " " + one.state().get(1).text()).toList();
    assertThat(pools).containsSubsequence("520 threads: 1 of 1 busy, 4 of 10 wait",
        "620 threads: 3 of 3 busy, 3 of 10 wait");
    assertThat(trial.verdict("pools kept")).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void anotherBreakerBeginsClosedAndTheOldOnesCallsSayNothingToIt() {
    calls = calling("50ms", 1, new BreakerSettings.Count(3, Durations.of("100s"), 1));
    Scenarios scenario = shop().fault(Troubles.pause("payments").at("1s"));
    calls = calling("50ms", 1, new BreakerSettings.Count(2, Durations.of("100s"), 1));
    ServicesSettings other = settings();
    // Two calls have failed or will: what counts are those of 1215 and 1315.
    Trial trial = scenario.later("1150ms", "breaker", now -> now.protocol("services", other)).judged();
    assertThat(positions(trial)).containsExactly("0 CLOSED", "1365 OPEN");
  }

  @Test
  void whatChangedDuringTheRunIsNotJudgedByWhatItWas() {
    calls = calling("50ms", 1, new BreakerSettings.Count(3, Durations.of("1s"), 1));
    Scenarios scenario = shop().fault(Troubles.pause("payments").at("1s").until("2s"));
    Run run = scenario.value();
    Run changed = new Run(run.scenario(), run.seed(), List.of(new Intervention.Settings(
        When.before(Durations.of("4s")), run.scenario(), Map.of("cluster.calls.breaker.count.probes", "1"))));
    Simulation simulation =
        new Simulation(changed, Protocols.installed(), (cast, directory) -> List.of(), true);
    simulation.run(Optional.empty());
    Judge judge = simulation.judge().orElseThrow();
    assertThat(judge.judgements()).filteredOn(one -> one.guarantee().equals("probes kept"))
        .extracting(Judgement::verdict).containsExactly(Verdict.UNKNOWN);
  }

  @Test
  void aRestartedShopTakesNoAnswerToItsEarlierLifeForItsOwn() {
    work = constant("250ms");
    calls = calling("400ms", 1, NO_BREAKER);
    Trial trial = shop().duration("699ms").fault(Troubles.crash("shop").at("230ms").until("290ms")).judged();
    assertThat(trial.verdict("each call ends once")).isIn(Verdict.HOLDS, Verdict.UNTESTED);
    // The first call of the first life was sent at 115, that of the second at 315.
    assertThat(delivered(trial, "shop", "Done")).contains("375: checkout", "575: checkout");
    assertThat(delivered(trial, "users", "Done")).startsWith("580: checkout");
  }

  @Test
  void eachRetryCostsOneOfTheBudget() {
    work = constant("100s");
    calls = new Calling(Durations.of("20ms"), 2, constant("10ms"), 2, new BudgetSettings.Limited(0, 5),
        NO_BREAKER, new BulkheadSettings.None());
    Trial trial = shop().judged();
    assertThat(trial.sent("Call")).filteredOn(one -> one.message().text().endsWith("attempt 2")).hasSize(5);
    assertThat(trial.verdict("retry budget kept")).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aCallThatWaitsInABulkheadForTooLongLeavesIt() {
    work = constant("150ms");
    calls = pooled("400ms");
    Scenarios scenario = shop().duration("399ms");
    calls = pooled("30ms");
    ServicesSettings impatient = settings();
    Trial trial = scenario.later("150ms", "time-out", now -> now.protocol("services", impatient)).judged();
    // The first holds the only place from 115 to 275. The second waits from 215 to 245; the third need not.
    assertThat(delivered(trial, "payments", "Call")).containsExactly("120: checkout", "320: checkout");
    assertThat(delivered(trial, "users", "Failed")).containsExactly(
        "250: checkout: payments did not answer in time", "350: checkout: payments did not answer in time");
    assertThat(trial.verdict("pools kept")).isEqualTo(Verdict.HOLDS);
  }

  private static Calling pooled(String timeout) {
    return new Calling(Durations.of(timeout), 1, constant("10ms"), 2, new BudgetSettings.Unlimited(),
        NO_BREAKER, new BulkheadSettings.Pools(1, 5));
  }

  @Test
  void aSessionThatAsksForDataIsToldThatThereIsNone() {
    Trial trial = shop().session("alice", Steps.read("bio")).run();
    assertThat(trial.all(Observation.Completed.class)).singleElement().satisfies(one -> {
      assertThat(one.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(one.reason()).contains("keeps no data");
    });
  }
}
