package lagoon.protocol.primary;

import lagoon.store.Ledger;

/** What a replica keeps of one group of keys across a crash, beside the copies themselves. */
final class Standing {

  /** No entry at all: the copies come from an earlier term. */
  static final long NONE = -1;

  /**
   * The newest term that this replica has heard of. Terms of one replica are those that leave its index as
   * the rest when divided by the number of replicas: two replicas never begin the same term.
   */
  long term;
  /** The term whose primary the copies follow; an earlier one until that primary has sent its own copies. */
  long copiesTerm;
  /** The last entry that the copies contain. */
  long applied;
  /** What became of the writes up to that entry. */
  Ledger ledger = new Ledger();

  Standing(int home) {
    term = home;
    copiesTerm = home;
  }

  /** The last entry that the copies contain, in order of the newest term. */
  long inTerm() {
    return copiesTerm == term ? applied : NONE;
  }
}
