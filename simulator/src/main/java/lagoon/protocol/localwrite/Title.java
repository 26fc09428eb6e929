package lagoon.protocol.localwrite;

import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.store.Ledger;

/** What a replica keeps across a crash of one key, beside its copy: above all, whether it is the primary. */
final class Title {

  final Key key;
  /** Whether this replica is the primary of the key. */
  boolean held;
  /** How often the role had moved when this replica last got it or gave it away. */
  long move;
  /** To whom it gave the role last; null where it never did. */
  NodeName givenTo;
  /** How many versions the key had had when this replica's copy was written. */
  long number;
  /** Of the primary: what became of the recent writes of this key. */
  Ledger ledger = new Ledger();

  Title(Key key, boolean held) {
    this.key = key;
    this.held = held;
  }
}
