package lagoon.trace;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Version;

/** The copies of one replica: for each key that it holds, its version, or several that are siblings. */
final class Shelf {

  private final List<List<Version>> byKey;

  Shelf() {
    this(new ArrayList<>());
  }

  private Shelf(List<List<Version>> byKey) {
    this.byKey = byKey;
  }

  /** These versions take the place of what was there of their keys. */
  void put(List<Version> versions) {
    for (Version version : versions) {
      reserve(version.keyIndex());
      byKey.set(version.keyIndex(), List.of());
    }
    for (Version version : versions) {
      if (!version.isNothing()) {
        byKey.set(version.keyIndex(), with(byKey.get(version.keyIndex()), version));
      }
    }
  }

  private void reserve(int key) {
    while (byKey.size() <= key) {
      byKey.add(List.of());
    }
  }

  private static List<Version> with(List<Version> siblings, Version version) {
    if (siblings.isEmpty()) {
      return List.of(version);
    }
    List<Version> more = new ArrayList<>(siblings);
    more.add(version);
    return more;
  }

  void clear() {
    byKey.clear();
  }

  List<Version> all() {
    List<Version> all = new ArrayList<>();
    byKey.forEach(all::addAll);
    return all;
  }

  /** How many keys it has room for. */
  int size() {
    return byKey.size();
  }

  Shelf copy() {
    return new Shelf(new ArrayList<>(byKey));
  }
}
