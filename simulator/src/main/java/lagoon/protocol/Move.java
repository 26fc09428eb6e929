package lagoon.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.network.Touch;
import lagoon.network.Trouble;

/** One thing that is done to stage a {@link Situation}: what a hand can do, in the words of a file. */
public sealed interface Move {

  /** How long after the moment at which the situation is staged, in nanoseconds. */
  long after();

  /**
   * Something goes wrong, or is right again.
   *
   * @param lasting how long it lasts, in nanoseconds; empty: for good
   */
  record Fault(long after, Trouble trouble, Optional<Long> lasting) implements Move {

    /** At once and for so long. */
    public static Fault lasting(Trouble trouble, long time) {
      return new Fault(0, trouble, Optional.of(time));
    }

    /** At once and for good. */
    public static Fault of(Trouble trouble) {
      return new Fault(0, trouble, Optional.empty());
    }
  }

  /** A hand on one message, one timer, one link: to fire a timer now, to hold a message. */
  record Hand(long after, Touch touch) implements Move {}

  /**
   * Settings have other values.
   *
   * @param values by path, as a file writes them: {@code cluster.back-off} is {@code 0ms}
   */
  record Settings(long after, Map<String, String> values) implements Move {}

  /** A session does something beside its script. */
  record Doing(long after, String session, List<Step> steps) implements Move {
    public Doing {
      steps = List.copyOf(steps);
    }
  }
}
