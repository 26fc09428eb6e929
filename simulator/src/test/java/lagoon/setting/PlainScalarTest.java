package lagoon.setting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScalarTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void nothingIsWrittenInFiveWays(String text) {
    assertThat(PlainScalar.resolve(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings =
      {"yes", "no", "on", "off", "y", "tRue", "nUll", "1_000", "0b1", "1:30", "0x", "0o8", "-0x1",
      "1.2.3", "e5", "1e", ".", "-", "+", "-.", ".e5", "500ms", "+.nan", "2024-01-01"})
  void whatYaml12DoesNotKnowIsAText(String text) {
    assertThat(PlainScalar.resolve(text)).isEqualTo(text);
  }

  @Test
  void numbersAreDecimalHexadecimalOrOctal() {
    assertThat(PlainScalar.resolve("-12")).isEqualTo(-12L);
    assertThat(PlainScalar.resolve("+012")).isEqualTo(12L);
    assertThat(PlainScalar.resolve("0x1F")).isEqualTo(31L);
    assertThat(PlainScalar.resolve("0o17")).isEqualTo(15L);
    assertThat(PlainScalar.resolve("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(PlainScalar.resolve("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
    assertThat(PlainScalar.resolve("9223372036854775808")).isEqualTo(0x1p63);
    assertThat(PlainScalar.resolve("0xffffffffffffffff")).isEqualTo(0x1p64);
    assertThat(PlainScalar.resolve("1.")).isEqualTo(1.0);
    assertThat(PlainScalar.resolve(".5")).isEqualTo(0.5);
    assertThat(PlainScalar.resolve("-1.5e+3")).isEqualTo(-1500.0);
    assertThat(PlainScalar.resolve("-.INF")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(PlainScalar.resolve(".NaN")).isEqualTo(Double.NaN);
  }

  @Test
  void truthIsWrittenInThreeWays() {
    assertThat(PlainScalar.resolve("true")).isEqualTo(true);
    assertThat(PlainScalar.resolve("False")).isEqualTo(false);
    assertThat(PlainScalar.resolve("TRUE")).isEqualTo(true);
  }

  @Test
  void quotesAreSetOnlyWhereTheyMustBe() {
    assertThat(PlainScalar.written("replica-1", false)).isEqualTo("replica-1");
    assertThat(PlainScalar.written("20%", false)).isEqualTo("20%");
    assertThat(PlainScalar.written("5", false)).isEqualTo("\"5\"");
    assertThat(PlainScalar.written("5", true)).isEqualTo("5");
    assertThat(PlainScalar.written("a: b", false)).isEqualTo("\"a: b\"");
    assertThat(PlainScalar.written("a, b", false)).isEqualTo("\"a, b\"");
    assertThat(PlainScalar.written("a #b", false)).isEqualTo("\"a #b\"");
    assertThat(PlainScalar.written("", false)).isEqualTo("\"\"");
    assertThat(PlainScalar.quoted("\u0007\n\"\\")).isEqualTo("\"\\u0007\\n\\\"\\\\\"");
  }

  @Property(tries = 2000, seed = "1")
  void anyTextResolvesToSomething(@ForAll String text) {
    Object value = PlainScalar.resolve(text);
    assertThat(PlainScalar.kind(value)).isNotEmpty();
  }
}
