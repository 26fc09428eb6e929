package lagoon.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

  @ParameterizedTest
  @CsvSource({"20%,0.2", "0.2,0.2", "0,0", "1,1", "100%,1", "0.5%,0.005", "1e-3,0.001", "33.3%,0.333"})
  void perCentOrAPartOfOneAreTheSame(String text, double share) {
    assertThat(Shares.parse(text)).isEqualTo(share);
  }

  @Property(tries = 2000, seed = "1")
  void whatIsPrintedIsReadBack(@ForAll @DoubleRange(min = 0, max = 1) double share) {
    assertThat(Shares.parse(Shares.print(share))).isEqualTo(share == 0 ? 0 : share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1%", "101%", "2", "x", "", "%", ".nan", ".inf%", "1%%", "20 %"})
  void whatIsNoPartOfOneIsRefused(String text) {
    assertThatThrownBy(() -> Shares.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a share such as 20% or 0.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "99.5"})
  void aNumberThatIsPerCentIsSuggestedSo(String text) {
    assertThatThrownBy(() -> Shares.parse(text)).hasMessageEndingWith("did you mean " + text + "%?");
  }
}
