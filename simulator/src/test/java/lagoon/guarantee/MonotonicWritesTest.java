package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.history.Operation;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

class MonotonicWritesTest {

  private static final String NAME = "monotonic-writes";

  private final Tale tale = new Tale("primary", "replica-1");

  @Test
  void aWriteAppliedWhereAnEarlierOneOfItsSessionIsNotIsAViolation() {
    tale.starts("x", 0);
    Operation first = tale.at(0).write("alice", "x", 1);
    tale.apply(first, "primary").at(10).ok(first);
    Operation second = tale.at(20).write("alice", "y", 1);
    tale.apply(second, "primary").at(30).ok(second).at(60).apply(second, "replica-1");

    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 2, 2, 1, ""));
    Violation violation = tale.violations(NAME).get(0);
    assertThat(violation.session()).contains(tale.session("alice"));
    assertThat(violation.witnesses()).containsExactly(first, second);
    assertThat(violation.versions()).hasToString("[v2, v1]");
    assertThat(violation.replica()).contains(tale.replica("replica-1"));
    assertThat(violation.time()).isEqualTo(60_000_000);
    assertThat(violation.seenBy()).isEmpty();
    assertThat(violation.proof()).isEqualTo(
        "Let W1 be alice's write of x = 1 (v2), acknowledged at 10 ms, and W2 be alice's write "
            + "of y = 1 (v1), invoked at 20 ms. Then replica-1 applied W2 at 60 ms. But it had only x "
            + "v1: it had not applied W1, so whoever reads there may see W2 without W1.");
  }

  @Test
  void anEarlierWriteThatReplacesALaterOneIsAViolation() {
    tale.starts("theme", "plain");
    Operation first = tale.at(0).write("alice", "theme", "light");
    tale.apply(first, "primary").at(10).ok(first);
    Operation second = tale.at(20).write("alice", "theme", "dark");
    tale.apply(second, "primary").at(30).ok(second);
    tale.at(60).apply(second, "replica-1").at(500).apply(first, "replica-1");

    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 2, 2, 1, ""));
    Violation violation = tale.violations(NAME).get(0);
    assertThat(violation.witnesses()).containsExactly(first, second);
    assertThat(violation.versions()).hasToString("[v2, v3]");
    assertThat(violation.proof()).isEqualTo(
        "Let W1 be alice's write of theme = light (v2), acknowledged at 10 ms, and W2 be alice's "
            + "write of theme = dark (v3), invoked at 20 ms. Then replica-1, which had W2, applied W1 "
            + "at 500 ms and put it over W2: theme is light (v2) there again, and W2 is gone.");
  }

  @Test
  void aLaterWriteStandsForAnEarlierOneOfItsKey() {
    tale.starts("x", 0);
    tale.writes("alice", "x", 1, "primary");
    tale.writes("alice", "x", 2, "primary", "replica-1");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.HOLDS, 2, 2, 0, ""));
  }

  @Test
  void whatIsOlderThanTheEarlierWriteMayNotReplaceTheLaterEither() {
    Version old = tale.starts("x", 0);
    tale.writes("alice", "x", 1, "primary", "replica-1");
    tale.writes("alice", "x", 2, "primary", "replica-1");
    tale.apply("replica-1", List.of(old));
    assertThat(tale.violations(NAME)).singleElement()
        .satisfies(v -> assertThat(v.proof()).contains("applied the initial x = 0 (v1), older than W1, at"));
  }

  @Test
  void aWriteThatWasNotAcknowledgedObligesNothing() {
    Operation first = tale.write("alice", "x", 1);
    tale.apply(first, "primary").staysUnknown(first);
    tale.writes("alice", "y", 1, "replica-1");
    assertThat(tale.judgement(NAME).verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(tale.judgement(NAME).checked()).isZero();
  }

  @Test
  void aLaterWriteIsJudgedWhereItIsAppliedThoughItNeverCompletes() {
    tale.writes("alice", "x", 1, "primary");
    Operation second = tale.write("alice", "y", 1);
    tale.apply(second, "replica-1");
    assertThat(tale.judgement(NAME).violations()).isEqualTo(1);
  }

  @Test
  void whatComesInOneApplicationComesInOrder() {
    Operation first = tale.writes("alice", "x", 1, "primary");
    Operation second = tale.writes("alice", "y", 1, "primary");
    tale.apply("replica-1", List.of(
        tale.make(second, "primary").get(0), tale.make(first, "primary").get(0)));
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.HOLDS, 2, 2, 0, ""));
  }

  @Test
  void aTransferIsOneApplicationThoughItMakesTwoVersions() {
    tale.writes("alice", "x", 1, "primary");
    Operation transfer = tale.transfer("alice", "checking", "rent", 100, "");
    tale.apply(transfer, "replica-1");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 1, 1, 1, ""));
  }

  @Test
  void aReplicaThatLostTheEarlierWriteMayNotGetTheLaterFirst() {
    Operation first = tale.writes("alice", "x", 1, "primary", "replica-1");
    Operation second = tale.writes("alice", "y", 1, "primary", "replica-1");
    assertThat(tale.judgement(NAME).violations()).isZero();
    tale.crash("replica-1").restart("replica-1").apply(second, "replica-1").apply(first, "replica-1");
    assertThat(tale.judgement(NAME).violations()).isEqualTo(1);
  }

  @Test
  void aSessionThatReadsTheLaterWriteAndThenNotTheEarlierSeesIt() {
    tale.starts("x", 0);
    tale.writes("alice", "x", 1, "primary");
    tale.at(20).writes("alice", "y", 1, "primary", "replica-1");
    tale.at(30).reads("carol", "replica-1", "x");
    tale.at(40).reads("bob", "replica-1", "y");
    assertThat(tale.violations(NAME).get(0).seenBy()).isEmpty();
    tale.at(50).reads("bob", "replica-1", "x");
    tale.at(60).reads("dave", "replica-1", "y");
    tale.at(70).reads("dave", "replica-1", "x");
    assertThat(tale.violations(NAME)).singleElement().satisfies(violation -> {
      assertThat(violation.seenBy()).contains(tale.session("bob"));
      assertThat(violation.time()).isEqualTo(20_000_000);
      assertThat(violation.proof())
          .endsWith("bob saw it: after reading W2, it read x at replica-1 at 50 ms and got 0 (v1).");
    });
  }

  @Test
  void whereEveryReplicaHadTheEarlierWriteNothingIsContested() {
    tale.writes("alice", "x", 1, "primary", "replica-1");
    tale.writes("alice", "y", 1, "primary", "replica-1");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(
        NAME, Verdict.UNTESTED, 2, 0, 0,
        "Whenever a write was issued, every replica already had all that it was to follow."));
  }
}
