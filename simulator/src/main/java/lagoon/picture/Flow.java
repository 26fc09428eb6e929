package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists and mappings in one line, as values of settings are told: of plain words, without quotes. */
final class Flow {

  private Flow() {}

  /** A key with its value, which may be a list or a mapping itself. */
  record Entry(String key, String value) {}

  /** The items of "[a, {b: c}]"; empty where it is no list. */
  static Optional<List<String>> list(String text) {
    return inside(text, '[', ']');
  }

  /** The entries of "{a: b, c: {d: e}}"; empty where it is no mapping. */
  static Optional<List<Entry>> mapping(String text) {
    Optional<List<String>> parts = inside(text, '{', '}');
    if (parts.isEmpty() || !parts.get().stream().allMatch(part -> part.indexOf(": ") > 0)) {
      return Optional.empty();
    }
    return Optional.of(parts.get().stream().map(part -> new Entry(part.substring(0, part.indexOf(": ")),
        part.substring(part.indexOf(": ") + 2))).toList());
  }

  /** The value of that key. */
  static Optional<String> value(List<Entry> mapping, String key) {
    return mapping.stream().filter(one -> one.key.equals(key)).map(Entry::value).findFirst();
  }

  private static Optional<List<String>> inside(String text, char opens, char closes) {
    boolean isWhole = text.length() >= 2 && text.charAt(0) == opens
        && text.charAt(text.length() - 1) == closes && text.indexOf('"') < 0 && text.indexOf('\'') < 0;
    return isWhole ? split(text.substring(1, text.length() - 1)) : Optional.empty();
  }

  /** Divided at the commas that stand in no bracket. */
  private static Optional<List<String>> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      depth += letter == '[' || letter == '{' ? 1 : letter == ']' || letter == '}' ? -1 : 0;
      if (depth < 0) {
        return Optional.empty();
      }
      if (letter == ',' && depth == 0) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    if (!text.isBlank()) {
      parts.add(text.substring(from).strip());
    }
    return depth == 0 ? Optional.of(parts) : Optional.empty();
  }
}
