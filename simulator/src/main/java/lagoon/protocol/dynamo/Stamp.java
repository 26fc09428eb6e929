package lagoon.protocol.dynamo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.client.Tag;
import lagoon.clock.VectorClock;

/**
 * What Dynamo claims of a version: its vector clock (section 4.4), and with it the time at which each entry
 * was last touched, so that the clock can be pruned. Dotted, it also knows which of the clock's events the
 * version itself is. A claim may be wrong: where a clock was pruned, a version that came after another
 * counts as concurrent; with plain clocks, of two writes that the same node coordinated the later one counts
 * as newer though its writer had not seen the earlier one. {@link lagoon.history.Version} knows what is
 * true.
 */
final class Stamp implements Tag {

  /** What was there before the run: everything comes after it. */
  static final Stamp INITIAL =
      new Stamp(null, VectorClock.zero(), Past.NOTHING, new TreeMap<>(), true);

  private final Dot dot;
  private final VectorClock clock;
  private final Past past;
  private final TreeMap<String, Long> touched;
  private final boolean dotted;

  private Stamp(Dot dot, VectorClock clock, Past past, TreeMap<String, Long> touched, boolean dotted) {
    this.dot = dot;
    this.clock = clock;
    this.past = past;
    this.touched = touched;
    this.dotted = dotted;
  }

  /**
   * The stamp of a new version.
   *
   * @param seen the stamps of the versions that its writer had seen
   * @param dot the new event
   * @param now the coordinator's time, in nanoseconds
   */
  static Stamp after(List<Stamp> seen, Dot dot, long now, DynamoSettings settings) {
    VectorClock clock = VectorClock.zero();
    Past past = Past.NOTHING;
    TreeMap<String, Long> touched = new TreeMap<>();
    for (Stamp one : seen) {
      clock = clock.merge(one.clock);
      past = past.and(one.past);
      if (one.dot != null) {
        past = past.with(one.dot);
      }
      one.touched.forEach((node, time) -> touched.merge(node, time, Math::max));
    }
    clock = clock.with(dot.node(), Math.max(dot.count(), clock.get(dot.node())));
    touched.put(dot.node(), now);
    boolean dotted = settings.vectorClocks() == DynamoSettings.Clocks.DOTTED;
    return new Stamp(dot, clock, past, touched, dotted).pruned(settings.clockLimit());
  }

  /** At most so many entries: those that were not touched for longest go, never the version's own. */
  private Stamp pruned(int limit) {
    Stamp pruned = this;
    while (pruned.clock.size() > limit) {
      String oldest = null;
      for (Map.Entry<String, Long> entry : pruned.touched.entrySet()) {
        boolean isOwn = entry.getKey().equals(dot.node());
        if (!isOwn && (oldest == null || entry.getValue() < pruned.touched.get(oldest))) {
          oldest = entry.getKey();
        }
      }
      TreeMap<String, Long> left = new TreeMap<>(pruned.touched);
      left.remove(oldest);
      pruned = new Stamp(dot, pruned.clock.with(oldest, 0), past(pruned, oldest), left, dotted);
    }
    return pruned;
  }

  private static Past past(Stamp stamp, String without) {
    return stamp.past.without(without);
  }

  /** Whether, by what the stamps say, this version is that one or came after it. */
  boolean covers(Stamp that) {
    if (that.dot == null) {
      return true;
    }
    if (dotted) {
      return dot != null && (dot.equals(that.dot) || past.contains(that.dot));
    }
    return clock.includes(that.clock);
  }

  /** The event that the version is; null for what was there before the run. */
  Dot dot() {
    return dot;
  }

  VectorClock clock() {
    return clock;
  }

  @Override
  public String text() {
    return clock.toString();
  }
}
