package lagoon.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Path;
import lagoon.scenarios.text.Problems;
import lagoon.setting.BySibling;
import lagoon.setting.Choice;
import lagoon.setting.Field;
import lagoon.setting.Fields;
import lagoon.setting.Shape;

/** Which settings a run in progress may change: those declared live, and whatever stands inside them. */
final class LivePaths {

  private LivePaths() {}

  /**
   * Reads a key of a {@code set} as a path; one that is no path, or whose setting cannot change, is a
   * problem.
   */
  static Optional<Path> read(Node.Entry entry, Fields root, Problems problems) {
    String text = entry.key().source();
    Path path;
    try {
      path = Path.of(text);
    } catch (IllegalArgumentException fault) {
      problems.add(entry.key().start(), fault.getMessage());
      return Optional.empty();
    }
    if (isFixed(path, root)) {
      problems.add(
          entry.key().start(), text
              + " cannot change during a run; expected a setting that can, such as cluster.lag");
      return Optional.empty();
    }
    return Optional.of(path);
  }

  /**
   * Whether the path leads to a setting that exists and is not live; one that does not exist is for the
   * binder to tell.
   */
  private static boolean isFixed(Path path, Fields root) {
    List<Shape> places = List.of(root);
    for (Path.Segment segment : path.segments()) {
      List<Shape> next = new ArrayList<>();
      for (Shape place : places) {
        if (segment instanceof Path.Key key) {
          for (Field field : fieldsAt(place)) {
            if (field.key().equals(key.name())) {
              if (field.isLive()) {
                return false;
              }
              next.add(field.shape());
            }
          }
        }
        Shape inside = place instanceof Shape.Maybe maybe ? maybe.shape() : place;
        if (inside instanceof Shape.ListOf list) {
          next.add(list.item());
        } else if (inside instanceof Shape.MapOf map) {
          next.add(map.value());
        }
      }
      if (next.isEmpty()) {
        return false;
      }
      places = next;
    }
    return true;
  }

  /** The settings that may stand at a place, those of inline records included. */
  private static List<Field> fieldsAt(Shape place) {
    List<Field> fields = new ArrayList<>();
    if (place instanceof Shape.Maybe maybe) {
      fields.addAll(fieldsAt(maybe.shape()));
    } else if (place instanceof Fields record) {
      for (Field field : record.fields()) {
        if (field.isInline()) {
          fields.addAll(fieldsAt(field.shape()));
        } else {
          fields.add(field);
        }
      }
    } else if (place instanceof BySibling open) {
      open.alternatives().values().forEach(one -> fields.addAll(fieldsAt(one)));
    } else if (place instanceof Choice choice) {
      choice.alternatives().forEach(one -> fields.addAll(fieldsAt(one.fields())));
    }
    return fields;
  }
}
