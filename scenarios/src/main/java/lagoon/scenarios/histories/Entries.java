package lagoon.scenarios.histories;

import java.util.ArrayList;
import java.util.List;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Problems;

/** The entries of a history's text, with the line of each, or what is wrong with it. */
final class Entries {

  /** A history has no more: a million operations that begin and end. */
  static final int MOST = 2_000_000;

  private final String file;
  private final String text;
  private final Problems problems;
  private final List<Entry> entries = new ArrayList<>();
  /** Up to where lines are counted, and how many there are. */
  private int counted;
  private int line = 1;

  private Entries(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** All entries; what cannot be read is told. */
  static List<Entry> of(String file, String text, Form form, Problems problems) {
    Entries entries = new Entries(file, text, problems);
    if (form == Form.EDN) {
      entries.edn();
    } else {
      entries.lines(form);
    }
    return entries.entries;
  }

  /** After a value that is broken nobody knows where the next one begins. */
  private void edn() {
    EdnForms forms = new EdnForms(text, true);
    EdnValue values = new EdnValue();
    int stands = 0;
    try {
      while (forms.next() && isRoom()) {
        stands = forms.start();
        int number = line(stands);
        try {
          entries.add(Entry.of(number, values.read(forms.form())));
        } catch (Unreadable fault) {
          problem(number, fault.getMessage());
        }
      }
    } catch (Unreadable fault) {
      problem(line(fault.offset(stands)), fault.getMessage());
    }
  }

  private void lines(Form form) {
    JsonEntries json = new JsonEntries();
    LogLine log = new LogLine();
    int from = 0;
    for (int number = 1; from < text.length() && isRoom(); number++) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      try {
        if (end - from > EdnForms.LONGEST) {
          throw new Unreadable("this line is longer than " + EdnForms.LONGEST + " characters");
        }
        String one = text.substring(from, end).strip();
        if (form == Form.LOG) {
          log.read(number, one).ifPresent(entries::add);
        } else if (!one.isEmpty()) {
          entries.add(Entry.of(number, json.read(one)));
        }
      } catch (Unreadable fault) {
        problem(number, fault.getMessage());
      }
      from = end + 1;
    }
  }

  private boolean isRoom() {
    if (entries.size() < MOST) {
      return true;
    }
    problem(entries.get(MOST - 1).line(), "a history has " + MOST + " entries at most, and here are more");
    return false;
  }

  /** The line of a place that is not before the last one that was asked for. */
  private int line(int offset) {
    for (; counted < Math.min(offset, text.length()); counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  private void problem(int number, String message) {
    problems.add(new Mark(file, number, 1, 0), message);
  }
}
