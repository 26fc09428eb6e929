package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void whatWouldActOnTheTerminalIsWrittenOut() {
    assertThat(visible("a\u001b[2Jb")).isEqualTo("a\\u001b[2Jb");
    assertThat(visible("a\nb\r\tc")).isEqualTo("a\\nb\\r\\tc");
    assertThat(visible("\u009b31m")).isEqualTo("\\u009b31m");
    assertThat(visible("\u202eabc")).isEqualTo("\\u202eabc");
    assertThat(visible("a\u200db")).isEqualTo("a\\u200db");
    assertThat(visible("\ud800")).isEqualTo("\\ud800");
    assertThat(visible("a\u2028b")).isEqualTo("a\\u2028b");
    assertThat(visible("\u0007")).isEqualTo("\\u0007");
  }

  @Test
  void lettersOfEveryScriptStay() {
    assertThat(visible("Zürich, 口座, שלום, \uD83C\uDFE6")).isEqualTo("Zürich, 口座, שלום, \uD83C\uDFE6");
  }

  @Test
  void marksDoNotPileUpAndDoNotBegin() {
    assertThat(visible("e" + "\u0301".repeat(50))).isEqualTo("e\u0301\u0301");
    assertThat(visible("\u0301e")).isEqualTo("e");
  }

  @Test
  void inAsciiEverythingElseIsAQuestionMark() {
    assertThat(Visible.of("Zürich 口", 100, true)).isEqualTo("Z?rich ?");
  }

  @Test
  void aVeryLongTextIsNotReadToItsEnd() {
    assertThat(Visible.of("x".repeat(1_000_000), 10, false).length()).isLessThan(20);
  }

  @Test
  void inProseWhatSteersItsReaderIsASpaceAndLinesEndWhereTheyDid() {
    assertThat(Visible.lines("a\u001b[2J\nb\u202ec\td")).isEqualTo("a [2J\nb c d");
    assertThat(Visible.line("a\r\nb")).isEqualTo("a  b");
  }

  @Property(seed = "1")
  void nothingHiddenIsLeft(@ForAll String text) {
    assertThat(visible(text).codePoints()).noneMatch(codePoint -> Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || Character.getType(codePoint) == Character.SURROGATE);
    assertThat(Visible.of(text, 1000, true)).matches("[ -~]*");
  }

  private static String visible(String text) {
    return Visible.of(text, 1000, false);
  }
}
