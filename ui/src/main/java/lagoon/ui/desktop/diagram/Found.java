package lagoon.ui.desktop.diagram;

import java.util.Collections;
import java.util.List;

/**
 * Where in a trace some words were found, and which of these places is looked at.
 *
 * @param text what was looked for
 * @param positions in the trace, ascending
 * @param current the index of the one that is looked at; -1: none yet
 */
record Found(String text, List<Integer> positions, int current) {

  /** So many are counted at most. */
  static final int MOST = 10_000;

  /** Nothing was looked for. */
  static final Found NOTHING = new Found("", List.of(), -1);

  Found {
    positions = List.copyOf(positions);
  }

  /** The first at that position or after it; where none is, the first of all. */
  Found from(int position) {
    int found = Collections.binarySearch(positions, position);
    int index = found < 0 ? -found - 1 : found;
    return at(index < positions.size() ? index : 0);
  }

  /** That many further; after the last comes the first. */
  Found step(int by) {
    return positions.isEmpty() ? this : at(Math.floorMod(current + by, positions.size()));
  }

  private Found at(int index) {
    return new Found(text, positions, positions.isEmpty() ? -1 : index);
  }

  /** The position that is looked at; -1: none. */
  int position() {
    return current < 0 ? -1 : positions.get(current);
  }

  /** "3 of 17", "not found"; empty where nothing was looked for. */
  String count() {
    if (text.isEmpty()) {
      return "";
    }
    String all = positions.size() < MOST ? String.valueOf(positions.size()) : "more than " + (MOST - 1);
    return positions.isEmpty() ? "not found" : current + 1 + " of " + all;
  }
}
