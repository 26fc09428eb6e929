package lagoon.trace;

import java.util.Arrays;
import lagoon.history.Observation;

/**
 * What became of each message of a trace, and which message led to what. Everything is by position; -1 means
 * none. It takes four bytes per observation, and one walk over the trace to make.
 */
public final class Journeys {

  /**
   * Between the arrival of a message and what it led to at that node lie few steps, unless a timer feeds
   * itself.
   */
  private static final int STEPS = 32;

  private final Trace trace;
  private final int[] ends;

  /** The journeys in that trace. */
  public Journeys(Trace trace) {
    this.trace = trace;
    this.ends = new int[trace.size()];
    Arrays.fill(ends, -1);
    for (int position = 0; position < ends.length; position++) {
      Observation observation = trace.get(position);
      if (observation instanceof Observation.Delivered || observation instanceof Observation.Dropped) {
        int sent = trace.positionOf(observation.cause());
        if (sent >= 0 && ends[sent] < 0) {
          ends[sent] = position;
        }
      }
    }
  }

  /**
   * Where the message sent there was delivered (the first time, if twice) or dropped; -1: it was on its way
   * to the end.
   */
  public int end(int sent) {
    return ends[sent];
  }

  /**
   * The sending of the message whose arrival at the same node led to that observation; -1: no message did.
   */
  public int bringer(int position) {
    Observation observation = trace.get(position);
    int node = observation.node().index();
    for (int step = 0; step < STEPS; step++) {
      int cause = trace.positionOf(observation.cause());
      if (observation instanceof Observation.Delivered) {
        return cause;
      }
      if (cause < 0 || trace.get(cause).node().index() != node) {
        return -1;
      }
      observation = trace.get(cause);
    }
    return -1;
  }
}
