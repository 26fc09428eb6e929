package lagoon.picture.paint;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.picture.look.Letters;
import org.junit.jupiter.api.Test;

/** A long value on a card: the part by which versions differ is often its end. */
class ValueLinesTest {

  private static final double SIZE = 12;

  private static ValueLines lines(String value, String beside, String below) {
    return ValueLines.of(value, SIZE, Letters.width(beside, SIZE, true), Letters.width(below, SIZE, true));
  }

  @Test
  void aValueIsDividedBetweenWords() {
    String value = "London, Paris and Tokyo";
    assertThat(lines(value, value, "x")).isEqualTo(new ValueLines(value, ""));
    assertThat(lines(value, "London, Paris ", "and Tokyo, too"))
        .isEqualTo(new ValueLines("London, Paris", "and Tokyo"));
    assertThat(lines(value, "Lon", value)).as("no word has room beside").isEqualTo(new ValueLines("", value));
  }

  @Test
  void whereItsEndHasNoRoomOtherwiseItIsDividedWithinAWord() {
    assertThat(lines("wwwwwwwwwwww", "wwwwwwww", "wwwwwwwwww"))
        .isEqualTo(new ValueLines("wwwwwwww", "wwww"));
    assertThat(lines("to nevertheless", "to never", "theless"))
        .isEqualTo(new ValueLines("to never", "theless"));
  }
}
