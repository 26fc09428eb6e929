package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimesTest {

  private static final long MS = 1_000_000;
  private static final long S = 1_000 * MS;

  @Test
  void aPointInTimeHasAsManyDigitsAsItsSizeDeserves() {
    assertThat(Times.at(0)).isEqualTo("0.0 ms");
    assertThat(Times.at(17)).isEqualTo("17 ns");
    assertThat(Times.at(17_600)).isEqualTo("0.017 ms");
    assertThat(Times.at(12 * MS + MS / 2)).isEqualTo("12.5 ms");
    assertThat(Times.at(110 * MS)).isEqualTo("110 ms");
    assertThat(Times.at(110 * MS + MS / 2)).isEqualTo("110.5 ms");
    assertThat(Times.at(1250 * MS)).isEqualTo("1.250 s");
    assertThat(Times.at(125_250 * MS)).isEqualTo("125.2 s");
    assertThat(Times.at(5000 * S)).isEqualTo("1:23:20");
    assertThat(Times.at(100 * 3600 * S)).isEqualTo("4d 4h");
    assertThat(Times.at(Long.MAX_VALUE)).isEqualTo("106751d");
    assertThat(Times.at(-MS)).isEqualTo("-1.0 ms");
    assertThat(Times.at(Long.MIN_VALUE)).isEqualTo("-106751d");
  }

  @Test
  void aSpanIsWrittenAsOneSaysIt() {
    assertThat(Times.span(0)).isEqualTo("0 ms");
    assertThat(Times.span(250)).isEqualTo("250 ns");
    assertThat(Times.span(250_000)).isEqualTo("0.25 ms");
    assertThat(Times.span(5 * MS)).isEqualTo("5 ms");
    assertThat(Times.span(505 * MS + 999_999)).isEqualTo("505 ms");
    assertThat(Times.span(1250 * MS)).isEqualTo("1.25 s");
    assertThat(Times.span(2 * S)).isEqualTo("2 s");
    assertThat(Times.span(90 * S)).isEqualTo("90 s");
    assertThat(Times.span(125 * S)).isEqualTo("2 min 5 s");
    assertThat(Times.span(3 * 3600 * S)).isEqualTo("3 h");
    assertThat(Times.span(50 * 3600 * S)).isEqualTo("2 d 2 h");
    assertThat(Times.span(-5 * MS)).isEqualTo("-5 ms");
  }

  @Test
  void aPointInTimeIsToldFromItsNeighbours() {
    assertThat(Times.at(16_434 * MS, MS)).isEqualTo("16.434 s");
    assertThat(Times.at(16_434 * MS + 200_000, 200_000)).isEqualTo("16.4342 s");
    assertThat(Times.at(110 * MS + 20_000, 20_000)).isEqualTo("110.02 ms");
    assertThat(Times.at(5000 * S + 500 * MS, 500 * MS)).isEqualTo("1:23:20.5");
    assertThat(Times.at(100 * 3600 * S + 5 * S, 5 * S)).isEqualTo("4d 4:00:05");
    assertThat(Times.at(0, 1)).isEqualTo("0.0 ms");
  }

  @Test
  void aPointInASentenceHasTheDigitsThatItHasInAColumnWithoutZerosAtItsEnd() {
    assertThat(Times.point(0)).isEqualTo("0 ms");
    assertThat(Times.point(17)).isEqualTo("17 ns");
    assertThat(Times.point(5 * MS)).isEqualTo("5 ms");
    assertThat(Times.point(110 * MS + MS / 2)).isEqualTo("110.5 ms");
    assertThat(Times.point(1250 * MS)).isEqualTo("1.25 s");
    assertThat(Times.point(4177 * MS + MS / 2)).isEqualTo("4.177 s");
    assertThat(Times.point(120 * S)).isEqualTo("120 s");
    assertThat(Times.point(5000 * S)).isEqualTo("1:23:20");
    assertThat(Times.point(100 * 3600 * S)).isEqualTo("4d 4h");
  }

  @Test
  void pointsThatWouldReadTheSameAreToldApart() {
    assertThat(Times.apart(List.of(2_202 * MS, 2_204 * MS, 3 * S)))
        .containsExactly("2.202 s", "2.204 s", "3 s");
    assertThat(Times.apart(List.of(640 * MS + 100_000, 640 * MS + 200_000, 640 * MS + 100_000)))
        .containsExactly("640.1 ms", "640.2 ms", "640.1 ms");
    assertThat(Times.apart(List.of(15 * S + 1, 15 * S + 2)))
        .containsExactly("15.000000001 s", "15.000000002 s");
    assertThat(Times.apart(List.of(2_202 * MS, 2_202 * MS))).as("one time")
        .containsExactly("2.202 s", "2.202 s");
    assertThat(Times.apart(List.of(2_210 * MS, 2_219 * MS, 2_220 * MS)))
        .containsExactly("2.21 s", "2.219 s", "2.22 s");
  }

  @Property(seed = "1")
  void neighboursHaveDifferentTexts(@ForAll @LongRange(min = 0, max = 1_000_000) long number,
      @ForAll @IntRange(min = 0, max = 12) int power) {
    long step = 1;
    for (int i = 0; i < power; i++) {
      step *= 10;
    }
    assertThat(Times.at(number * step, step)).isNotEqualTo(Times.at((number + 1) * step, step));
  }

  @Property(seed = "1")
  void aPointInTimeFitsItsColumn(@ForAll @LongRange(min = 0) long nanos) {
    assertThat(Times.at(nanos).length()).isLessThanOrEqualTo(Times.WIDTH);
    assertThat(Times.at(nanos % (1000 * S)).length()).isLessThanOrEqualTo(Times.WIDTH);
    assertThat(Times.at(nanos % S).length()).isLessThanOrEqualTo(Times.WIDTH);
  }
}
