package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lagoon.scenarios.text.Problems;
import lagoon.setting.Wording;

/** Sentences on lines that fit a terminal. */
final class Wrapped {

  /** What a terminal has if nobody says otherwise. */
  static final int COLUMNS = 80;

  private static final Pattern UNKNOWN = Pattern.compile(
      "(?<place>.*?: )(?<what>there is no (node|replica|session) )(?<name>.+?)(?<expected>; expected [^;]*)"
          + "(; did you mean .*)?");

  private static final String INDENT = "    ";

  private Wrapped() {}

  /** Each on lines of its own: its place begins the first, as tools expect it; the others are indented. */
  static List<String> problems(Problems problems) {
    List<String> lines = new ArrayList<>();
    folded(problems.lines()).forEach(sentence -> lines.addAll(lines(sentence, INDENT, COLUMNS)));
    return lines;
  }

  /** What differs only in the name that is not there is said once, at the first place, with all names. */
  private static List<String> folded(List<String> problems) {
    Map<String, List<String>> byRest = new LinkedHashMap<>();
    for (String problem : problems) {
      Matcher unknown = UNKNOWN.matcher(problem);
      String rest = unknown.matches() ? unknown.group("what") + unknown.group("expected") : problem;
      byRest.computeIfAbsent(rest, any -> new ArrayList<>()).add(problem);
    }
    return byRest.values().stream().map(alike -> alike.size() == 1 ? alike.get(0) : together(alike)).toList();
  }

  private static String together(List<String> alike) {
    Set<String> names = new LinkedHashSet<>();
    for (String one : alike) {
      Matcher unknown = UNKNOWN.matcher(one);
      if (!unknown.matches()) {
        return one;
      }
      names.add(unknown.group("name"));
    }
    Matcher first = UNKNOWN.matcher(alike.get(0));
    return !first.matches() ? alike.get(0) : first.group("place") + first.group("what")
        + Wording.oneOf(names).replaceFirst("^one of ", "") + " (in " + alike.size() + " places)"
        + first.group("expected");
  }

  /**
   * A sentence broken at spaces. A word that is longer than a line stands alone and is not broken: it is a
   * path or a value that may be copied.
   *
   * @param indent what stands before all lines but the first
   * @param columns the width of a line
   */
  static List<String> lines(String sentence, String indent, int columns) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    String before = "";
    while (before.length() + sentence.length() - start > columns) {
      int room = columns - before.length();
      int end = sentence.lastIndexOf(' ', start + room);
      if (end <= start) {
        end = sentence.indexOf(' ', start + 1);
      }
      if (end < 0) {
        break;
      }
      lines.add(before + sentence.substring(start, end));
      start = end + 1;
      before = indent;
    }
    lines.add(before + sentence.substring(start));
    return lines;
  }
}
