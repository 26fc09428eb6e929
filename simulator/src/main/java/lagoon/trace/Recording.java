package lagoon.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import lagoon.history.Cast;
import lagoon.history.Observation;
import lagoon.history.Observer;

/**
 * Keeps what it observes, up to a limit: the first observations are kept, the later ones counted. A run of
 * any length so costs no more memory than the limit allows, and its trace says that it is not the whole
 * story.
 */
public final class Recording implements Observer {

  private final Cast cast;
  private final int limit;
  private final List<Observation> kept = new ArrayList<>();
  private final IntSupplier eventsNow;
  private int[] events = new int[1024];
  private long missed;

  /**
   * A recording of a run that nobody is going to change at a point of the trace.
   *
   * @param cast who plays
   * @param limit how many observations to keep
   * @throws IllegalArgumentException for a negative limit
   */
  public Recording(Cast cast, int limit) {
    this(cast, limit, () -> 0);
  }

  /**
   * @param cast who plays
   * @param limit how many observations to keep; an observation and what it holds take some 100 bytes
   * @param eventsNow how many events have happened at the time of the observation that is just being made
   * @throws IllegalArgumentException for a negative limit
   */
  public Recording(Cast cast, int limit, IntSupplier eventsNow) {
    if (limit < 0) {
      throw new IllegalArgumentException("a recording cannot keep " + limit + " observations");
    }
    this.cast = cast;
    this.limit = limit;
    this.eventsNow = eventsNow;
  }

  @Override
  public void observe(Observation observation) {
    if (kept.size() < limit) {
      if (kept.size() == events.length) {
        events = Arrays.copyOf(events, 2 * events.length);
      }
      events[kept.size()] = eventsNow.getAsInt();
      kept.add(observation);
    } else {
      missed++;
    }
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  /** What was kept so far. The recording may go on; the trace stays as it is. */
  public Trace trace() {
    return new Trace(cast, kept, Arrays.copyOf(events, kept.size()), missed);
  }
}
