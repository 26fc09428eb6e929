package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lagoon.client.Strategy;
import lagoon.protocol.Protocols;
import lagoon.scenarios.text.Document;
import lagoon.simulation.Intervention;
import lagoon.simulation.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "reads: foo|22|reads: foo is not known here",
      "bar: 1|15|the key bar is unknown",
      "reads: {sticky: {replica: nobody}}|41|there is no replica nobody",
      "\"[\": 1|15|"})
  void whatRepairsAScenarioIsCheckedWhereTheFileHasIt(String repair, int column, String sentence) {
    assertThat(problems(STORE + "repaired-by: {" + repair + "}")).singleElement().asString()
        .startsWith("store.yaml:3:" + column + ": ").contains(sentence == null ? "" : sentence);
  }

  @Test
  void whatRepairsAScenarioNeedNotSuitOtherSettings() {
    String file = STORE + "workload: {sessions: 3}\nrepaired-by: {\"sessions[0].reads\": leader}\n";
    assertThat(problems(file)).isEmpty();
    assertThat(new ScenarioFormat(Protocols.installed())
        .load(Document.of("store.yaml", file), List.of("sessions=[]")).problems().lines()).isEmpty();
  }

  @Test
  void aLinkHasTwoEnds() {
    String file = STORE + "faults: [{at: 1s, cut: {from: primary, to: %s}}]";
    assertThat(problems(file.formatted("replica-1"))).isEmpty();
    assertThat(problems(file.formatted("primary"))).singleElement().asString()
        .contains("a link goes from a node to itself; expected two nodes");
  }

  /** The second fault begins after its end; names in both of them, and in the rest, are told all the same. */
  @Test
  void aFaultThatCannotBeMadeKeepsNoOtherMistakeForTheNextRound() {
    String file = STORE + "faults:\n  - {at: 1s, crash: nobody}\n"
        + "  - {from: 4s, until: 1s, crash: nothing}\nexpect: {verdicts: {read-your-write: holds}}\n";
    assertThat(problems(file)).satisfiesExactly(
        name -> assertThat(name).startsWith("store.yaml:4:21: there is no replica nobody"),
        order -> assertThat(order).isEqualTo(
            "store.yaml:5:5: faults[1]: a fault cannot end before it begins"),
        name -> assertThat(name).startsWith("store.yaml:5:34: there is no replica nothing"),
        guarantee -> assertThat(guarantee).startsWith("store.yaml:6:38: there is no guarantee"));
    assertThat(problems(file.replace("until: 1s", "at: 1s"))).hasSize(3);
    assertThat(problems(file.replace("until: 1s", "for: soon"))).hasSize(4)
        .anySatisfy(name -> assertThat(name).contains("there is no replica nothing"));
  }

  @Test
  void aChangeThatCannotBeMadeKeepsNoOtherMistakeForTheNextRound() {
    assertThat(problems(STORE + "changes: [{at: 1s}]\nexpect: {verdicts: {read-your-write: holds}}\n"))
        .satisfiesExactly(
            change -> assertThat(change).contains("a change that changes nothing"),
            guarantee -> assertThat(guarantee).startsWith("store.yaml:4:38: there is no guarantee"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{protocol: quorum, r: 5}|23|r is 5",
      "{protocol: quorum, timeout: 1s, w: 1, r: 1}|42|r + w is 2",
      "{protocol: dynamo, nodes: [A, B], n: 3}|38|n = 3",
      "{protocol: dynamo, nodes: [A, B]}|27|n = 3",
      "{protocol: dynamo, nodes: [A, B, C], members: [A, D]}|47|members names D"})
  void valuesThatDoNotFitPointAtTheOneThatIsSpokenOf(String cluster, int column, String sentence) {
    assertThat(problems(STORE + "cluster: " + cluster)).singleElement().asString()
        .startsWith("store.yaml:3:" + (column + 9) + ": cluster: " + sentence);
    assertThat(new ScenarioFormat(Protocols.installed())
        .load(Document.of("store.yaml", STORE), List.of("cluster=" + cluster)).problems().lines())
        .singleElement().asString().startsWith("--set cluster:1:" + (column + 8) + ": cluster: " + sentence);
  }

  /** Nothing that the file says is wrong with its own protocol. */
  @Test
  void whatAnotherProtocolBringsIsThatProtocolsFault() {
    String file = STORE + "cluster: {protocol: quorum, r: 3}\n";
    assertThat(problems(file)).isEmpty();
    assertThat(new ScenarioFormat(Protocols.installed())
        .load(Document.of("store.yaml", file), List.of("cluster.protocol=dynamo", "cluster.n=4"))
        .problems().lines()).singleElement().asString().startsWith("--set cluster.n:1:11: ");
  }

  @Test
  void aNameThatStandsTwiceIsOfferedOnce() {
    String file = STORE + "data: {k: 1}\ninvariants: [{final: {k: 1}}, {final: {k: 1}}]\n"
        + "expect: {invariants: {x: holds}}";
    assertThat(problems(file)).hasSize(2).last().asString()
        .endsWith("there is no invariant x; expected final k = 1");
  }

  // ---- a short file may not ask for much ----

  private static String followers(int count) {
    return "  followers: [" + names(0, count) + "]\n";
  }

  private static String names(int from, int until) {
    return IntStream.range(from, until).mapToObj(i -> "r" + i).collect(Collectors.joining(", "));
  }

  @Test
  void sessionsAndReplicasAreBoundedTogether() {
    String file = "scenario: crowd\nworkload: {sessions: %d}\ncluster:\n";
    assertThat(problems(file.formatted(1_000_000) + followers(2))).singleElement().asString()
        .startsWith("store.yaml:2:22: ").contains("100000");
    assertThat(problems(file.formatted(100_000) + followers(49))).isEmpty();
    assertThat(problems(file.formatted(100_000) + followers(50))).singleElement().asString()
        .startsWith("store.yaml:2:22: ").contains("100000 sessions and 51 replicas make 5100000 links");
    assertThat(problems(file.formatted(1_000) + followers(999))).isEmpty();
  }

  private static String changes(int count) {
    return "changes:\n" + IntStream.range(0, count)
        .mapToObj(i -> "  - {at: " + i + "ms, set: {cluster.lag: 1ms}}\n").collect(Collectors.joining());
  }

  @Test
  void changesAreBoundedTogetherWithWhatEachOfThemLoadsAgain() {
    String data = "data:\n" + IntStream.range(0, 30_000).mapToObj(i -> "  k" + i + ": 1\n")
        .collect(Collectors.joining());
    assertThat(problems(STORE + changes(1_000))).isEmpty();
    assertThat(problems(STORE + data + changes(3))).isEmpty();
    assertThat(problems(STORE + data + changes(200))).singleElement().asString()
        .startsWith("store.yaml:30005:3: ").contains("200 changes of a file with");
  }

  @Test
  void aChangeSharesWhatItDoesNotChange() {
    String file = "scenario: store\ndata: {k: 1}\nworkload: {sessions: 3}\n"
        + "sessions: [{name: alice, steps: [{read: k}]}, {name: bob, steps: [{read: k}]}]\n"
        + "changes: [{at: 1s, set: {sessions.bob.reads: leader}}, {at: 2s, set: {cluster.lag: 1ms}}]\n";
    LoadedScenario loaded =
        new ScenarioFormat(Protocols.installed()).load(Document.of("store.yaml", file), List.of());
    Scenario first = loaded.scenario();
    Scenario second = ((Intervention.Settings) loaded.interventions().get(0)).scenario();
    Scenario third = ((Intervention.Settings) loaded.interventions().get(1)).scenario();
    assertThat(second.data()).isSameAs(first.data());
    assertThat(second.cluster().settings()).isSameAs(first.cluster().settings());
    assertThat(second.sessions().get(0)).isSameAs(first.sessions().get(0));
    assertThat(second.sessions().get(1).steps()).isSameAs(first.sessions().get(1).steps());
    assertThat(second.sessions().get(1).reads()).contains(new Strategy.Leader());
    assertThat(third.sessions()).isSameAs(second.sessions());
    assertThat(third.workload()).isSameAs(first.workload());
    assertThat(third.cluster().settings()).isNotEqualTo(first.cluster().settings());
  }

  @Test
  void partitionsAreBoundedAllTogether() {
    String file = "scenario: apart\ncluster:\n" + followers(799) + "faults:\n";
    String halves = "[&left [" + names(0, 400) + "], &right [" + names(400, 799) + "]]";
    String one = "  - {at: 1s, partition: " + halves + "}\n";
    String more = "  - {at: 2s, partition: [*left, *right]}\n";
    assertThat(problems(file + one)).isEmpty();
    assertThat(problems(file + one + more + more)).singleElement().asString()
        .startsWith("store.yaml:6:").contains("pairs of nodes; expected at most 1000000");
  }
}
