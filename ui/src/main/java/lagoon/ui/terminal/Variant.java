package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the runs that are compared, as typed after {@code --over}: {@code PATH=YAML[,PATH=YAML...]}.
 *
 * @param scenario the scenario's name or file, as typed
 * @param name what was typed, or what the file is called that nothing is changed in
 * @param settings each setting as after {@code --set}; none for the file as it is
 */
record Variant(String scenario, String name, List<String> settings) {

  /** The file as it is. */
  static Variant asIs(String scenario) {
    return new Variant(scenario, "the file as it is", List.of());
  }

  /**
   * Takes apart what was typed. A comma inside of brackets or quotes belongs to a value; so does one after
   * which no {@code PATH=} stands.
   */
  static Variant of(String scenario, String typed) {
    List<String> settings = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (c == ',' && depth == 0 && beginsSetting(typed, i + 1)) {
        settings.add(typed.substring(start, i).strip());
        start = i + 1;
      }
    }
    settings.add(typed.substring(start).strip());
    return new Variant(scenario, typed.strip(), List.copyOf(settings));
  }

  /** The path that stands there twice, if one does: which of the values was meant cannot be told. */
  Optional<String> setTwice() {
    Set<String> paths = new HashSet<>();
    return settings.stream().map(one -> one.substring(0, Math.max(0, one.indexOf('='))).strip())
        .filter(path -> !paths.add(path)).findFirst();
  }

  private static boolean beginsSetting(String typed, int from) {
    for (int i = from; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '=') {
        return i > from;
      }
      if (c == ',' || c == '{' || c == ':') {
        return false;
      }
    }
    return false;
  }
}
