package lagoon.view;

import java.util.Locale;
import java.util.OptionalLong;

/** What a node shows that works for others: how busy it is, whom it does not call any more. */
public sealed interface Load extends Facet {

  /**
   * A circuit breaker of a caller towards something that it depends on.
   *
   * @param towards whom it guards against
   * @param position whether calls pass
   * @param failures how many of the last calls failed
   * @param calls how many calls that counts
   * @param until when an open one lets a call try, in nanoseconds of virtual time
   */
  record Breaker(String towards, Position position, int failures, int calls, OptionalLong until)
      implements Load {

    /** "breaker towards payments open, 5 of 10 failed". */
    @Override
    public String text() {
      return "breaker towards " + towards + " " + position.name().toLowerCase(Locale.ROOT).replace('_', '-')
          + ", " + failures + " of " + calls + " failed";
    }
  }

  /** What a circuit breaker does with a call. */
  enum Position {
    /** All calls pass. */
    CLOSED,
    /** None does: they fail at once. */
    OPEN,
    /** A few may try. */
    HALF_OPEN
  }

  /**
   * A limited number of places for work, and those who wait for one: threads, connections, permits.
   *
   * @param name for what: "threads", "calls to payments"
   * @param busy how many places are taken
   * @param size how many there are
   * @param waiting how many wait
   * @param room how many may wait
   */
  record Pool(String name, int busy, int size, int waiting, int room) implements Load {

    /** "threads: 4 of 10 busy, 2 of 20 wait". */
    @Override
    public String text() {
      return name + ": " + busy + " of " + size + " busy, " + waiting + " of " + room + " wait";
    }
  }

  /**
   * What became of calls so far, or of requests. Those that are neither OK nor failed nor refused are under
   * way.
   *
   * @param name which: "calls to payments", "search"
   * @param begun how many there were
   * @param ok how many succeeded
   * @param failed how many were made and failed
   * @param refused how many a circuit breaker did not let through
   * @param turnedAway how many found no place in a bulkhead
   * @param retries how often one was tried again
   */
  record Calls(String name, long begun, long ok, long failed, long refused, long turnedAway, long retries)
      implements Load {

    /** How many have not ended yet. */
    public long open() {
      return begun - ok - failed - refused - turnedAway;
    }

    /** "calls to payments: 20 OK, 3 failed, 5 refused, 1 turned away, 2 under way; 4 retries". */
    @Override
    public String text() {
      return name + ": " + ok + " OK, " + failed + " failed" + some(refused, ", ", " refused")
          + some(turnedAway, ", ", " turned away") + some(open(), ", ", " under way")
          + some(retries, "; ", " retries");
    }

    private static String some(long count, String before, String what) {
      return count == 0 ? "" : before + count + what;
    }
  }
}
