package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void lettersTakeOneColumnOrTwoAndMarksNone() {
    assertThat(Columns.of("checking")).isEqualTo(8);
    assertThat(Columns.of("Zürich")).isEqualTo(6);
    assertThat(Columns.of("Zu\u0308rich")).isEqualTo(6);
    assertThat(Columns.of("口座")).isEqualTo(4);
    assertThat(Columns.of("은행")).isEqualTo(4);
    assertThat(Columns.of("ＡＢ")).isEqualTo(4);
    assertThat(Columns.of("🏦")).isEqualTo(2);
    assertThat(Columns.of("")).isZero();
  }

  @Test
  void theCharactersOfThePictureItselfTakeOneColumn() {
    for (Glyphs glyphs : Glyphs.values()) {
      for (Symbol symbol : Symbol.values()) {
        assertThat(Columns.of(glyphs.of(symbol))).isEqualTo(1);
      }
      assertThat(Columns.of(String.valueOf(new char[] {glyphs.line(), glyphs.head(true), glyphs.head(false),
        glyphs.lost(), glyphs.onItsWay(), glyphs.cut(), glyphs.dotted(), glyphs.heavy(), glyphs.broken()})))
          .isEqualTo(9);
    }
  }

  @Test
  void aTextThatIsCutShortSaysSo() {
    assertThat(Columns.fit("checking", 8, "…")).isEqualTo("checking");
    assertThat(Columns.fit("checking", 5, "…")).isEqualTo("chec…");
    assertThat(Columns.fit("my account", 4, "…")).isEqualTo("my…");
    assertThat(Columns.fit("checking", 5, "...")).isEqualTo("ch...");
    assertThat(Columns.fit("checking", 2, "...")).isEmpty();
    assertThat(Columns.fit("口座口座", 6, "…")).isEqualTo("口座…");
    assertThat(Columns.fit("e\u0301e\u0301e\u0301", 2, "…")).isEqualTo("e\u0301…");
  }

  @Test
  void aNameKeepsItsEnd() {
    assertThat(Columns.fitMiddle("customer-1027", 9, "…")).isEqualTo("cust…1027");
    assertThat(Columns.fitMiddle("customer-1027", 13, "…")).isEqualTo("customer-1027");
    assertThat(Columns.fitMiddle("口座口座", 6, "…")).isEqualTo("口…座");
    assertThat(Columns.fitMiddle("abcde\u0301", 3, "…")).isEqualTo("a…e\u0301");
  }

  @Property(seed = "1")
  void whatIsFittedFits(@ForAll String text, @ForAll @IntRange(max = 30) int room) {
    String visible = Visible.of(text, 200, false);
    assertThat(Columns.of(Columns.fit(visible, room, "…"))).isLessThanOrEqualTo(room);
    assertThat(Columns.of(Columns.fitMiddle(visible, room, "…"))).isLessThanOrEqualTo(room);
  }
}
