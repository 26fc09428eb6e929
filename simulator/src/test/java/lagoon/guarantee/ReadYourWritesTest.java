package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

class ReadYourWritesTest {

  private static final String NAME = "read-your-writes";

  private final Tale tale = new Tale("primary", "replica-1");

  @Test
  void aReadThatMissesTheSessionsOwnWriteIsAViolation() {
    tale.starts("checking", 500);
    Operation write = tale.at(0).write("alice", "checking", 400);
    tale.at(5).apply(write, "primary").at(10).ok(write);
    Operation read = tale.at(110).read("alice", "checking");
    tale.at(115).serve(read, "replica-1").at(120).ok(read);

    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 1, 1, 1, ""));
    Violation violation = tale.violations(NAME).get(0);
    assertThat(violation.session()).contains(tale.session("alice"));
    assertThat(violation.witnesses()).containsExactly(write, read);
    assertThat(violation.versions()).hasToString("[v2, v1]");
    assertThat(violation.replica()).contains(tale.replica("replica-1"));
    assertThat(violation.observation()).isEqualTo(6);
    assertThat(violation.time()).isEqualTo(120_000_000);
    assertThat(violation.proof()).isEqualTo(
        "Let W be alice's write of checking = 400 (v2), acknowledged at 10 ms. "
            + "Then R, invoked at 110 ms, read checking at replica-1 and returned 500 (v1). "
            + "But replica-1 had only v1, 100 ms behind: it had not applied W, so R cannot have seen W.");
  }

  /** The client gave up replica-1, asked replica-2, and had its answer before it heard of the other's. */
  @Test
  void theProofNamesTheReplicaWhoseAnswerCounted() {
    Tale three = new Tale("primary", "replica-1", "replica-2");
    Version first = three.starts("x", 0);
    three.writes("alice", "x", 1, "primary");
    Operation read = three.read("alice", "x");
    three.serve(read, "replica-2").serve(read, "replica-1").ok(read, "replica-2", List.of(first));
    Violation violation = three.violations(NAME).get(0);
    assertThat(violation.replica()).contains(three.replica("replica-2"));
    assertThat(violation.proof()).contains("read x at replica-2").contains("But replica-2 had only v1")
        .doesNotContain("replica-1");
    Operation again = three.read("alice", "x");
    three.serve(again, "replica-2").serve(again, "primary").serve(again, "replica-1")
        .ok(again, "replica-1", List.of(first));
    assertThat(three.violations(NAME).get(1).replica()).contains(three.replica("replica-1"));
  }

  @Test
  void whatWasThereUntilAnOlderVersionWasPutOverItIsNotSaidToHaveBeenMissing() {
    tale.starts("theme", 0);
    Operation dark = tale.write("alice", "theme", 1);
    tale.apply(dark, "primary").ok(dark);
    Operation light = tale.write("alice", "theme", 2);
    tale.apply(light, "primary").ok(light).apply(light, "replica-1").apply(dark, "replica-1");
    tale.reads("alice", "replica-1", "theme");
    assertThat(tale.violations(NAME).get(0).proof()).endsWith("But replica-1 had only v2: "
        + "W had been there until an older version was put over it, so R cannot have seen W.");
    tale.crash("replica-1").restart("replica-1");
    tale.reads("alice", "replica-1", "theme");
    assertThat(tale.violations(NAME).get(1).proof()).contains("it did not have W, so");
  }

  @Test
  void everySessionThatSufferedIsKnownHoweverManyViolationsAreKept() {
    tale.starts("x", 0);
    tale.session("carol");
    tale.session("bob");
    tale.writes("alice", "x", 1, "primary");
    for (int i = 0; i < Property.KEPT; i++) {
      tale.reads("alice", "replica-1", "x");
    }
    tale.writes("bob", "x", 2, "primary");
    tale.reads("bob", "replica-1", "x");
    assertThat(tale.violations(NAME)).extracting(one -> one.session().orElseThrow().name())
        .hasSize(Property.KEPT).containsOnly("alice");
    Judge judge = tale.judged();
    assertThat(judge.sufferers(NAME)).extracting(Session::name).containsExactly("bob", "alice");
    assertThat(judge.sufferers("monotonic-reads")).isEmpty();
  }

  @Test
  void aReadOfALaterVersionFollowsTheWrite() {
    tale.starts("x", 0);
    tale.writes("alice", "x", 1, "primary");
    tale.writes("bob", "x", 2, "primary");
    tale.reads("alice", "primary", "x");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.HOLDS, 1, 1, 0, ""));
  }

  @Test
  void aWriteThatTheReadOverlapsObligesItToNothing() {
    tale.starts("x", 0);
    Operation write = tale.write("alice", "x", 1);
    tale.apply(write, "primary");
    Operation read = tale.read("alice", "x");
    tale.ok(write).serve(read, "replica-1").ok(read);
    assertThat(tale.judgement(NAME).verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(tale.judgement(NAME).checked()).isZero();
  }

  @Test
  void aWriteOfUnknownOutcomeObligesNobody() {
    tale.starts("x", 0);
    Operation write = tale.write("alice", "x", 1);
    tale.apply(write, "primary").staysUnknown(write);
    tale.reads("alice", "replica-1", "x");
    assertThat(tale.judgement(NAME).checked()).isZero();
  }

  @Test
  void aFailedReadReturnsNothingAndMissesNothing() {
    tale.starts("x", 0);
    tale.writes("alice", "x", 1, "primary");
    Operation read = tale.read("alice", "x");
    tale.serve(read, "replica-1").fails(read);
    assertThat(tale.judgement(NAME).checked()).isZero();
  }

  @Test
  void aConcurrentVersionIsNoExcuse() {
    tale.writes("alice", "x", 1, "primary");
    Operation rival = tale.write("bob", "x", 2);
    tale.makeBlindly(rival);
    tale.apply(rival, "replica-1").ok(rival);
    tale.reads("alice", "replica-1", "x");
    assertThat(tale.judgement(NAME).violations()).isEqualTo(1);
  }

  @Test
  void siblingsFollowWhenOneOfThemDoes() {
    tale.writes("alice", "x", 1, "primary");
    Operation rival = tale.write("bob", "x", 2);
    tale.makeBlindly(rival);
    List<Version> both = List.of(
        tale.make(rival, "primary").get(0), tale.history().observations().stream()
            .filter(o -> o instanceof Observation.Applied)
            .map(o -> ((Observation.Applied) o).versions().get(0)).findFirst().orElseThrow());
    tale.apply("replica-1", both);
    tale.reads("alice", "replica-1", "x");
    assertThat(tale.judgement(NAME).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void eachKeyOfAReadIsJudged() {
    tale.starts("x", 0);
    tale.starts("y", 0);
    tale.writes("alice", "x", 1, "primary");
    tale.writes("alice", "y", 1, "primary", "replica-1");
    tale.reads("alice", "replica-1", "x", "y");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 2, 1, 1, ""));
  }

  @Test
  void aDeletedKeyIsNotOneThatWasNeverWritten() {
    tale.starts("x", 0);
    Operation delete = tale.invoke("alice", new Action.Delete(tale.key("x")), Optional.empty());
    tale.apply(delete, "primary").ok(delete);
    tale.reads("alice", "primary", "x");
    Operation empty = tale.read("alice", "x");
    tale.ok(empty, List.of());
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 2, 2, 1, ""));
    assertThat(tale.violations(NAME).get(0).proof()).contains("returned nothing at all");
  }

  @Test
  void whereEveryReplicaHadTheWriteNothingIsTested() {
    tale.starts("x", 0);
    tale.writes("alice", "x", 1, "primary", "replica-1");
    tale.reads("alice", "replica-1", "x");
    Judgement judgement = tale.judgement(NAME);
    assertThat(judgement.verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(judgement.checked()).isEqualTo(1);
    assertThat(judgement.reason()).isEqualTo(
        "Every replica already had each write that a later read was to return.");
  }

  @Test
  void aReplicaOutOfReachContestsNothing() {
    tale.starts("x", 0);
    Operation write = tale.writes("alice", "x", 1, "primary", "replica-1");
    tale.crash("replica-1").restart("replica-1");
    tale.cut(tale.session("alice").node(), tale.replica("replica-1"));
    tale.reads("alice", "primary", "x");
    assertThat(tale.judgement(NAME).contested()).isZero();
    tale.heal(tale.session("alice").node(), tale.replica("replica-1"));
    tale.reads("alice", "primary", "x");
    assertThat(tale.judgement(NAME).contested()).isEqualTo(1);
    assertThat(write.session().name()).isEqualTo("alice");
  }

  @Test
  void anotherSessionOfTheUserMissesTheWrite() {
    tale.starts("x", 0);
    tale.session("phone", "alice");
    tale.session("laptop", "alice");
    tale.writes("phone", "x", 1, "primary");
    tale.reads("laptop", "replica-1", "x");
    assertThat(tale.judgement(NAME).checked()).isZero();
    assertThat(tale.judgement(NAME + "/user").verdict()).isEqualTo(Verdict.VIOLATED);
    Violation violation = tale.violations(NAME + "/user").get(0);
    assertThat(violation.session()).contains(tale.session("laptop"));
    assertThat(violation.proof())
        .contains("Then R of laptop, invoked")
        .endsWith("Both sessions are alice's.");
  }

  @Test
  void onlyTheFirstHundredViolationsAreKeptAndAllAreCounted() {
    tale.starts("x", 0);
    tale.writes("alice", "x", 1, "primary");
    for (int i = 0; i < 150; i++) {
      tale.reads("alice", "replica-1", "x");
    }
    assertThat(tale.judgement(NAME).violations()).isEqualTo(150);
    assertThat(tale.violations(NAME)).hasSize(100);
  }
}
