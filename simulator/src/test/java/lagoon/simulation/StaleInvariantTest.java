package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import org.junit.jupiter.api.Test;

/** A scenario may say how stale a read may be. */
class StaleInvariantTest {

  private static Verdict verdict(StatedInvariant invariant) {
    Trial trial = Scenarios.store().lag(Scenarios.constant("500ms")).data("x", 1)
        .session("alice", Steps.write("x", 2), Steps.waits("200ms"), Steps.read("x"))
        .invariant(invariant).judged();
    List<Judgement> found = trial.judgements().stream()
        .filter(one -> one.guarantee().equals(invariant.name())).toList();
    assertThat(found).hasSize(1);
    return found.get(0).verdict();
  }

  @Test
  void aReadThatIsOlderThanTheBoundBreaksIt() {
    assertThat(verdict(new StatedInvariant.StaleTime(Durations.of("150ms")))).isEqualTo(Verdict.VIOLATED);
    assertThat(verdict(new StatedInvariant.StaleVersions(0))).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aReadWithinTheBoundKeepsIt() {
    assertThat(verdict(new StatedInvariant.StaleTime(Durations.of("250ms")))).isNotEqualTo(Verdict.VIOLATED);
    assertThat(verdict(new StatedInvariant.StaleVersions(1))).isNotEqualTo(Verdict.VIOLATED);
  }
}
