package lagoon.protocol.raft;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.history.NodeName;
import lagoon.history.State;

/**
 * All of a server that its five properties are about, as it is after each step.
 *
 * @param vote for whom it voted in this term, or null
 * @param leads whether it takes itself for the leader of its term
 * @param members as of its last entry
 * @param tip its log; null where that is empty
 * @param base the last entry that a snapshot has replaced, and its term
 * @param commit up to where it knows the log to be committed
 * @param applied up to where its copies are
 */
record Books(long term, NodeName vote, boolean leads, List<NodeName> members, Chain tip, long base,
    long baseTerm, long commit, long applied) implements State {

  /** The index of the last entry. */
  long last() {
    return tip == null ? base : tip.entry.index();
  }

  /** "voted for n2; members n1, n2, n3". */
  @Override
  public String text() {
    return (vote == null ? "voted for nobody" : "voted for " + vote) + "; members "
        + members.stream().map(NodeName::name).collect(Collectors.joining(", "));
  }
}
