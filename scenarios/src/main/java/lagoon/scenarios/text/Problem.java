package lagoon.scenarios.text;

/**
 * Something in a file that cannot be used.
 *
 * @param at where
 * @param message what is wrong; what was expected; what was perhaps meant
 */
public record Problem(Mark at, String message) implements Comparable<Problem> {

  /** By file, then by position. */
  @Override
  public int compareTo(Problem that) {
    int order = at.file().compareTo(that.at.file());
    order = order == 0 ? Integer.compare(at.line(), that.at.line()) : order;
    order = order == 0 ? Integer.compare(at.column(), that.at.column()) : order;
    return order == 0 ? message.compareTo(that.message) : order;
  }

  /** "file:line:column: what is wrong; what was expected; did you mean ...?" */
  @Override
  public String toString() {
    return at + ": " + message;
  }
}
