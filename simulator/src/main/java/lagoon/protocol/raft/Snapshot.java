package lagoon.protocol.raft;

import java.util.List;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Ledger;

/**
 * What the entries up to one have made: it stands for them.
 *
 * @param index the last entry that it contains
 * @param term of that entry
 * @param members as of that entry
 * @param ledger what became of the sessions' writes; a copy of its own, which nobody changes
 */
record Snapshot(long index, long term, List<NodeName> members, List<Version> copies, Ledger ledger) {
  Snapshot {
    members = List.copyOf(members);
    copies = List.copyOf(copies);
  }

  /** What there is before the first entry. */
  static Snapshot initial(List<NodeName> members, List<Version> initial) {
    return new Snapshot(0, 0, members, initial, new Ledger());
  }
}
