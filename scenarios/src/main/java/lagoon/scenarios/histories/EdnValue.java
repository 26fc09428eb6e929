package lagoon.scenarios.histories;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import us.bpsm.edn.EdnException;
import us.bpsm.edn.Keyword;
import us.bpsm.edn.Symbol;
import us.bpsm.edn.Tag;
import us.bpsm.edn.TaggedValue;
import us.bpsm.edn.parser.Parseable;
import us.bpsm.edn.parser.Parser;
import us.bpsm.edn.parser.Parsers;

/** Reads one EDN value with the library; {@link EdnForms} has looked at it before. */
final class EdnValue {

  private final Parser parser = Parsers.newParser(
      Parsers.newParserConfigBuilder().acceptUnicodeEscapesInStringLiterals(true).build());

  /**
   * The value that stands there, alone.
   *
   * @throws Unreadable if there is none, or more than one
   */
  Datum read(String form) throws Unreadable {
    Parseable source = Parsers.newParseable(form);
    Object value;
    boolean isAlone;
    try {
      value = parser.nextValue(source);
      isAlone = value == Parser.END_OF_INPUT || parser.nextValue(source) == Parser.END_OF_INPUT;
    } catch (EdnException | IllegalArgumentException | ArithmeticException fault) {
      throw new Unreadable("this is not EDN: " + reason(fault));
    }
    if (value == Parser.END_OF_INPUT || !isAlone) {
      throw new Unreadable("expected one value in EDN, such as nil, 3, \"a\" or [0 3]");
    }
    return datum(value);
  }

  private static String reason(Exception fault) {
    String said = String.valueOf(fault.getMessage()).replaceAll("\\p{Cntrl}", " ");
    return said.length() <= 100 ? said : said.substring(0, 97) + "...";
  }

  private static Datum datum(Object value) {
    if (value == null) {
      return Datum.NIL;
    }
    if (value instanceof Long number) {
      return new Datum.Whole(number);
    }
    if (value instanceof String text) {
      return new Datum.Text(text);
    }
    if (value instanceof Keyword word) {
      return new Datum.Word(word.toString().substring(1), true);
    }
    if (value instanceof Symbol || value instanceof Boolean) {
      return new Datum.Word(value.toString(), false);
    }
    if (value instanceof TaggedValue tagged) {
      return tagged(tagged.getTag(), tagged.getValue());
    }
    return value instanceof Collection<?> || value instanceof Map<?, ?> ? many(value) : odd(value);
  }

  /** Records of Jepsen are written as tagged maps, its independent values as tagged pairs. */
  private static Datum tagged(Tag tag, Object value) {
    return value instanceof Map<?, ?> || value instanceof List<?>
        ? datum(value)
        : new Datum.Odd("a value tagged " + tag);
  }

  private static Datum many(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<Datum.Pair> pairs = new ArrayList<>();
      map.forEach((key, one) -> pairs.add(new Datum.Pair(datum(key), datum(one))));
      return new Datum.Table(pairs);
    }
    List<Datum> items = new ArrayList<>();
    ((Collection<?>) value).forEach(one -> items.add(datum(one)));
    return value instanceof Set<?> ? new Datum.Bag(items) : new Datum.Row(items);
  }

  private static Datum odd(Object value) {
    return new Datum.Odd(
        value instanceof BigInteger ? "a number that does not fit 64 bits"
            : value instanceof Double || value instanceof BigDecimal ? "a number that is not whole"
            : value instanceof Character ? "a character"
            : "a " + value.getClass().getSimpleName());
  }
}
