package lagoon.scenarios.text;

import java.util.Optional;
import lagoon.setting.Wording;

/**
 * A new value for a setting, given outside the file: {@code --set cluster.lag=20ms}. Problems with it name
 * the option as their file, and the column in what was typed.
 *
 * @param path which setting
 * @param value its new value
 * @param at the beginning of what was typed
 */
public record Assignment(Path path, Node value, Mark at) {

  /**
   * Reads {@code PATH=YAML}.
   *
   * @param option what was typed before it: {@code --set}
   * @return the assignment; empty if it cannot be read, and then there is a problem
   */
  public static Optional<Assignment> read(String option, String text, Problems problems) {
    PathReader reader = new PathReader(text);
    Path path;
    try {
      path = reader.path();
    } catch (IllegalArgumentException fault) {
      problems.add(new Mark(option + " " + Wording.shown(text), 1, reader.position() + 1, reader.position()),
          fault.getMessage());
      return Optional.empty();
    }
    Mark at = Mark.startOf(option + " " + path);
    if (reader.position() == text.length() || text.substring(reader.position() + 1).isBlank()) {
      problems.add(new Mark(at.file(), 1, text.length() + 1, text.length()),
          "no value is given; expected " + path + "=VALUE");
      return Optional.empty();
    }
    int start = reader.position() + 1;
    return Yaml.read(at.file(), text.substring(start), start, Limits.VALUE, problems)
        .map(value -> new Assignment(path, value, at));
  }

  /** Where a step of the path stands in what was typed. */
  Mark at(Path.Segment segment) {
    return new Mark(at.file(), at.line(), at.column() + segment.offset(), at.offset() + segment.offset());
  }
}
