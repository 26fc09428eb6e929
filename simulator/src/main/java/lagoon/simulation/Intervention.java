package lagoon.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.network.Touch;
import lagoon.network.Trouble;

/**
 * A change made during a run, from outside: by its author, or by a hand. What happens before {@link #when} is
 * what happens in the run without it: the same observations with the same ids, the same random numbers.
 */
public sealed interface Intervention {

  /** Where between two events it happens. Several at one point happen in the order of the run's list. */
  When when();

  /**
   * Settings have other values from here on.
   *
   * @param scenario the scenario as it is from then on; only its live settings may differ from before
   * @param changed what changed, by path, as text for the reader
   */
  record Settings(When when, Scenario scenario, Map<String, String> changed) implements Intervention {}

  /**
   * Something goes wrong, or is right again.
   *
   * @param lasting how long it lasts, in nanoseconds; empty: for good
   */
  record Fault(When when, Trouble trouble, Optional<Long> lasting) implements Intervention {}

  /** A hand on one message, one timer, one link. */
  record Hand(When when, Touch touch) implements Intervention {}

  /**
   * A session does something beside what its script says. Nothing happens where its client is down, or when
   * the run's duration is over.
   *
   * @param session the session's name
   * @param steps one after the other, as in a script
   */
  record Doing(When when, String session, List<Step> steps) implements Intervention {
    public Doing {
      steps = List.copyOf(steps);
    }
  }
}
