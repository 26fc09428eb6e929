package lagoon.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.history.Observation;

/**
 * What became of each message of a trace, and which message led to what; a trace gives its own ({@link
 * Trace#journeys}). Everything is by position; -1 means none. It takes four bytes per observation, and one
 * walk over the trace to make.
 */
public final class Journeys {

  /**
   * Between the arrival of a message and what it led to at that node lie few steps, unless a timer feeds
   * itself.
   */
  private static final int STEPS = 32;

  /** So many messages of a kind show how long it takes. */
  private static final int SAMPLES = 1024;

  private final Trace trace;
  private final int[] ends;
  /** The last end of those messages that have several. Only asked, never walked. */
  private final Map<Integer, Integer> lastEnds = new HashMap<>();

  /** Made when first asked for. Only asked, never walked. */
  private Map<String, Long> typical;

  Journeys(Trace trace) {
    this.trace = trace;
    this.ends = new int[trace.size()];
    Arrays.fill(ends, -1);
    for (int position = 0; position < ends.length; position++) {
      Observation observation = trace.get(position);
      if (observation instanceof Observation.Delivered || observation instanceof Observation.Dropped) {
        int sent = trace.positionOf(observation.cause());
        if (sent >= 0 && ends[sent] < 0) {
          ends[sent] = position;
        } else if (sent >= 0) {
          lastEnds.put(sent, position);
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
   * Where the last copy of the message sent there was delivered or dropped: another place than {@link #end}
   * where it arrived twice; -1: it was on its way to the end.
   */
  public int lastEnd(int sent) {
    return lastEnds.isEmpty() ? ends[sent] : lastEnds.getOrDefault(sent, ends[sent]);
  }

  /**
   * How long a message of that kind is on its way in this run: the median of the first 1,024 that arrived, in
   * nanoseconds; 0 where none did.
   */
  public long typical(String kind) {
    if (typical == null) {
      typical = new HashMap<>();
      findTypical();
    }
    return typical.getOrDefault(kind, 0L);
  }

  private void findTypical() {
    Map<String, List<Long>> samples = new TreeMap<>();
    for (int position = 0; position < ends.length; position++) {
      if (ends[position] >= 0 && trace.get(position) instanceof Observation.Sent sent
          && trace.get(ends[position]) instanceof Observation.Delivered delivered) {
        List<Long> times = samples.computeIfAbsent(sent.message().kind(), kind -> new ArrayList<>());
        if (times.size() < SAMPLES) {
          times.add(delivered.time() - sent.time());
        }
      }
    }
    samples.forEach((kind, times) -> {
      Collections.sort(times);
      typical.put(kind, times.get(times.size() / 2));
    });
  }

  /** Whether no copy of the message comes to an end after that end of it. */
  boolean isLastEnd(int end) {
    if (lastEnds.isEmpty()) {
      return true;
    }
    int sent = trace.positionOf(trace.get(end).cause());
    return sent < 0 || lastEnd(sent) <= end;
  }

  /**
   * The sending of the message whose arrival at the same node led to that observation; -1: no message did.
   */
  public int bringer(int position) {
    int arrival = leading(position, Observation.Delivered.class);
    return arrival < 0 ? -1 : trace.positionOf(trace.get(arrival).cause());
  }

  /** The invocation at the same node that led to that observation; -1: none did. */
  public int invocation(int position) {
    return leading(position, Observation.Invoked.class);
  }

  /**
   * The nearest observation of that kind on the way back along causes at one node, that at the position
   * included.
   */
  private int leading(int position, Class<? extends Observation> kind) {
    int node = trace.get(position).node().index();
    int at = position;
    for (int step = 0; step < STEPS && at >= 0 && trace.get(at).node().index() == node; step++) {
      if (kind.isInstance(trace.get(at))) {
        return at;
      }
      at = trace.positionOf(trace.get(at).cause());
    }
    return -1;
  }
}
