package lagoon.ui.desktop.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of the ladder. */
class WordingTest {

  @Test
  void countsThatFitAreExactAndLongerOnesAreRoundedDown() {
    assertThat(Wording.about(0)).isEqualTo("0");
    assertThat(Wording.about(9999)).isEqualTo("9999");
    assertThat(Wording.about(30_299)).isEqualTo("30k");
    assertThat(Wording.about(999_999)).isEqualTo("999k");
    assertThat(Wording.about(1_000_000)).isEqualTo("1.0M");
  }
}
