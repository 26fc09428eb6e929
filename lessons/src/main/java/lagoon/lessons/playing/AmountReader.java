package lagoon.lessons.playing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lagoon.lessons.format.Amount;
import lagoon.protocol.Measured;
import lagoon.setting.Durations;
import lagoon.setting.Wording;

/**
 * Reads a number as students type it: with a comma for the point, with a space before the unit, the unit as
 * a word. What may mean two things is not guessed at but asked for: {@code 1,000} is a thousand to some and
 * one to others. A share without its percent sign has only one sensible meaning, and that is told.
 *
 * @param unit what is asked for
 * @param expected what may be typed, as a phrase
 */
record AmountReader(Measured.Unit unit, String expected) {

  /** Nobody types a number longer than that, and what is much longer has no value. */
  private static final int LONGEST = 60;
  private static final Pattern TYPED =
      Pattern.compile("(?<number>[-+]?[.,]?[0-9](?:[0-9.,]*[0-9])?)[.,]?(?<unit>[a-z%\u00b5\u03bc\\s]*)\\.?");
  /** A thousand or one, with three decimals. */
  private static final Pattern TWO_MEANINGS = Pattern.compile("[-+]?[1-9][0-9]{0,2},[0-9]{3}");
  private static final Pattern BY_COMMAS =
      Pattern.compile("[-+]?[1-9][0-9]{0,2}(,[0-9]{3})+\\.[0-9]+|[-+]?[1-9][0-9]{0,2}(,[0-9]{3}){2,}");
  private static final Pattern BY_POINTS =
      Pattern.compile("[-+]?[1-9][0-9]{0,2}(\\.[0-9]{3})+,[0-9]+|[-+]?[1-9][0-9]{0,2}(\\.[0-9]{3}){2,}");
  private static final Pattern PLAIN = Pattern.compile("[-+]?(?:[0-9]+([.,][0-9]+)?|[.,][0-9]+)");

  /**
   * What was typed.
   *
   * @param text without spaces around it, in small letters
   * @throws IllegalArgumentException with a sentence if that is no such number, or may be two
   */
  Given.Typed read(String text) {
    Matcher typed = TYPED.matcher(text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2212', '-'));
    if (text.length() > LONGEST || !typed.matches()) {
      throw refused();
    }
    double number = number(typed.group("number"));
    String word = typed.group("unit").replaceAll("\\s+", "");
    return switch (unit) {
      case NUMBER -> word.isEmpty() ? typed(number, Amount.Unit.NUMBER) : refuse();
      case SHARE -> share(text, number, word);
      case TIME -> time(text, number, word);
    };
  }

  private double number(String digits) {
    String plain = digits;
    if (TWO_MEANINGS.matcher(digits).matches()) {
      throw new IllegalArgumentException(digits + " may be read in two ways; did you mean "
          + digits.replace(",", "") + " or " + digits.replace(',', '.') + "?");
    } else if (BY_COMMAS.matcher(digits).matches()) {
      plain = digits.replace(",", "");
    } else if (BY_POINTS.matcher(digits).matches()) {
      plain = digits.replace(".", "");
    }
    if (!PLAIN.matcher(plain).matches()) {
      throw refused();
    }
    return Double.parseDouble(plain.replace(',', '.'));
  }

  private Given.Typed share(String text, double number, String word) {
    boolean isPercent = word.equals("%") || word.equals("percent") || word.equals("pct");
    if (number < 0 || !isPercent && !word.isEmpty()) {
      throw refused();
    } else if (number > 100) {
      throw new IllegalArgumentException("No share is more than 100 %; expected " + expected + ".");
    } else if (isPercent) {
      return typed(number / 100, Amount.Unit.SHARE);
    } else if (number == 1) {
      throw new IllegalArgumentException(Wording.shown(text) + " has no %; did you mean 1% or 100%?");
    }
    Amount taken = new Amount(number > 1 ? number / 100 : number, Amount.Unit.SHARE);
    return new Given.Typed(taken, Optional.of(text + " is taken as " + taken.text() + "."));
  }

  private Given.Typed time(String text, double number, String word) {
    if (number < 0) {
      throw refused();
    } else if (word.isEmpty() && number > 0) {
      String bare = new Amount(number, Amount.Unit.NUMBER).toString();
      throw new IllegalArgumentException(Wording.shown(text) + " has no unit; expected " + expected
          + "; did you mean " + bare + "ms or " + bare + "s?");
    } else if (word.equals("m")) {
      String bare = new Amount(number, Amount.Unit.NUMBER).toString();
      throw new IllegalArgumentException(Wording.shown(text) + " may be read in two ways; did you mean "
          + bare + "ms or " + bare + "min?");
    }
    Optional<String> known = word.isEmpty() ? Optional.of("ms") : Durations.unit(word);
    return known.map(one -> typed(number * Durations.parse("1" + one), Amount.Unit.TIME))
        .orElseThrow(this::refused);
  }

  private static Given.Typed typed(double value, Amount.Unit unit) {
    return new Given.Typed(new Amount(value, unit), Optional.empty());
  }

  private Given.Typed refuse() {
    throw refused();
  }

  IllegalArgumentException refused() {
    return new IllegalArgumentException("That is no answer here; expected " + expected + ".");
  }
}
