package lagoon.picture.svg;

/** Writes XML elements; everything that is handed to it is escaped here. */
final class Elements {

  /** Numbers beyond this are of no picture. */
  private static final double GREATEST = 1e7;

  private final StringBuilder out = new StringBuilder();

  /** Begins an element, whose attributes follow. */
  Elements begin(String name) {
    out.append('<').append(name);
    return this;
  }

  Elements attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
    return this;
  }

  Elements attribute(String name, double value) {
    return attribute(name, number(value));
  }

  /** Ends an element that holds nothing. */
  void end() {
    out.append("/>\n");
  }

  /** Ends the attributes of an element, and the element itself, which holds a text. */
  void text(String text) {
    out.append('>');
    escape(text);
    out.append("</text>\n");
  }

  /** Writes as it is: what this package says itself. */
  Elements raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A text between two tags. */
  Elements escaped(String text) {
    escape(text);
    return this;
  }

  /** At most two digits behind the point, and none that say nothing. */
  static String number(double value) {
    double bounded = Math.max(-GREATEST, Math.min(GREATEST, Double.isNaN(value) ? 0 : value));
    long hundredths = Math.round(bounded * 100);
    long rest = Math.abs(hundredths % 100);
    String sign = hundredths < 0 ? "-" : "";
    String whole = sign + Math.abs(hundredths / 100);
    if (rest == 0) {
      return whole;
    }
    return whole + "." + (rest % 10 == 0 ? Long.toString(rest / 10) : (rest < 10 ? "0" : "") + rest);
  }

  /** What XML does not allow at all becomes a question mark. */
  private void escape(String text) {
    for (int i = 0; i < text.length();) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> {
          boolean allowed = c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
          out.appendCodePoint(allowed ? c : '?');
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
