package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.history.Operation;
import org.junit.jupiter.api.Test;

class WritesFollowReadsTest {

  private static final String NAME = "writes-follow-reads";

  private final Tale tale = new Tale("primary", "replica-1");

  @Test
  void anAnswerWithoutItsQuestionIsAViolation() {
    tale.at(0).writes("alice", "question", "why?", "primary");
    Operation read = tale.at(10).reads("bob", "primary", "question");
    Operation answer = tale.at(20).write("bob", "answer", "so");
    tale.apply(answer, "primary").ok(answer).at(60).apply(answer, "replica-1");

    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 2, 2, 1, ""));
    Violation violation = tale.violations(NAME).get(0);
    assertThat(violation.session()).contains(tale.session("bob"));
    assertThat(violation.witnesses()).containsExactly(read, answer);
    assertThat(violation.proof()).isEqualTo(
        "Let R1 be bob's read of question, which returned question = why? (v1) at 10 ms, and W2 "
            + "be bob's write of answer = so (v1), invoked at 20 ms. Then replica-1 applied W2 at 60 "
            + "ms. But it had no version of question: it had not applied the question v1 of R1, so "
            + "whoever reads there may see W2 without what its author had read.");
  }

  @Test
  void aReaderWhoFindsTheAnswerAndNoQuestionSeesIt() {
    tale.writes("alice", "question", "why?", "primary");
    tale.reads("bob", "primary", "question");
    tale.writes("bob", "answer", "so", "primary", "replica-1");
    tale.reads("carol", "replica-1", "answer");
    tale.reads("carol", "replica-1", "question");
    assertThat(tale.violations(NAME).get(0).seenBy()).contains(tale.session("carol"));
  }

  @Test
  void whatWasReadMayNotReplaceWhatWasWrittenAfterReadingIt() {
    tale.starts("page", "draft");
    Operation edit = tale.writes("alice", "page", "better", "primary");
    tale.reads("bob", "primary", "page");
    tale.writes("bob", "page", "best", "primary", "replica-1");
    tale.apply(edit, "replica-1");
    assertThat(tale.violations(NAME)).singleElement()
        .satisfies(v -> assertThat(v.proof()).contains("applied the page v2 of R1 at"));
    assertThat(tale.judgement("monotonic-writes").checked()).isZero();
  }

  @Test
  void anEditOnAValueOlderThanTheOneItsAuthorReadIsAViolation() {
    tale.starts("page", "draft");
    tale.writes("alice", "page", "better", "primary");
    tale.reads("bob", "primary", "page");
    Operation edit = tale.write("bob", "page", "best");
    tale.make(edit, "replica-1");
    tale.apply(edit, "replica-1");
    assertThat(tale.judgement(NAME).violations()).isEqualTo(1);
  }

  @Test
  void whatIsReadAfterTheWriteWasIssuedObligesNothing() {
    tale.writes("alice", "x", 1, "primary");
    Operation write = tale.write("bob", "y", 1);
    tale.reads("bob", "primary", "x");
    tale.apply(write, "replica-1").ok(write);
    assertThat(tale.judgement(NAME).checked()).isZero();
  }

  @Test
  void aWriteOfUnknownOutcomeObligesOnceItWasRead() {
    Operation unknown = tale.write("alice", "x", 1);
    tale.apply(unknown, "primary").staysUnknown(unknown);
    tale.reads("bob", "primary", "x");
    tale.writes("bob", "y", 1, "replica-1");
    assertThat(tale.judgement(NAME).violations()).isEqualTo(1);
  }

  @Test
  void aSnapshotBringsTheQuestionWithTheAnswer() {
    Operation question = tale.writes("alice", "x", 1, "primary");
    tale.reads("bob", "primary", "x");
    Operation answer = tale.writes("bob", "y", 1, "primary");
    tale.apply("replica-1", List.of(
        tale.make(answer, "primary").get(0), tale.make(question, "primary").get(0)));
    assertThat(tale.judgement(NAME).verdict()).isEqualTo(Verdict.HOLDS);
  }
}
