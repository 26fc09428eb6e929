package lagoon.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    List<String> reasons = new ArrayList<>();
    if (isFixed(path, root, reasons)) {
      problems.add(
          entry.key().start(), text + " cannot change during a run"
              + reasons.stream().findFirst().map(why -> ": " + why).orElse("")
              + "; expected a setting that can, such as cluster.loss");
      return Optional.empty();
    }
    return Optional.of(path);
  }

  /**
   * Whether the path leads to a setting that exists and is not live; one that does not exist is for the
   * binder to tell.
   *
   * @param reasons gets why the declarations on the way say so
   */
  private static boolean isFixed(Path path, Fields root, List<String> reasons) {
    List<Shape> places = List.of(root);
    for (Path.Segment segment : path.segments()) {
      List<Shape> next = new ArrayList<>();
      for (Shape place : places) {
        if (segment instanceof Path.Key key) {
          List<Field> fields = fieldsAt(place).filter(field -> field.key().equals(key.name())).toList();
          if (fields.stream().anyMatch(Field::isLive)) {
            return false;
          }
          fields.forEach(field -> next.add(field.shape()));
          fields.stream().map(Field::whyFixed).filter(why -> !why.isEmpty()).forEach(reasons::add);
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

  /**
   * The settings that may stand at a place, those of inline records included. A record is read when its turn
   * comes: the protocol that is first declares most of what is asked for, and reading the others takes time.
   */
  private static Stream<Field> fieldsAt(Shape place) {
    if (place instanceof Shape.Maybe maybe) {
      return fieldsAt(maybe.shape());
    } else if (place instanceof Fields record) {
      return record.fields().stream()
          .flatMap(field -> field.isInline() ? fieldsAt(field.shape()) : Stream.of(field));
    } else if (place instanceof BySibling open) {
      return open.each().flatMap(LivePaths::fieldsAt);
    } else if (place instanceof Choice choice) {
      return choice.alternatives().stream().flatMap(one -> fieldsAt(one.fields()));
    }
    return Stream.empty();
  }
}
