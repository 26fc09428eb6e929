package lagoon.history;

import java.util.List;
import java.util.Optional;

/**
 * One operation of a finished history as its client knows it, from beginning to end: what the checkers need
 * that look at answers alone, and what a history from elsewhere says.
 *
 * <p>Places, not times, tell what came before what: the order in which things stand in a history settles
 * equal times. An operation takes up the closed interval from {@code invoked} to {@code completed}.
 *
 * @param id its number in the history, from 1
 * @param process who asked: one client, which never has two operations under way; a session's index
 * @param action what was asked
 * @param invoked the place of its invocation
 * @param completed the place of its completion; {@link #NEVER} where there is none, or its outcome is
 *     UNKNOWN: then it may take effect at any later place, or never
 * @param outcome how it ended
 * @param returned what a read returned, one value for each key in order; empty for all else and where it
 *     returned nothing
 */
public record Recorded(
    long id, int process, Action action, long invoked, long completed, Outcome outcome,
    List<Value> returned) {

  /** After every place. */
  public static final long NEVER = Long.MAX_VALUE;

  public Recorded {
    returned = List.copyOf(returned);
    if (invoked > completed) {
      throw new IllegalArgumentException("operation " + id + " is completed before it is invoked");
    }
    if (outcome == Outcome.UNKNOWN && completed != NEVER) {
      throw new IllegalArgumentException("operation " + id + " is unknown, and so it stays open");
    }
  }

  /** Whether it was over when that one was invoked. */
  public boolean precedes(Recorded that) {
    return completed < that.invoked;
  }

  /** What it returned for a key; empty where it says nothing of it. */
  public Optional<Value> returned(Key key) {
    int place = action.keys().indexOf(key);
    return place >= 0 && place < returned.size() ? Optional.of(returned.get(place)) : Optional.empty();
  }
}
