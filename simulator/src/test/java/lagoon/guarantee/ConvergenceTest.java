package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.history.Operation;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

  private static final String NAME = "convergence";

  private final Tale tale = new Tale("primary", "replica-1", "replica-2");

  @Test
  void replicasThatDifferWhenAllIsQuietAreAViolationForEachKey() {
    tale.starts("x", 0);
    tale.starts("y", 0);
    Operation write = tale.writes("alice", "x", 1, "primary", "replica-1");
    tale.at(20_000);
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 2, 1, 1, ""));
    Violation violation = tale.violations(NAME).get(0);
    assertThat(violation.session()).isEmpty();
    assertThat(violation.witnesses()).containsExactly(write);
    assertThat(violation.time()).isEqualTo(20_000_000_000L);
    assertThat(violation.proof()).isEqualTo(
        "The run came to rest at 20 s, with no fault in the way. But of x, primary holds 1 (v2) and "
            + "replica-2 holds 0 (v1): nothing is under way that would bring them together.");
  }

  @Test
  void replicasThatDifferedAndAgreeInTheEndConverged() {
    tale.writes("alice", "x", 1, "primary", "replica-1", "replica-2");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.HOLDS, 1, 1, 0, ""));
  }

  @Test
  void replicasThatNeverDifferedTestNothing() {
    tale.starts("x", 0);
    assertThat(tale.judgement(NAME).verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(tale.judgement(NAME).reason()).isEqualTo("The replicas never differed.");
  }

  @Test
  void copiesThatStillMoveLeaveItUnknown() {
    tale.writes("alice", "x", 1, "primary");
    End moving = new End(0, false, List.of(), Optional.empty());
    Judgement judgement = Tale.of(tale.judged(moving), NAME);
    assertThat(judgement.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judgement.reason()).isEqualTo("Copies were still moving at the end.");
  }

  @Test
  void aFaultThatWasNeverHealedLeavesItUntested() {
    tale.writes("alice", "x", 1, "primary");
    End broken = new End(0, true, List.of("replica-2 is down", "replica-1 is paused"), Optional.empty());
    Judgement judgement = Tale.of(tale.judged(broken), NAME);
    assertThat(judgement.verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(judgement.reason()).isEqualTo(
        "Not every fault was healed before the end: replica-2 is down and replica-1 is paused.");
  }

  @Test
  void siblingsAreASetAndTheirOrderDoesNotMatter() {
    Operation one = tale.write("alice", "x", 1);
    Operation other = tale.write("bob", "x", 2);
    Version left = tale.makeBlindly(one);
    Version right = tale.makeBlindly(other);
    tale.apply("primary", List.of(left, right)).apply("replica-1", List.of(right, left));
    tale.apply("replica-2", List.of(left));
    assertThat(tale.judgement(NAME).violations()).isEqualTo(1);
    tale.apply("replica-2", List.of(right, left));
    assertThat(tale.judgement(NAME).verdict()).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aLimitTurnsWhatHeldIntoUnknown() {
    tale.writes("alice", "x", 1, "primary", "replica-1", "replica-2");
    End limited = new End(0, true, List.of(), Optional.of("the limit of 1000 events"));
    Judgement judgement = Tale.of(tale.judged(limited), NAME);
    assertThat(judgement.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judgement.reason()).isEqualTo("The run was stopped early: the limit of 1000 events.");
  }
}
