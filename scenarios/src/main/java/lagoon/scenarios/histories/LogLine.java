package lagoon.scenarios.histories;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log as Jepsen writes it: a process, what happens to its operation, what it asked and a value,
 * with tabs or spaces in between; before it may stand a time, a level and a logger, behind it an error.
 */
final class LogLine {

  private static final Pattern TYPE = Pattern.compile(":(invoke|ok|fail|info)(?=[ \t])");
  private static final Pattern WHO = Pattern.compile("(?:^|[ \t])(:?[\\w-]{1,40})[ \t]+$");
  private static final Pattern WHAT = Pattern.compile("^[ \t]+:(\\S{1,60})(?:[ \t]+(.*))?$");

  private final EdnValue values = new EdnValue();

  /** Whether an operation stands in that line, as far as a glance tells. */
  static boolean isLikely(String line) {
    return TYPE.matcher(line).find();
  }

  /**
   * The operation that stands in that line; empty where none does.
   *
   * @throws Unreadable if it is only half there
   */
  Optional<Entry> read(int number, String line) throws Unreadable {
    Matcher type = TYPE.matcher(line);
    if (!type.find()) {
      if (line.matches(".*[ \t]:(invoke|ok|fail|info)")) {
        throw new Unreadable(
            "this line ends after the type of an operation; expected what it asked, and a value");
      }
      return Optional.empty();
    }
    String before = line.substring(Math.max(0, type.start() - 60), type.start());
    Matcher who = WHO.matcher(before);
    if (!who.find()) {
      throw new Unreadable("no process stands before :" + type.group(1) + "; expected a number");
    }
    Optional<Long> process = Optional.empty();
    if (who.group(1).matches("\\d+")) {
      if (who.group(1).length() > 18) {
        throw new Unreadable("the number of a process has 18 digits at most");
      }
      process = Optional.of(Long.parseLong(who.group(1)));
    }
    Matcher what = WHAT.matcher(line.substring(type.end()));
    if (!what.find()) {
      throw new Unreadable("expected what the operation asked after :" + type.group(1)
          + ", such as :read, and a value");
    }
    Datum value = process.isEmpty() || what.group(2) == null || what.group(2).isBlank()
        ? Datum.NIL : first(what.group(2));
    return Optional.of(new Entry(
        number, Entry.Type.of(type.group(1)), process, what.group(1), value, Optional.empty()));
  }

  /** What follows the value is an error or a remark. */
  private Datum first(String rest) throws Unreadable {
    int tab = rest.indexOf('\t');
    String text = tab > 0 ? rest.substring(0, tab) : rest;
    EdnForms forms = new EdnForms(text, false);
    return forms.next() ? values.read(forms.form()) : Datum.NIL;
  }
}
