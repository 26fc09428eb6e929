package lagoon.protocol.raft;

import lagoon.history.NodeName;
import lagoon.store.Attempts;

/**
 * What a server keeps across a crash: term, vote, log and snapshot; and, because clients are told for certain
 * what has not been done, which attempts at writes it sent away and which it took.
 */
final class Disk {

  private final Snapshot initial;
  /** Their clients may have been told that they failed: a late copy must not be carried out here. */
  final Attempts refused = new Attempts();
  /** They stand in some log: a late copy must not be refused, or the client takes them for not done. */
  final Attempts taken = new Attempts();
  long term;
  /** For whom it voted in this term, or null. */
  NodeName vote;
  Snapshot snapshot;
  Log log;

  Disk(Snapshot initial) {
    this.initial = initial;
    forget();
  }

  /** The broken variant: nothing of it was ever on disk. */
  void forget() {
    term = 0;
    vote = null;
    snapshot = initial;
    log = new Log(initial.members());
  }
}
