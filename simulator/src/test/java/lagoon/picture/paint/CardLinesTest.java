package lagoon.picture.paint;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.picture.look.Letters;
import org.junit.jupiter.api.Test;

/** What a client's card says where it has little room: the value is whole, if it can be. */
class CardLinesTest {

  private static final double SIZE = 11;

  private static CardLines narrow(String widest) {
    return new CardLines(SIZE, Letters.width(widest, SIZE));
  }

  @Test
  void whatWasReadIsWholeAndWhatWasAskedIsShorter() {
    String text = "read seat-12: Archer (v2) | Byrd (v2)";
    assertThat(narrow("read seat-12: |").of(text, 3)).containsExactly("read seat-12:", "Archer (v2) |",
        "Byrd (v2)");
    assertThat(narrow("Archer (v2)").of(text, 3)).containsExactly("seat-12:", "Archer (v2)", "| Byrd (v2)");
    assertThat(narrow("Archer (v2").of(text, 3)).containsExactly("seat-12:", "Archer |", "Byrd");
    assertThat(narrow("read seat-12:").of("read seat-12: Archer (v2)", 2))
        .containsExactly("read seat-12:", "Archer (v2)");
    assertThat(narrow("Archer (v2)").of("read seat-12: Archer (v2)", 2))
        .containsExactly("seat-12:", "Archer (v2)");
    assertThat(narrow("Archer (v2)").of("read seat-12: Archer (v2)", 1)).containsExactly("Archer (v2)");
  }

  @Test
  void ofAWriteTheValueIsSeenBeforeItsKey() {
    String text = "write page = a title: ok (v2)";
    assertThat(new CardLines(SIZE, 500).of(text, 3)).containsExactly(text);
    assertThat(narrow("page = a title:").of(text, 2)).containsExactly("page = a title:", "ok (v2)");
    assertThat(narrow("write page").of(text, 2)).containsExactly("= a title:", "ok (v2)");
    assertThat(narrow("= a title: ok (v2)").of(text, 1)).containsExactly("= a title: ok (v2)");
    assertThat(narrow("write page").of("write page = a title", 2)).containsExactly("write page", "= a title");
  }

  @Test
  void aWordThatIsTooLongGoesOnInTheNextLineAndOnlyItsEndIsCut() {
    String value = "w".repeat(25);
    assertThat(narrow("w".repeat(10)).of("read x: " + value, 3))
        .containsExactly("read x:", "w".repeat(10), "w".repeat(9).substring(1) + "…");
    assertThat(narrow("w".repeat(10)).of("write x = " + "w".repeat(12), 3))
        .containsExactly("write x =", "w".repeat(10), "ww");
  }

  @Test
  void whatCannotBeGuessedIsNotLeftOut() {
    assertThat(narrow("transfer 100").of("transfer 100 from checking to rent: ok (v2)", 2))
        .containsExactly("transfer 1…", "ok (v2)");
  }
}
