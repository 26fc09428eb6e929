package lagoon.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTimesTest {

  private static final long SECOND = 1_000_000_000L;
  private long now = 17;

  @Test
  void eachSectionHasItsOwnTimeAndABreakHasNone() {
    SectionTimes times = new SectionTimes(3, () -> now);
    times.enter(0);
    now += 60 * SECOND;
    times.enter(2);
    now += 5 * SECOND;
    times.enter(0);
    now += SECOND;
    assertThat(times.seconds(0)).isEqualTo(61);
    assertThat(times.seconds(1)).isZero();
    assertThat(times.seconds(2)).isEqualTo(5);
    times.stop();
    now += 1000 * SECOND;
    assertThat(times.seconds()).isEqualTo(66);
    assertThat(SectionTimes.text(66)).isEqualTo("1:06");
  }
}
