package lagoon.ui.desktop.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The places of sliders. */
class ScaleTest {

  @Test
  void theEndsAreTheRange() {
    for (Scale scale : new Scale[] {new Scale(0, 10e9, false), new Scale(1, 10, true)}) {
      assertThat(scale.at(0)).isEqualTo(scale.min());
      assertThat(scale.at(1)).isEqualTo(scale.max());
      assertThat(scale.place(scale.min() - 1)).isZero();
      assertThat(scale.place(scale.max() + 1)).isEqualTo(1);
    }
  }

  @Test
  void smallValuesHaveMoreRoomOnALongRange() {
    Scale time = new Scale(0, 10e9, false);
    assertThat(time.place(10e6)).isCloseTo(0.1, within(1e-9));
    assertThat(time.place(5e9)).isLessThan(0.8);
  }

  @Test
  void aPlaceMeansARoundValue() {
    Scale time = new Scale(0, 10e9, false);
    assertThat(time.at(0.3)).isEqualTo(270e6);
    assertThat(time.at(0.123)).isEqualTo(19e6);
    assertThat(new Scale(0, 1, true).at(0.4567)).isEqualTo(0.46);
  }

  @Test
  void nothingIsInTheMiddleAndSmallValuesHaveRoomOnBothSidesOfIt() {
    Scale offset = new Scale(-10e9, 5e9, false);
    assertThat(offset.at(0.5)).isZero();
    assertThat(offset.at(0)).isEqualTo(-10e9);
    assertThat(offset.at(1)).isEqualTo(5e9);
    assertThat(offset.place(-2e9)).isBetween(0.1, 0.3);
    assertThat(offset.at(offset.place(-2e9))).isEqualTo(-2e9);
    assertThat(offset.at(offset.place(40e6))).isEqualTo(40e6);
  }

  @Test
  void aRangeOfNothingHasOnePlace() {
    assertThat(new Scale(3, 3, true).place(3)).isZero();
  }
}
