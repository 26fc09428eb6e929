package lagoon.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({"20ns,20", "100us,100000", "500ms,500000000", "2s,2000000000", "1.5min,90000000000",
      "1h,3600000000000", "0,0", "0ms,0", "0.0,0", "0.000000001s,1", "1.0000s,1000000000"})
  void aNumberAndAUnitAreNanoseconds(String text, long nanos) {
    assertThat(Durations.parse(text)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource({"500000000,500ms", "1500000000,1.5s", "1234000,1.234ms", "90000000000,90s", "120000000000,2min",
      "5400000000000,90min", "7200000000000,2h", "1,1ns", "1001,1.001us", "0,0ms", "10000000000,10s"})
  void whatIsPrintedReadsWell(long nanos, String text) {
    assertThat(Durations.print(nanos)).isEqualTo(text);
  }

  @Property(tries = 2000, seed = "1")
  void whatIsPrintedIsReadBack(@ForAll @LongRange(min = 0) long nanos) {
    assertThat(Durations.parse(Durations.print(nanos))).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "500|500 has no unit; expected a duration such as 500ms, 2s or 1.5min; did you mean 500ms?",
      "5m|5m has an unknown unit; expected a duration such as 500ms, 2s or 1.5min; did you mean 5min?",
      "5 ms|\"5 ms\" has an unknown unit; expected a duration such as 500ms, 2s or 1.5min; did you mean 5ms?",
      "1,5s|\"1,5s\" has an unknown unit; expected a duration such as 500ms, 2s or 1.5min; did you mean "
      + "1.5s?",
      "3 seconds|\"3 seconds\" has an unknown unit; expected a duration such as 500ms, 2s or 1.5min; did "
      + "you mean 3s?",
      "-5ms|-5ms is negative; expected a duration such as 500ms, 2s or 1.5min; did you mean 5ms?",
      "soon|soon is not a duration; expected a duration such as 500ms, 2s or 1.5min",
      "0.5ns|0.5ns is finer than a nanosecond; expected a duration such as 500ms, 2s or 1.5min",
      "3000000h|3000000h is longer than 292 years; expected a duration such as 500ms, 2s or 1.5min"})
  void aRefusalSaysWhatIsWrongAndWhatWasPerhapsMeant(String text, String sentence) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void endlessDigitsAreRefusedAndNotComputed() {
    assertThatThrownBy(() -> Durations.parse("1".repeat(1_000_000) + "s"))
        .hasMessageContaining("too many digits");
  }

  @Property(tries = 2000, seed = "2")
  void anyTextIsADurationOrRefused(@ForAll String text) {
    try {
      assertThat(Durations.parse(text)).isNotNegative();
    } catch (IllegalArgumentException refusal) {
      assertThat(refusal).hasMessageContaining("expected a duration");
    }
  }
}
