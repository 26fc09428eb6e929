package lagoon.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.history.NodeName;
import lagoon.protocol.Protocols;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.text.Document;
import lagoon.trace.Trace;
import lagoon.view.Facet;
import org.junit.jupiter.api.Test;

class UnsuccessfulTest {

  private static final Protocols PROTOCOLS = Protocols.installed();

  private static Trace trace(String file) {
    LoadedScenario loaded = new ScenarioFormat(PROTOCOLS).load(Document.of("x.yaml", file), List.of());
    assertThat(loaded.problems().lines()).isEmpty();
    return new Runner(PROTOCOLS).run(loaded, Options.plain()).trace().orElseThrow();
  }

  private static String had(int needed, List<NodeName> answered) {
    NodeName a = new NodeName(0, "A");
    NodeName b = new NodeName(1, "B");
    NodeName c = new NodeName(2, "C");
    return new Unsuccessful.Gathered(a, new Facet.Quorum(
        1, "read x", true, List.of(), List.of(a, b, c), answered, needed)).text();
  }

  @Test
  void whoAnsweredAndWhoDidNotIsToldInWords() {
    NodeName a = new NodeName(0, "A");
    assertThat(had(1, List.of())).isEqualTo("A needed 1 answer and had none, not of A, B or C");
    assertThat(had(3, List.of(a, new NodeName(2, "C"))))
        .isEqualTo("A needed 3 answers and had those of A and C, not of B");
  }

  @Test
  void whoHadEnoughAnswersDidNotFailForWantOfThem() {
    Unsuccessful one = Unsuccessful.of(trace("""
        scenario: refused
        cluster: {protocol: quorum}
        data: {x: text}
        sessions: [{name: s, steps: [{add: {x: 1}}]}]
        """), 5).get(0);
    assertThat(one.text()).isEqualTo("Failed: x holds the text \"text\", not a number.");
  }

  /** The coordinator goes on, and gets the last answer when its client has given up long ago. */
  @Test
  void whatComesWhenTheClientHasGivenUpIsNotWhatItHad() {
    Trace trace = trace("""
        scenario: late
        duration: 9s
        cluster: {protocol: quorum, w: 3, r: 1, timeout: 8s}
        clients: {timeout: 1s, attempts: 1}
        sessions: [{name: s, steps: [{write: {x: 1}}]}]
        faults: [{at: 0s, pause: replica-3, until: 3s}]
        """);
    assertThat(Unsuccessful.of(trace, 5).get(0).text()).startsWith("Unknown: no answer. ")
        .contains(" needed 3 answers and had those of replica-1 and replica-2, not of replica-3.");
  }

  @Test
  void noMoreAreLookedUpThanAskedFor() {
    Trace trace = trace("""
        scenario: six
        duration: 60s
        cluster: {followers: [copy]}
        clients: {attempts: 1}
        sessions: [{name: s, steps: [{repeat: 6, steps: [{write: {a: 1}}]}]}]
        faults: [{crash: primary}]
        """);
    assertThat(Unsuccessful.of(trace, 10)).hasSize(6);
    assertThat(Unsuccessful.of(trace, 4)).isEqualTo(Unsuccessful.of(trace, 10).subList(0, 4));
  }
}
