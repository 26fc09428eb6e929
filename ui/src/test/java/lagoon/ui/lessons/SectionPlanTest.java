package lagoon.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a class may be at each section. */
class SectionPlanTest {

  private final SectionPlan plan = new SectionPlan(List.of(6, 1, 13), 2400);

  @Test
  void eachSectionHasTheLessonsTimeByItsSteps() {
    assertThat(plan.seconds(0)).isEqualTo(720);
    assertThat(plan.seconds(1)).isEqualTo(120);
    assertThat(plan.seconds(2)).isEqualTo(1560);
  }

  @Test
  void whatIsToComeIsTheTimeOfTheStepsThatAreLeft() {
    assertThat(plan.secondsFrom(0)).isEqualTo(2400);
    assertThat(plan.secondsFrom(7)).isEqualTo(1560);
    assertThat(plan.secondsFrom(20)).isZero();
    assertThat(plan.secondsFrom(21)).isZero();
  }
}
