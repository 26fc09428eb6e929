package lagoon.history;

/**
 * A person or a program that may own several sessions.
 *
 * @param index the number, 0-based, without gaps
 * @param name what people call them
 */
public record User(int index, String name) {
  @Override
  public String toString() {
    return name;
  }
}
