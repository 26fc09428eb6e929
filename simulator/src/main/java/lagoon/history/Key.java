package lagoon.history;

/**
 * A key of the store. Keys of one run are numbered from 0 without gaps, so that replicas and checkers can
 * keep what they know of each in arrays.
 *
 * @param index the number, 0-based
 * @param name what people call it
 */
public record Key(int index, String name) {
  /** Whether it is the same key of the same run: names need not be compared. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Key that && that.index == index;
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return name;
  }
}
