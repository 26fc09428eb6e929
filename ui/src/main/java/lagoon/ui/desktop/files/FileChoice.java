package lagoon.ui.desktop.files;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file; empty: none, after all. */
public interface FileChoice {

  /** A scenario that is there. */
  Optional<Path> toOpen();

  /**
   * A place for a new file.
   *
   * @param what it is: "Scenario"
   * @param name what it may be called: "double-bank-transfer.yaml"
   */
  Optional<Path> toSave(String what, String name);
}
