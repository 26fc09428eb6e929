package lagoon.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lagoon.history.Value;
import org.junit.jupiter.api.Test;

class LeafTest {

  private enum Colour { RED, DARK_RED }

  private static final Leaf WORD = new Leaf.Word(Colour.class,
      List.of(new Leaf.Word.Meaning("red", "", Colour.RED),
          new Leaf.Word.Meaning("dark-red", "", Colour.DARK_RED)));

  @Test
  void aTextTakesNumbersAsTheyAreWritten() {
    Leaf text = new Leaf.Text(0, 5);
    assertThat(text.read("007")).isEqualTo("007");
    assertThat(text.read("true")).isEqualTo("true");
    assertThat(text.read("", "")).isEqualTo("");
    assertThatThrownBy(() -> text.read(""))
        .hasMessage("nothing stands here; expected a text of at most 5 characters");
    assertThatThrownBy(() -> text.read("abcdef"))
        .hasMessage("this text has 6 characters; expected a text of at most 5 characters");
  }

  @Test
  void aWholeNumberMayBeWrittenWithAnExponent() {
    Leaf whole = new Leaf.Whole(1, 1_000_000, true);
    assertThat(whole.read("1e6")).isEqualTo(1_000_000);
    assertThat(whole.read("0x10")).isEqualTo(16);
    assertThatThrownBy(() -> whole.read("1.5"))
        .hasMessage("1.5 is a number; expected a whole number from 1 to 1000000");
    assertThatThrownBy(() -> whole.read("0"))
        .hasMessage("0 is out of range; expected a whole number from 1 to 1000000");
    assertThatThrownBy(() -> whole.read("5", "5"))
        .hasMessage("\"5\" is a text; expected a whole number from 1 to 1000000; did you mean 5, without "
        + "quotes?");
    assertThatThrownBy(() -> whole.read("1e300")).hasMessageContaining("out of range");
    assertThatThrownBy(() -> whole.read(".nan")).hasMessageContaining("expected a whole number");
    assertThatThrownBy(() -> whole.read(".inf")).hasMessageContaining("expected a whole number");
  }

  @Test
  void aNumberIsFinite() {
    Leaf number = new Leaf.Decimal(-Double.MAX_VALUE, Double.MAX_VALUE);
    assertThat(number.read("2")).isEqualTo(2.0);
    assertThat(number.read("-0.5")).isEqualTo(-0.5);
    assertThat(number.write(2.0)).isEqualTo("2");
    assertThatThrownBy(() -> number.read(".inf")).hasMessage(".inf is out of range; expected a number");
    assertThatThrownBy(() -> number.read("x")).hasMessage("x is a text; expected a number");
  }

  @Test
  void aDurationIsNegativeOnlyWhereItsLeastValueIs() {
    Leaf offset = new Leaf.Duration(-3_600_000_000_000L, 3_600_000_000_000L);
    assertThat(offset.read("-200ms")).isEqualTo(-200_000_000L);
    assertThat(offset.read("1.5s")).isEqualTo(1_500_000_000L);
    assertThat(offset.write(-200_000_000L)).isEqualTo("-200ms");
    assertThat(offset.read(offset.write(-1_500_000_000L))).isEqualTo(-1_500_000_000L);
    assertThatThrownBy(() -> offset.read("-2h"))
        .hasMessage("-2h is out of range; expected a duration from -1h to 1h");
    assertThatThrownBy(() -> offset.read("--2s")).hasMessageContaining("is negative");
    assertThatThrownBy(() -> new Leaf.Duration(0, 5_000_000_000L).read("-2s"))
        .hasMessageContaining("is negative");
  }

  @Test
  void yesIsTrueOnlyAsASuggestion() {
    Leaf yesNo = new Leaf.YesNo();
    assertThat(yesNo.read("true")).isEqualTo(true);
    assertThatThrownBy(() -> yesNo.read("yes"))
        .hasMessage("yes is a text; expected true or false; did you mean true?");
    assertThatThrownBy(() -> yesNo.read("0")).hasMessageEndingWith("did you mean false?");
  }

  @Test
  void aWordIsOneOfItsConstants() {
    assertThat(WORD.read("dark-red")).isEqualTo(Colour.DARK_RED);
    assertThat(WORD.write(Colour.DARK_RED)).isEqualTo("dark-red");
    assertThatThrownBy(() -> WORD.read("darkred"))
        .hasMessage("darkred is not known here; expected red or dark-red; did you mean dark-red?");
  }

  @Test
  void aTypeOfItsOwnReadsAndWritesItself() {
    Leaf value = new Leaf.Atom(Value.class, "a whole number or a text", Value::of);
    assertThat(value.read("500")).isEqualTo(new Value.Amount(500));
    assertThat(value.read("500", "500")).isEqualTo(new Value.Text("500"));
    assertThat(value.write(new Value.Text("500"))).isEqualTo("\"500\"");
    assertThat(value.write(new Value.Amount(500))).isEqualTo("500");
    assertThat(value.write(new Value.Text("a: b"))).isEqualTo("\"a: b\"");
    assertThat(value.write(new Value.Text("true"))).isEqualTo("true");
    assertThat(value.write(new Value.Text("null"))).isEqualTo("\"null\"");
  }

  @Test
  void boundsAreSaidInTheUnitOfTheSetting() {
    assertThat(new Leaf.Duration(1_000_000, Long.MAX_VALUE).expected())
        .isEqualTo("a duration of at least 1ms");
    assertThat(new Leaf.Share(0, 0.5).expected()).isEqualTo("a share of at most 50%");
    assertThatThrownBy(() -> new Leaf.Share(0, 0.5).read("60%"))
        .hasMessage("60% is out of range; expected a share of at most 50%");
  }
}
