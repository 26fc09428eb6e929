package lagoon.history;

/** What a node shows of itself; the {@code view} package lists the kinds. Immutable. */
public interface State {

  /** One line for a reader, the same on every machine. */
  String text();
}
