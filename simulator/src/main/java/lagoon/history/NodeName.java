package lagoon.history;

/**
 * Who a node is. Nodes of one run are numbered from 0 without gaps: replicas first, then the sessions'
 * clients.
 *
 * @param index the number, 0-based
 * @param name what people call it
 */
public record NodeName(int index, String name) {
  @Override
  public String toString() {
    return name;
  }
}
