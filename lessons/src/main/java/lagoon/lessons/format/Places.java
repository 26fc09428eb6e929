package lagoon.lessons.format;

import java.util.IdentityHashMap;
import java.util.Map;
import lagoon.scenarios.binding.Loaded;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Path;

/**
 * Where the steps of a lesson stand in its file, for whoever finds something wrong with one later. Steps are
 * told apart by identity: two blocks that say the same stand in two places.
 */
public final class Places {

  private final String file;
  private final Map<Object, Place> places = new IdentityHashMap<>();
  private final Map<Section, Mark> headings = new IdentityHashMap<>();

  /** A block: its nodes, counted from its own first line, and where that is. */
  private record Place(Loaded<?> loaded, Mark first) {}

  Places(String file) {
    this.file = file;
  }

  void put(Object step, Loaded<?> loaded, Mark first) {
    places.put(step, new Place(loaded, first));
  }

  void put(Section section, Mark heading) {
    headings.put(section, heading);
  }

  /** Where the heading of a section stands. */
  public Mark of(Section section) {
    return headings.getOrDefault(section, Mark.startOf(file));
  }

  /** Where a setting of a step stands, or the nearest thing around it. */
  public Mark of(Object step, Path path) {
    Place place = places.get(step);
    return place == null ? Mark.startOf(file) : shifted(place.loaded.at(path), place.first);
  }

  /** Where the key of a setting of a step stands, or the nearest thing around it. */
  public Mark ofKey(Object step, Path path) {
    Place place = places.get(step);
    return place == null ? Mark.startOf(file) : shifted(place.loaded.atKey(path), place.first);
  }

  /** A place in a block, as a place in the file that holds the block. */
  static Mark shifted(Mark within, Mark first) {
    return new Mark(first.file(), first.line() + within.line() - 1, within.column(),
        first.offset() + within.offset());
  }
}
