package lagoon.protocol.raft;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lagoon.history.NodeName;
import lagoon.view.Agreement;

/** One server's wish to lead in one term, and who is for it; before the vote, or in it. */
final class Candidacy {

  private final List<NodeName> members;
  private final long term;
  private final boolean isPreVote;
  private final Set<Integer> granted = new TreeSet<>();
  private final Set<Integer> refused = new TreeSet<>();

  Candidacy(List<NodeName> members, long term, boolean isPreVote) {
    this.members = members;
    this.term = term;
    this.isPreVote = isPreVote;
  }

  boolean isPreVote() {
    return isPreVote;
  }

  /** Whether answers of that term, to a question of that kind, belong to it. */
  boolean isIn(long thatTerm, boolean thatPreVote) {
    return term == thatTerm && isPreVote == thatPreVote;
  }

  /** Somebody is for it: whether that makes a majority. */
  boolean granted(NodeName by) {
    if (members.contains(by)) {
      granted.add(by.index());
    }
    return granted.size() > members.size() / 2;
  }

  /** Somebody is not: that decides nothing, but can be shown. */
  void refused(NodeName by) {
    refused.add(by.index());
  }

  Agreement.Votes votes() {
    return new Agreement.Votes(members, of(granted), of(refused), isPreVote);
  }

  private List<NodeName> of(Set<Integer> indices) {
    return members.stream().filter(member -> indices.contains(member.index())).toList();
  }
}
