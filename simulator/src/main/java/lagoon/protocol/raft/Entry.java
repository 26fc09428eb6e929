package lagoon.protocol.raft;

/**
 * One entry of the log, the same object at all servers.
 *
 * @param index its place, from 1
 * @param term in which a leader made it
 */
record Entry(long index, long term, Command command) {

  /** "3: rent = 100 (term 2)". */
  String text() {
    return index + ": " + (command.text().isEmpty() ? "no-op" : command.text()) + " (term " + term + ")";
  }
}
