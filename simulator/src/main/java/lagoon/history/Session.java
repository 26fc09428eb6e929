package lagoon.history;

/**
 * One client's sequence of operations: a device, a cookie, a connection.
 *
 * @param index the number, 0-based, without gaps
 * @param name what people call it
 * @param user whose session it is
 * @param node the node on which its client runs
 */
public record Session(int index, String name, User user, NodeName node) {
  @Override
  public String toString() {
    return name;
  }
}
