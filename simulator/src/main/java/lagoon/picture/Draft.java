package lagoon.picture;

import java.util.Arrays;

/**
 * A row before it is composed: the positions of the observations that it will show, the first being what it
 * is about. A long run has many more drafts than rows.
 */
final class Draft {

  /** How much a picture that must leave out rows wants to keep one. */
  enum Weight {
    ORDINARY,
    /** A role or a setting changed. */
    CHANGE,
    FAULT,
    VIOLATION
  }

  private final Weight weight;
  private int[] positions;
  private int size = 1;

  Draft(Weight weight, int position) {
    this.weight = weight;
    this.positions = new int[] {position};
  }

  Weight weight() {
    return weight;
  }

  int first() {
    return positions[0];
  }

  int[] positions() {
    return Arrays.copyOf(positions, size);
  }

  void add(int position) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, 2 * size);
    }
    positions[size++] = position;
  }
}
