package lagoon.scenarios.running;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.protocol.Measured;
import org.junit.jupiter.api.Test;

class MeasuredTextTest {

  @Test
  void aWholeNumberIsWrittenWhole() {
    assertThat(MeasuredText.of(Measured.number("messages", 1234567))).isEqualTo("1234567");
    assertThat(MeasuredText.of(Measured.number("rounds", 0))).isEqualTo("0");
  }

  @Test
  void ofOthersThreeDigitsCount() {
    assertThat(MeasuredText.of(Measured.number("rounds", 9.1468))).isEqualTo("9.15");
    assertThat(MeasuredText.of(Measured.number("rounds", 0.00123456))).isEqualTo("0.00123");
    assertThat(MeasuredText.of(Measured.number("messages", 12345.6))).isEqualTo("12346");
  }

  @Test
  void aShareIsOneOfAHundred() {
    assertThat(MeasuredText.of(Measured.share("residue", 0.0361))).isEqualTo("3.61 %");
    assertThat(MeasuredText.of(Measured.share("residue", 1))).isEqualTo("100 %");
  }

  @Test
  void aTimeHasItsUnit() {
    assertThat(MeasuredText.of(Measured.time("until all know", 1.5e9))).isEqualTo("1.5 s");
  }

  @Test
  void whatCouldNotBeMeasuredIsADash() {
    assertThat(MeasuredText.of(Measured.share("refused", Double.NaN))).isEqualTo("-");
  }
}
