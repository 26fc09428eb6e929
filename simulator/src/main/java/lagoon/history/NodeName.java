package lagoon.history;

/**
 * Who a node is. Nodes of one run are numbered from 0 without gaps: replicas first, then the sessions'
 * clients.
 *
 * @param index the number, 0-based
 * @param name what people call it
 */
public record NodeName(int index, String name) {
  /** Whether it is the same node of the same run: names need not be compared. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NodeName that && that.index == index;
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
