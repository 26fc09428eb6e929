package lagoon.protocol.multipaxos;

import java.util.List;
import lagoon.history.Version;
import lagoon.store.Ledger;

/**
 * What all places of the log up to one have made: it stands for them.
 *
 * @param place the last that it contains
 * @param ledger what became of the sessions' writes; a copy of its own, which nobody changes
 */
record Snapshot(long place, List<Version> copies, Ledger ledger) {
  Snapshot {
    copies = List.copyOf(copies);
  }
}
