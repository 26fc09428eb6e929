package lagoon.view;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.history.NodeName;

/** What a node shows that agrees with others on something: its log, what it promised and accepted. */
public sealed interface Agreement extends Facet {

  /**
   * A log whose entries can be looked at, as a column: Raft's, or the instances of multi-Paxos. It goes with
   * a {@link Facet.Log}, which says the same without the entries.
   *
   * @param entries those that it still has, or the newest of them, in order of number
   * @param committed the number of the newest that is known to be safe; 0 if none is
   */
  record Entries(List<Entry> entries, long committed) implements Agreement {
    public Entries {
      entries = List.copyOf(entries);
    }

    /** "entries 1: x = 1 (term 1), 2: y = 5 (term 2); committed to 1". */
    @Override
    public String text() {
      return "entries " + entries.stream().map(Entry::toString).collect(Collectors.joining(", "))
          + (entries.isEmpty() ? "none" : "") + "; committed to " + committed;
    }
  }

  /**
   * One entry of a log.
   *
   * @param number its place, from 1
   * @param term the term or the ballot in which it was made
   * @param what what it does, short: "x = 5"; empty where it does nothing
   */
  record Entry(long number, long term, String what) {
    @Override
    public String toString() {
      return number + ": " + (what.isEmpty() ? "nothing" : what) + " (term " + term + ")";
    }
  }

  /**
   * Who is for a node that wants to lead, and who is not.
   *
   * @param voters all who have a vote, in the order of the nodes
   * @param granted those of them who are for it
   * @param refused those who have said no
   * @param isAsked whether it only asks before it stands (a pre-vote)
   */
  record Votes(List<NodeName> voters, List<NodeName> granted, List<NodeName> refused, boolean isAsked)
      implements Agreement {
    public Votes {
      voters = List.copyOf(voters);
      granted = List.copyOf(granted);
      refused = List.copyOf(refused);
    }

    /** How many make a majority. */
    public int needed() {
      return voters.size() / 2 + 1;
    }

    /** "votes: 2 of 3 needed, n1, n2; against: n5". */
    @Override
    public String text() {
      return (isAsked ? "pre-votes: " : "votes: ") + granted.size() + " of " + needed() + " needed"
          + names(granted, ", ") + names(refused, "; against: ");
    }

    private static String names(List<NodeName> nodes, String before) {
      return nodes.isEmpty() ? "" : before
          + nodes.stream().map(NodeName::name).collect(Collectors.joining(", "));
    }
  }

  /**
   * What a node has promised and accepted: an acceptor of Paxos, one that votes.
   *
   * @param name for what: "instance 3", or empty where there is one thing to decide
   * @param promised the highest ballot promised; -1: none
   * @param accepted the ballot of what it accepted last; -1: nothing
   * @param value what that was; empty if nothing
   * @param chosen what it knows to have been chosen; empty as long as it does not know
   */
  record Ballot(String name, long promised, long accepted, String value, String chosen) implements Agreement {

    /** "promised 7, accepted 5: rent = 100; chosen: rent = 100". */
    @Override
    public String text() {
      return (name.isEmpty() ? "" : name + ": ")
          + (promised < 0 ? "promised nothing" : "promised " + promised)
          + (accepted < 0 ? "" : ", accepted " + accepted + ": " + value)
          + (chosen.isEmpty() ? "" : "; chosen: " + chosen);
    }
  }
}
