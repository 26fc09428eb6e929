package lagoon.ui.desktop.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Few points, and none that matters left out. */
class CurveTest {

  @Test
  void whatStaysTheSameNeedsNoPoints() {
    Curve flat = Curve.of("flat", 100, 10, i -> 3, 0, 1);
    assertThat(flat.points().size()).isLessThan(10);
    Curve peak = Curve.of("peak", 100, 10, i -> i == 50 ? 9 : 0, 0, 1);
    assertThat(peak.points()).extracting(Curve.Point::value).contains(9.0);
    assertThat(peak.points()).extracting(Curve.Point::time).contains(495L, 505L, 515L);
  }

  @Test
  void whereThereIsNoValueThereIsNoPoint() {
    Curve gaps = Curve.of("gaps", 10, 10, i -> i % 2 == 0 ? i : Double.NaN, 0, 1);
    assertThat(gaps.points()).hasSize(5);
  }

  @Test
  void symbolsOfLinesStandAtDifferentPlaces() {
    Curve first = Curve.of("a", 100, 10, i -> 0, 0, 2);
    Curve second = Curve.of("b", 100, 10, i -> 0, 1, 2);
    assertThat(first.points().stream().filter(Curve.Point::isMarked).map(Curve.Point::time))
        .hasSize(5).doesNotContainAnyElementsOf(
            second.points().stream().filter(Curve.Point::isMarked).map(Curve.Point::time).toList());
  }

  @Test
  void stepsOfAnAxisAreEasyToRead() {
    assertThat(Steps.of(682, 4)).isEqualTo(200);
    assertThat(Steps.of(4, 4)).isEqualTo(1);
    assertThat(Steps.of(100, 4)).isEqualTo(50);
    assertThat(Steps.of(16.4e9, 4)).isEqualTo(5e9);
  }
}
