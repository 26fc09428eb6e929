package lagoon.picture.stage;

import java.util.List;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.view.Load;
import lagoon.view.Spread;

/** A part of a node's card beside its copies: what it shows of one facet, and where. */
public sealed interface FacetMark {

  /** What it covers; it lies in the node's box. */
  Box box();

  /**
   * A log as a column, the newest entry at the bottom.
   *
   * @param entries the newest that have room
   * @param earlier how many it has before them that have none
   * @param cut the newest that is only in a snapshot, with all before it; 0: none is
   * @param committed the number of the newest that is known to be safe; 0: none is
   */
  record LogMark(Box box, List<EntryMark> entries, long earlier, long cut, long committed)
      implements FacetMark {
    public LogMark {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One entry.
   *
   * @param number its place in the log, from 1
   * @param term the term or ballot in which it was made: each has a shape, an ink and its number; negative:
   *     the log has a hole there, the entry has not come
   * @param what "x = 5"; empty where it does nothing
   * @param committed whether the node knows that it is safe: drawn with a whole outline and a tick
   */
  record EntryMark(Box box, long number, long term, String what, boolean committed) {

    /** Whether the log has none of that number. */
    public boolean isMissing() {
      return term < 0;
    }
  }

  /**
   * What an acceptor has promised and accepted.
   *
   * @param name for what; empty where there is one thing to decide
   * @param promised the highest ballot promised; -1: none
   * @param accepted the ballot of what it accepted last; -1: nothing
   * @param value what that was
   * @param chosen what it knows to have been chosen; empty as long as it does not know
   */
  record BallotMark(Box box, String name, long promised, long accepted, String value, String chosen)
      implements FacetMark {

    /** Whether there is more to tell than a promise: it has two rows. */
    public boolean isAccepted() {
      return accepted >= 0 || !chosen.isEmpty();
    }
  }

  /**
   * Who is for a node that wants to lead: a sign for each that has a vote.
   *
   * @param needed how many make a majority
   * @param isAsked whether it only asks before it stands (a pre-vote)
   */
  record VotesMark(Box box, List<VoteMark> each, int needed, boolean isAsked) implements FacetMark {
    public VotesMark {
      each = List.copyOf(each);
    }

    /** How many are for it. */
    public long granted() {
      return each.stream().filter(one -> one.vote() == Vote.GRANTED).count();
    }
  }

  /** What one voter has said. */
  record VoteMark(NodeName of, Vote vote) {}

  /** What a voter says to a candidate. */
  enum Vote {
    GRANTED("is for it"),
    REFUSED("said no"),
    OPEN("has not answered");

    private final String meaning;

    Vote(String meaning) {
      this.meaning = meaning;
    }

    /** What it means, for a legend. */
    public String meaning() {
      return meaning;
    }
  }

  /**
   * What became of calls, or of requests, as counts and as a bar.
   *
   * @param name which
   * @param ends those ends that there were, in the order of the kinds
   * @param retries how often one was tried again
   */
  record CallsMark(Box box, String name, List<EndMark> ends, long retries) implements FacetMark {

    /** The sign of those that were tried again. */
    public static final String RETRIED = "↺";

    public CallsMark {
      ends = List.copyOf(ends);
    }
  }

  /** So many calls ended so. */
  record EndMark(End end, long count) {}

  /** How a call ends; each has a sign. */
  enum End {
    OK("✓", "calls that succeeded"),
    FAILED("✕", "that failed, or had no answer in time"),
    REFUSED("⊘", "that an open breaker refused"),
    TURNED_AWAY("⊟", "that found no place in a bulkhead"),
    OPEN("…", "that have not ended yet");

    private final String sign;
    private final String meaning;

    End(String sign, String meaning) {
      this.sign = sign;
      this.meaning = meaning;
    }

    public String sign() {
      return sign;
    }

    /** What it means, for a legend. */
    public String meaning() {
      return meaning;
    }
  }

  /**
   * A circuit breaker as a switch.
   *
   * @param towards whom it guards against
   * @param failures how many of the last calls failed
   * @param calls how many calls that counts
   * @param triesIn how long an open one waits until it lets a call try, in nanoseconds; -1: it does not wait
   */
  record BreakerMark(Box box, String towards, Load.Position position, int failures, int calls, long triesIn)
      implements FacetMark {}

  /**
   * Places for work, as a bar of cells, and a queue behind it.
   *
   * @param name for what
   * @param busy how many places are taken
   * @param size how many there are
   * @param waiting how many wait
   * @param room how many may wait
   */
  record PoolMark(Box box, String name, int busy, int size, int waiting, int room) implements FacetMark {

    /** Whether nobody more gets in at once. */
    public boolean isFull() {
      return busy >= size;
    }
  }

  /**
   * Whom a node takes to be alive.
   *
   * @param each one sign for each member, in the order of the nodes; empty where they are too many
   * @param alive how many it takes to be alive
   * @param suspect how many it suspects
   * @param dead how many it takes to be dead
   * @param left how many have said that they are gone
   */
  record MembersMark(Box box, List<OpinionMark> each, int alive, int suspect, int dead, int left)
      implements FacetMark {
    public MembersMark {
      each = List.copyOf(each);
    }
  }

  /**
   * What a node believes of a member.
   *
   * @param label short, to stand below the sign
   * @param mistaken whether it is wrong: that member is up and believed dead, or down and believed alive
   * @param selected whether the reader chose that member
   */
  record OpinionMark(
      Box box, NodeName of, String label, Spread.Health health, boolean mistaken, boolean selected) {}
}
