package lagoon.ui.desktop.desk;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A question to a person: what is asked, and what to do with the answer.
 *
 * @param id what tests call it: "slow"
 * @param title what it is about: "Slow the link between primary and replica-1"
 * @param body the fields
 * @param verb what its button says; empty: it has only one to close it
 * @param confirm does it; returns what is wrong with the answer, and then nothing was done
 * @param other what else can be done
 */
public record Sheet(
    String id, String title, Node body, String verb, Supplier<Optional<String>> confirm,
    Optional<Other> other) {

  /**
   * Something else that can be done instead; the question is closed first.
   *
   * @param verb what its button says
   */
  public record Other(String verb, Runnable action) {}

  /** A question with one answer. */
  public Sheet(String id, String title, Node body, String verb, Supplier<Optional<String>> confirm) {
    this(id, title, body, verb, confirm, Optional.empty());
  }

  /** The same, and something else can be done instead. */
  public Sheet or(String another, Runnable action) {
    return new Sheet(id, title, body, verb, confirm, Optional.of(new Other(another, action)));
  }

  /** Something to choose from or to read: it closes when what stands in it says so. */
  public static Sheet of(String id, String title, Node body) {
    return new Sheet(id, title, body, "", Optional::empty);
  }
}
