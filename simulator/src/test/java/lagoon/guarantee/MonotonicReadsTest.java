package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.history.History;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

class MonotonicReadsTest {

  private static final String NAME = "monotonic-reads";

  private final Tale tale = new Tale("leader", "near", "far");

  @Test
  void aReadThatGoesBackIsAViolation() {
    tale.starts("score", 230);
    Operation write = tale.at(0).write("scorer", "score", 250);
    tale.apply(write, "leader").at(10).ok(write).at(100).apply(write, "near");
    Operation first = tale.at(200).reads("bob", "near", "score");
    Operation second = tale.at(300).reads("bob", "far", "score");

    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 1, 1, 1, ""));
    Violation violation = tale.violations(NAME).get(0);
    assertThat(violation.session()).contains(tale.session("bob"));
    assertThat(violation.witnesses()).containsExactly(first, second);
    assertThat(violation.proof()).isEqualTo(
        "Let R1 be bob's read of score, which returned score = 250 (v2) at 200 ms. "
            + "Then R2, invoked at 300 ms, read score at far and returned 230 (v1). "
            + "But far had only v1, 290 ms behind: it had not applied v2, "
            + "so R2 cannot have seen what R1 had seen.");
  }

  @Test
  void whatWasReadObligesEvenIfItsWriterWasNeverAnswered() {
    tale.starts("x", 0);
    Operation write = tale.write("alice", "x", 1);
    tale.apply(write, "leader").staysUnknown(write);
    tale.reads("bob", "leader", "x");
    tale.reads("bob", "far", "x");
    assertThat(tale.judgement(NAME).violations()).isEqualTo(1);
    assertThat(tale.judgement("read-your-writes").checked()).isZero();
  }

  @Test
  void readsThatOverlapMayReturnInAnyOrder() {
    tale.starts("x", 0);
    tale.writes("alice", "x", 1, "leader");
    Operation one = tale.read("bob", "x");
    Operation other = tale.read("bob", "x");
    tale.serve(one, "leader").ok(one).serve(other, "far").ok(other);
    assertThat(tale.judgement(NAME).checked()).isZero();
  }

  @Test
  void aReadThatReturnedNothingLeavesNothingToFollow() {
    tale.reads("bob", "far", "x");
    tale.reads("bob", "far", "x");
    assertThat(tale.judgement(NAME).checked()).isZero();
  }

  @Test
  void everySiblingThatWasReadMustBeReadAgain() {
    Operation one = tale.write("alice", "x", 1);
    Operation other = tale.write("carol", "x", 2);
    List<Version> both = List.of(tale.makeBlindly(one), tale.makeBlindly(other));
    tale.apply("leader", both);
    tale.apply("far", both.subList(1, 2));
    tale.reads("bob", "leader", "x");
    tale.reads("bob", "far", "x");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 1, 1, 1, ""));
  }

  @Test
  void withoutApplicationsItCanFailButNotHold() {
    tale.starts("x", 0);
    tale.writes("alice", "x", 1, "leader");
    tale.reads("bob", "leader", "x");
    tale.reads("bob", "leader", "x");
    assertThat(tale.judgement(NAME).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(withoutCopies().verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(withoutCopies().reason()).startsWith("The history does not say which replica applied what");
    tale.reads("bob", "far", "x");
    assertThat(withoutCopies().verdict()).isEqualTo(Verdict.VIOLATED);
  }

  private Judgement withoutCopies() {
    History history = tale.history();
    List<Observation> some = history.observations().stream()
        .filter(o -> !(o instanceof Observation.Applied || o instanceof Observation.Served))
        .toList();
    return Tale.of(Judge.of(new History(history.cast(), some), List.of(), End.quiet(0)), NAME);
  }
}
