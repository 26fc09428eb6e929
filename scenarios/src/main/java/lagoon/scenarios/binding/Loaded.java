package lagoon.scenarios.binding;

import java.util.Optional;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Path;
import lagoon.scenarios.text.Problems;

/**
 * What came of loading a record: the value if it could be made, everything that is wrong, and where each
 * setting stands. Checks that need the whole value (does this replica exist?) add their problems here, at
 * the path of what they refuse.
 */
public final class Loaded<T extends Record> {

  private final Optional<T> value;
  private final Optional<Node> root;
  private final Problems problems;

  Loaded(Optional<T> value, Optional<Node> root, Problems problems) {
    this.value = value;
    this.root = root;
    this.problems = problems;
  }

  /**
   * The value; empty if it could not be made. It may be there though a later check found problems: see
   * {@link #isGood}.
   */
  public Optional<T> value() {
    return value;
  }

  /** Whether there is a value and no problem. */
  public boolean isGood() {
    return value.isPresent() && problems.isEmpty();
  }

  /** Everything that is wrong. */
  public Problems problems() {
    return problems;
  }

  /** The nodes that the value was made of, assignments included; empty if the text could not be read. */
  public Optional<Node> root() {
    return root;
  }

  /**
   * Adds a problem with the setting at a path ({@code sessions[0].steps[2].read},
   * {@code sessions.alice.reads}). Where the file is silent there, the problem points at the nearest thing
   * around it.
   */
  public void refuse(Path path, String message) {
    problems.add(at(path), message);
  }

  /** The same, for a path as text. */
  public void refuse(String path, String message) {
    refuse(Path.of(path), message);
  }

  /** Where the value of a setting stands, or the nearest thing around it. */
  public Mark at(Path path) {
    return root.map(path::markIn).orElse(Mark.startOf("?"));
  }

  /** Where the key of a setting stands, or the nearest thing around it. */
  public Mark atKey(Path path) {
    return root.map(path::keyMarkIn).orElse(Mark.startOf("?"));
  }

  /** What the file says at a path, if anything. */
  public Optional<Node> node(Path path) {
    return root.flatMap(path::in);
  }
}
