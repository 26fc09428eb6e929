package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lagoon.trace.Trace;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How virtual time follows the wall clock. */
class PlayClockTest {

  @Property(tries = 200, seed = "3")
  void timeNeverGoesBackAndNeverBeyondTheEnd(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long from,
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long elapsed,
      @ForAll @LongRange(min = 1, max = 100_000) long thousandths) {
    long end = from + 1_000_000_000L;
    PlayClock clock = new PlayClock(true, Speed.of(thousandths / 1000.0), false);
    assertThat(clock.advance(from, elapsed, end)).isBetween(from, end);
    assertThat(clock.playing(false).advance(from, elapsed, end)).isEqualTo(from);
  }

  @Property(tries = 200, seed = "3")
  void aSpeedIsWhereItsSliderStands(@ForAll @DoubleRange(min = 0, max = 1) double place) {
    assertThat(Speed.atSlider(place).slider()).isCloseTo(place, Offset.offset(1e-9));
  }

  @Test
  void oneSecondAtAThousandthIsAMillisecond() {
    PlayClock clock = new PlayClock(true, Speed.of(0.001), false);
    assertThat(clock.advance(0, 1_000_000_000L, Long.MAX_VALUE)).isEqualTo(1_000_000L);
  }

  @Test
  void nobodyWaitsLongForTheNextObservationWhereIdleStretchesPassQuickly() {
    Pace pace = Opened.bank().played().pace();
    Trace trace = pace.trace();
    PlayClock clock = new PlayClock(true, Speed.of(0.001), true);
    long time = 0;
    int waited = 0;
    while (time < trace.end()) {
      int next = trace.countUpTo(time);
      long due = next == trace.size() ? trace.end() : trace.get(next).time();
      long later = clock.advance(pace, time, PlayClock.LONGEST_WAIT + 1);
      assertThat(later).isGreaterThanOrEqualTo(due);
      waited += later > time ? 1 : 0;
      time = later;
    }
    assertThat(waited).isGreaterThan(10);
    assertThat(clock.compressed(false).advance(pace, 0, 1_000_000_000L)).isEqualTo(1_000_000L);
  }

  @Property(tries = 100, seed = "3")
  void manyShortTicksComeAsFarAsOneLong(@ForAll @LongRange(min = 1, max = 200) long ticks) {
    Pace pace = Opened.bank().played().pace();
    PlayClock clock = new PlayClock(true, Speed.of(0.05), true);
    long time = 0;
    for (int i = 0; i < ticks; i++) {
      time = clock.advance(pace, time, 16_000_000L);
    }
    assertThat(time).isCloseTo(clock.advance(pace, 0, ticks * 16_000_000L), Offset.offset(2_000L * ticks));
  }

  @Test
  void fasterAndSlowerGoThroughRoundSpeeds() {
    Speed speed = Speed.of(0.001);
    StringBuilder passed = new StringBuilder(speed.text());
    while (speed.factor() < Speed.FASTEST) {
      speed = speed.faster();
      passed.append(", ").append(speed.text());
    }
    assertThat(passed.toString()).startsWith("1/1000 of real time, 1/500 of real time, 1/200 of real time")
        .contains("1/2 of real time, real time, 2 times real time").endsWith("100 times real time");
    assertThat(Speed.of(1).slower().factor()).isCloseTo(0.5, Offset.offset(1e-9));
    assertThat(Speed.of(0.001).slower()).isEqualTo(Speed.of(0.001));
  }

  @Test
  void aSpeedOutsideOfTheScaleIsRefused() {
    assertThatThrownBy(() -> new Speed(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Speed(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Speed.of(1e9).factor()).isEqualTo(Speed.FASTEST);
  }
}
