package lagoon.scenarios.histories;

import java.util.Locale;
import java.util.Optional;

/** How a history is written. */
public enum Form {
  /** EDN: a map for each entry, one after the other or in one vector, as Jepsen's history.edn. */
  EDN,
  /** Lines of a log: {@code 0 :invoke :write 3}. */
  LOG,
  /** One JSON object on each line, with what the maps of EDN hold. */
  JSON;

  /** How many lines are looked at for one that tells. */
  private static final int LOOKED_AT = 1_000;

  /** "edn". */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form that a text is in, told from how it begins; empty where nothing is known. */
  static Optional<Form> of(String text) {
    int at = 0;
    while (at < text.length() && EdnForms.isSpace(text.charAt(at))) {
      at++;
    }
    char first = at < text.length() ? text.charAt(at) : ' ';
    if (first == '{') {
      int next = at + 1;
      while (next < text.length() && EdnForms.isSpace(text.charAt(next))) {
        next++;
      }
      return Optional.of(next < text.length() && text.charAt(next) == '"' ? JSON : EDN);
    }
    if (first == ';' || first == '#' || first == '[' && !text.startsWith("[jepsen", at)) {
      return Optional.of(EDN);
    }
    return text.lines().limit(LOOKED_AT).anyMatch(LogLine::isLikely) ? Optional.of(LOG) : Optional.empty();
  }
}
