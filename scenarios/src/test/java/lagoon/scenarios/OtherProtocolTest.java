package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.protocol.Protocols;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherProtocolTest {

  private static final Protocols PROTOCOLS = Protocols.installed();
  private static final ScenarioFormat FORMAT = new ScenarioFormat(PROTOCOLS);

  private static LoadedScenario load(String text, String... sets) {
    return FORMAT.load(Document.of("mine.yaml", text), List.of(sets));
  }

  private static Report run(String name, String... sets) {
    LoadedScenario loaded = FORMAT.load(new Catalogue().find(name).orElseThrow(), List.of(sets));
    assertThat(loaded.problems().lines()).isEmpty();
    return new Runner(PROTOCOLS).run(loaded, Options.plain().climbing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"raft", "multi-paxos"})
  void aStoreOnALogPaysOnce(String protocol) {
    Report report = run("double-bank-transfer", "cluster.protocol=" + protocol);
    assertThat(report.violations()).isEmpty();
    assertThat(report.ends()).hasToString("{checking=400, rent=100}");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "primary-remote-write", "primary-local-write", "multi-leader", "causal", "sequential"})
  void aStoreWhoseReadsAreLateOnOneKeyPaysTwice(String protocol) {
    Report report = run("double-bank-transfer", "cluster.protocol=" + protocol);
    assertThat(report.costs().failed()).isZero();
    assertThat(report.ends()).hasToString("{checking=300, rent=200}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quorum", "dynamo"})
  void aStoreOfSingleKeysPaysOnceAndAReplicaHoldsHalfATransfer(String protocol) {
    Report report = run("double-bank-transfer", "cluster.protocol=" + protocol);
    assertThat(report.costs().failed()).isZero();
    assertThat(report.ends()).hasToString("{checking=400, rent=100}");
    assertThat(report.violations()).isNotEmpty()
        .allMatch(one -> one.guarantee().equals("sum checking, rent"));
  }

  /** Raft's leader answers when most have the entry, before the others apply it; a quorum store after. */
  @Test
  void aReadAfterAnAnswerThatAReplicaDidNotYetKnowOfPutsTheOrderToTheTest() {
    assertThat(order(run("double-bank-transfer", "cluster.protocol=raft", "reads=leader")))
        .isEqualTo(new Judgement("linearizable", Verdict.HOLDS, 2, 1, 0, ""));
    assertThat(order(run("double-bank-transfer", "cluster.protocol=quorum")).verdict())
        .isEqualTo(Verdict.UNTESTED);
  }

  private static Judgement order(Report report) {
    return report.verdicts().stream().filter(one -> one.guarantee().equals("linearizable")).findFirst()
        .orElseThrow();
  }

  @Test
  void whatBothHaveStaysAndWhatOnlyItsOwnHasIsLeftOut() {
    LoadedScenario loaded = load("""
        scenario: mine
        cluster: {protocol: multi-paxos, replicas: [a, b, c], heartbeat: 70ms, election: 2s, latency: 3ms}
        changes:
          - {at: 1s, set: {cluster.election: 1s}}
          - {at: 2s, set: {cluster.election: 1s, cluster.heartbeat: 80ms}}
          - {at: 3s, crash: a}
        repaired-by: {cluster.election: 9s, cluster.latency: 1ms}
        """, "cluster.protocol=raft");
    assertThat(loaded.problems().lines()).isEmpty();
    String now = FORMAT.resolved(loaded.scenario()).orElseThrow().text();
    assertThat(now).contains("protocol: raft", "replicas: [a, b, c]", "heartbeat: 70ms", "latency: 3ms");
    assertThat(loaded.leftOut().settings()).containsExactly("cluster.election",
        "the change of cluster.election at 1s", "the change of cluster.election at 2s");
    assertThat(loaded.scenario().changes()).hasSize(2);
    assertThat(loaded.scenario().changes().get(0).set().keySet()).isEqualTo(Set.of("cluster.heartbeat"));
    assertThat(loaded.scenario().repairedBy().keySet()).isEqualTo(Set.of("cluster.latency"));
  }

  /** A registry has its own accuracy, and no incarnations. */
  @Test
  void whatTheFileExpectsOfItsOwnProtocolIsLeftOutAndSaid() {
    String text = """
        scenario: mine
        cluster: {protocol: multi-paxos}
        sessions: [{name: s, steps: [{write: {a: 1}}]}]
        invariants: [{final: {a: 1}}]
        expect:
          invariants: {agreement: holds, final a = 1: holds}
          verdicts: {read-your-writes: untested}
        """;
    LoadedScenario loaded = load(text, "cluster.protocol=raft");
    assertThat(loaded.problems().lines()).isEmpty();
    assertThat(loaded.leftOut().expected()).containsExactly("agreement");
    assertThat(loaded.scenario().expect().invariants().keySet()).containsExactly("final a = 1");
    assertThat(new Runner(PROTOCOLS).run(loaded, Options.plain()).expectations()).hasSize(2);
    assertThat(load(text).leftOut().isNothing()).isTrue();
    assertThat(load(text.replace("agreement", "agreemnt")).problems().lines()).singleElement().asString()
        .contains("did you mean agreement?");
  }

  @Test
  void whatNeitherKnowsOrIsAskedForBesidesIsAProblemAllTheSame() {
    String text = "scenario: mine\ncluster: {leader: a, followers: [b], lagg: 5ms}\n";
    assertThat(load(text, "cluster.protocol=raft").problems().lines()).singleElement().asString()
        .contains("the key lagg is unknown");
    assertThat(load(text.replace(", lagg: 5ms", ""), "cluster.protocol=raft", "cluster.lag=5ms")
        .problems().lines()).singleElement().asString().contains("the key lag is unknown");
    assertThat(load(text.replace(", lagg: 5ms", ""), "cluster.protocol=rafft").problems().lines())
        .singleElement().asString().contains("did you mean raft?");
  }
}
