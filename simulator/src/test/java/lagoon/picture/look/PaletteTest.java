package lagoon.picture.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

  /** Inks in which no text is written. */
  private static final Set<Ink> NO_TEXT = EnumSet.of(
      Ink.GROUND, Ink.CARD, Ink.EDGE, Ink.LINE, Ink.ON_MARK, Ink.VIOLATION_GROUND);

  static List<Palette> palettes() {
    return Palette.all();
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void everyTextCanBeReadOnTheGroundAndOnCards(Palette palette) {
    for (Ink ink : Ink.values()) {
      if (!NO_TEXT.contains(ink)) {
        assertThat(contrast(palette, ink, Ink.GROUND)).as(ink + " on the ground").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(palette, ink, Ink.CARD)).as(ink + " on a card").isGreaterThanOrEqualTo(4.5);
      }
    }
    assertThat(contrast(palette, Ink.TEXT, Ink.VIOLATION_GROUND)).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(palette, Ink.VIOLATION, Ink.VIOLATION_GROUND)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void theLetterOnEveryFilledMarkCanBeRead(Palette palette) {
    for (String kind : Look.kinds()) {
      Look look = Look.of(kind, true);
      if (look.filled()) {
        assertThat(contrast(palette, Ink.ON_MARK, look.ink())).as(kind).isGreaterThanOrEqualTo(4.5);
      }
    }
    assertThat(contrast(palette, Ink.ON_MARK, Ink.LEADER)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void aPaletteHasOneColourForEachInk() {
    assertThatThrownBy(() -> new Palette("short", false, List.of("#000000")))
        .isInstanceOf(IllegalArgumentException.class);
    List<String> words = palettes().get(0).colours().stream().map(colour -> "red").toList();
    assertThatThrownBy(() -> new Palette("words", false, words)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Contrast ratio after Web Content Accessibility Guidelines 2.1. */
  private static double contrast(Palette palette, Ink one, Ink other) {
    double a = luminance(palette.hex(one));
    double b = luminance(palette.hex(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.03928 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }
}
