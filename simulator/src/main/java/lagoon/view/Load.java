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
}
