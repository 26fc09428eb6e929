package lagoon.protocol.paxos;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Store;

/** What a server keeps across a crash. */
final class Disk {

  final Store copies;
  /** Acceptor: the highest ballot promised; -1: none. */
  long promised = -1;
  /** Acceptor: the ballot of what it accepted last; -1: nothing. */
  long accepted = -1;
  /** Acceptor: what that was, or null. */
  Proposal proposal;
  /** Proposer: no ballot of its own in this round or before is to be begun any more. */
  long round;
  /** Learner: what was chosen, or null as long as it does not know. */
  Proposal chosen;
  /** Learner: the others that may not know what was chosen, by name. */
  final Set<String> untold = new TreeSet<>();

  Disk(int keys, List<Version> initial, List<NodeName> others) {
    copies = new Store(keys, initial);
    others.forEach(other -> untold.add(other.name()));
  }
}
