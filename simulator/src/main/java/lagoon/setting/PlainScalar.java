package lagoon.setting;

/**
 * What an unquoted scalar means in YAML 1.2's core schema (section 10.3), and how a text is written so that
 * it comes back as it was. Numbers are decimal, {@code 0x} or {@code 0o}; {@code yes}, {@code on} and
 * {@code 1_000} are texts.
 */
public final class PlainScalar {

  private PlainScalar() {}

  /**
   * What the characters mean: null, a {@code Boolean}, a {@code Long}, a {@code Double} (also for a whole
   * number that no {@code long} holds), or the text itself.
   */
  public static Object resolve(String text) {
    if (text.isEmpty() || text.length() > 400) {
      return text.isEmpty() ? null : text;
    }
    char first = text.charAt(0);
    if (isDigit(first) || first == '-' || first == '+' || first == '.') {
      return number(text);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> Boolean.TRUE;
      case "false", "False", "FALSE" -> Boolean.FALSE;
      default -> text;
    };
  }

  /** The kind of a resolved scalar, with its article: "a whole number". */
  public static String kind(Object scalar) {
    if (scalar == null) {
      return "nothing";
    }
    if (scalar instanceof Boolean) {
      return "a truth value";
    }
    return scalar instanceof Long ? "a whole number" : scalar instanceof Double ? "a number" : "a text";
  }

  /**
   * The text as a scalar in flow form: as it is where it may stand so, in double quotes where not.
   *
   * @param bare whether a text that looks like a number, a truth value or null may stand without quotes
   */
  public static String written(String text, boolean bare) {
    return isSafe(text) && (bare || resolve(text) instanceof String) ? text : quoted(text);
  }

  /** The text in double quotes, as JSON and YAML both read it. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff || c >= 0xfffe) {
            quoted.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
              quoted.append(Character.forDigit(c >> shift & 15, 16));
            }
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /**
   * Whether the text can stand without quotes anywhere, in a flow mapping too. Cautious: some texts that
   * YAML would allow are quoted all the same.
   */
  public static boolean isSafe(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean isSigned = "-+.".indexOf(first) >= 0 && text.length() > 1 && isWord(text.charAt(1));
    if (!isWord(first) && !isSigned || !isWord(last) && last != '.' && last != '%') {
      return false;
    }
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (!isWord(c) && "-._+/ %@()=*<>!?;$^&'".indexOf(c) < 0 && (c != ':' || text.charAt(i + 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
        || c >= 0xc0 && Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Object number(String text) {
    if (text.startsWith("0x") || text.startsWith("0o")) {
      return based(text, text.charAt(1) == 'x' ? 16 : 8);
    }
    int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    switch (text.substring(start)) {
      case ".inf", ".Inf", ".INF":
        return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      case ".nan", ".NaN", ".NAN":
        return start == 0 ? (Object) Double.NaN : text;
      default:
    }
    int end = digits(text, start);
    int whole = end - start;
    if (end == text.length() && whole > 0) {
      return whole <= 18 ? (Object) Long.parseLong(text) : large(text);
    }
    int fraction = 0;
    if (end < text.length() && text.charAt(end) == '.') {
      int from = end + 1;
      end = digits(text, from);
      fraction = end - from;
    }
    if (whole + fraction == 0) {
      return text;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int from = end + 1;
      if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
        from++;
      }
      end = digits(text, from);
      if (end == from) {
        return text;
      }
    }
    return end == text.length() ? (Object) Double.parseDouble(text) : text;
  }

  private static Object large(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException tooLarge) {
      return Double.parseDouble(text);
    }
  }

  private static Object based(String text, int base) {
    double decimal = 0;
    long exact = 0;
    for (int i = 2; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), base);
      if (digit < 0 || text.charAt(i) > 'f') {
        return text;
      }
      decimal = decimal * base + digit;
      exact = exact * base + digit;
    }
    return text.length() == 2 ? text : decimal < 0x1p63 ? (Object) exact : (Object) decimal;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
