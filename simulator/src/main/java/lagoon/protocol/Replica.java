package lagoon.protocol;

import lagoon.network.Node;

/** A node that keeps copies. */
public interface Replica extends Node {

  /** The settings have changed: from now on it follows these, of the same record class. */
  void configure(ProtocolSettings settings);

  /**
   * Whether it knows of something that another replica lacks and that it will send again: then nothing is at
   * rest.
   */
  default boolean owes() {
    return false;
  }
}
