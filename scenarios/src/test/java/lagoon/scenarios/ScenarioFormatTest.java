package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.protocol.Protocols;
import lagoon.scenarios.text.Document;
import org.junit.jupiter.api.Test;

/** What a scenario file may not say, and where its problems stand. */
class ScenarioFormatTest {

  private static final String STORE = "scenario: store\nsessions: [{name: alice, steps: []}]\n";

  private static List<String> problems(String text) {
    LoadedScenario loaded =
        new ScenarioFormat(Protocols.installed()).load(Document.of("store.yaml", text), List.of());
    assertThat(loaded.isGood()).isEqualTo(loaded.problems().lines().isEmpty());
    return loaded.problems().lines();
  }

  @Test
  void aConditionIsFulfilledOnceSoItHasNoCount() {
    String fault = "faults:\n  - crash: primary\n    after: {before-delivery: {message: Read, skip: 2%s}}\n";
    assertThat(problems(STORE + fault.formatted(""))).isEmpty();
    assertThat(problems(STORE + fault.formatted(", count: 3"))).singleElement().asString()
        .startsWith("store.yaml:5:55: ").contains("count");
    assertThat(problems(STORE + "faults: [{drop: {message: Read, skip: 2, count: 3}}]")).isEmpty();
  }

  @Test
  void aChangeOfTheWorkloadNeedsOne() {
    String change = "changes:\n  - at: 1s\n    set: {workload.strategy: leader}\n";
    assertThat(problems("scenario: store\nworkload: {sessions: 3}\n" + change)).isEmpty();
    assertThat(problems(STORE + change)).singleElement().asString()
        .startsWith("store.yaml:5:10: ").contains("brings no session into a run");
    assertThat(problems(STORE + change.replace("workload.strategy", "\"sessions[1].reads\""))).hasSize(1);
    assertThat(problems(STORE + change.replace("workload.strategy", "\"sessions[0].reads\""))).isEmpty();
    assertThat(problems("scenario: store\nworkload: {sessions: 3}\n" + change.replace("strategy", "keys")))
        .singleElement().asString().contains("workload.keys cannot change during a run");
  }
}
