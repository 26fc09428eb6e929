package lagoon.ui.playback;

import java.util.Arrays;
import lagoon.history.Observation;
import lagoon.trace.Trace;

/**
 * The observations of a trace that a filter lets through, as rows. To make one looks at every observation: a
 * million take some tenths of a second, more where a text is searched; that belongs in the background.
 */
public final class EventList {

  private final Trace trace;
  private final int[] positions;

  private EventList(Trace trace, int[] positions) {
    this.trace = trace;
    this.positions = positions;
  }

  /**
   * One row.
   *
   * @param observation what happened
   * @param kind of which kind
   * @param text in words
   */
  public record Row(Observation observation, Kind kind, String text) {}

  /** What the filter shows of a trace. */
  public static EventList of(Trace trace, EventFilter filter) {
    int[] found = new int[Math.max(16, trace.size() / 4)];
    int count = 0;
    for (int position = 0; position < trace.size(); position++) {
      if (filter.shows(trace.get(position))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = position;
      }
    }
    return new EventList(trace, Arrays.copyOf(found, count));
  }

  /** How many rows there are. */
  public int size() {
    return positions.length;
  }

  /** The row with that number, from 0. */
  public Row row(int row) {
    Observation one = trace.get(positions[row]);
    return new Row(one, Kind.of(one), EventText.of(one));
  }

  /** The position in the trace of that row's observation. */
  public int position(int row) {
    return positions[row];
  }

  /** The row of the observation at that position of the trace; -1 where none shows it. */
  public int rowOf(int position) {
    return Math.max(-1, Arrays.binarySearch(positions, position));
  }

  /** The last row that has happened at the cursor; -1 before the first. */
  public int rowAt(Cursor cursor) {
    int found = Arrays.binarySearch(positions, cursor.count());
    return (found < 0 ? -found - 1 : found) - 1;
  }
}
