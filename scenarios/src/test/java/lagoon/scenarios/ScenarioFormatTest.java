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
}
