package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a judgement says of itself. */
class JudgementTest {

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void whatFailedCouldHaveFailedAndNothingElseIsAddedTo(Verdict verdict) {
    boolean isViolated = verdict == Verdict.VIOLATED;
    Judgement none = new Judgement("any", verdict, 0, 0, isViolated ? 1 : 0, "");
    assertThat(none.contested()).isEqualTo(isViolated ? 1 : 0);
    assertThat(none.checked()).isEqualTo(isViolated ? 1 : 0);
    Judgement some = new Judgement("any", verdict, 5, 3, isViolated ? 1 : 0, "");
    assertThat(some.contested()).isEqualTo(3);
    assertThat(some.checked()).isEqualTo(5);
  }
}
