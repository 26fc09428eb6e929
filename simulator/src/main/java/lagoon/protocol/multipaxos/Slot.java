package lagoon.protocol.multipaxos;

/**
 * One place of the log, and what an acceptor accepted there, or what is chosen.
 *
 * @param place from 1
 * @param ballot in which it was accepted
 */
record Slot(long place, long ballot, Command command) {

  /** "3: rent = 100". */
  String text() {
    return place + ": " + (command.text().isEmpty() ? "no-op" : command.text());
  }
}
