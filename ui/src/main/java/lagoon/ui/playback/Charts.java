package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.trace.Trace;
import lagoon.view.Facet;

/**
 * The numbers of a run over time. Making them is one walk over the trace, which belongs in the background;
 * asking them costs little, so that charts follow the cursor.
 */
public final class Charts {

  private final Trace trace;
  private final long width;
  private final List<StalenessSeries> staleness;
  private final List<KnowingSeries> knowing;
  private final long[] reads;
  private final long[] readsAtLeader;
  private final Map<String, long[]> messages = new LinkedHashMap<>();
  private final LatencyList readLatencies = new LatencyList();
  private final LatencyList writeLatencies = new LatencyList();

  private Charts(Trace trace, int slots, long until) {
    this.trace = trace;
    this.width = Math.max(1, until / slots + 1);
    this.reads = new long[slots];
    this.readsAtLeader = new long[slots];
    Lagging lagging = new Lagging(trace.cast());
    Spreading spreading = new Spreading(trace.cast());
    String[] roles = new String[trace.cast().nodes().size()];
    for (int position = 0; position < trace.size(); position++) {
      Observation one = trace.get(position);
      lagging.observe(one);
      spreading.observe(one);
      if (one instanceof Observation.RoleChanged changed) {
        roles[changed.node().index()] = changed.role();
      } else if (one instanceof Observation.Crashed) {
        roles[one.node().index()] = null;
      } else {
        count(one, position, roles);
      }
    }
    this.staleness = lagging.series();
    this.knowing = spreading.series();
  }

  /**
   * The charts of a run.
   *
   * @param slots into how many equal stretches of time its counts are put, at least 1
   */
  public static Charts of(Trace trace, int slots) {
    return new Charts(trace, slots, trace.end());
  }

  /**
   * The same, where the stretches end earlier than the run: what is counted in them is not counted later.
   *
   * @param until where they end, in nanoseconds, as after {@link #activeUntil}
   */
  public static Charts of(Trace trace, int slots, long until) {
    return new Charts(trace, slots, Math.min(until, trace.end()));
  }

  /**
   * Until when something happens to data: the last answer to a client, and the last version that reached a
   * replica; where there are no clients, the last change of what a replica shows. After that a run often
   * waits for long, to see that nothing more comes.
   */
  public static long activeUntil(Trace trace) {
    boolean isAlone = trace.cast().sessions().isEmpty();
    for (int position = trace.size() - 1; position >= 0; position--) {
      Observation one = trace.get(position);
      if (one instanceof Observation.Completed || one instanceof Observation.Applied
          || one instanceof Observation.Served || isAlone && one instanceof Observation.StateChanged) {
        return one.time();
      }
    }
    return trace.end();
  }

  private void count(Observation one, int position, String[] roles) {
    if (one instanceof Observation.Completed done && done.outcome() == Outcome.OK) {
      boolean isWrite = done.operation().action().isWrite();
      (isWrite ? writeLatencies : readLatencies).add(position, done.time() - done.operation().invokedAt());
    }
    if (one.time() / width >= reads.length) {
      return;
    }
    int slot = (int) (one.time() / width);
    if (one instanceof Observation.Served served) {
      reads[slot]++;
      readsAtLeader[slot] += isLeader(served.node(), roles) ? 1 : 0;
    } else if (one instanceof Observation.Sent sent) {
      messages.computeIfAbsent(sent.message().kind(), kind -> new long[reads.length])[slot]++;
    }
  }

  private static boolean isLeader(NodeName node, String[] roles) {
    String role = roles[node.index()];
    return role != null && Facet.Role.takesWrites(role);
  }

  /** How long a stretch is, in nanoseconds of virtual time. */
  public long slotWidth() {
    return width;
  }

  /** Into how many stretches the run is cut. */
  public int slots() {
    return reads.length;
  }

  /** The stretch in which a time lies; the last one for what comes after it. */
  public int slot(long time) {
    return (int) Math.min(reads.length - 1L, time / width);
  }

  /** How far each replica was behind. */
  public List<StalenessSeries> staleness() {
    return staleness;
  }

  /** How many replicas know what spreads: one for a rumour, or one for each of the first that died. */
  public List<KnowingSeries> knowing() {
    return knowing;
  }

  /** The share of a stretch's reads that a leader or primary answered, 0 to 1; NaN where nothing was read. */
  public double leaderShare(int slot) {
    return (double) readsAtLeader[slot] / reads[slot];
  }

  /** The kinds of messages, in the order in which they first were sent. */
  public List<String> messageKinds() {
    return new ArrayList<>(messages.keySet());
  }

  /** How many messages of a kind were sent in a stretch, for each second of virtual time. */
  public double messagesPerSecond(String kind, int slot) {
    long[] counts = messages.get(kind);
    return counts == null ? 0 : counts[slot] * 1e9 / width;
  }

  /** The latencies of reads answered up to the cursor. */
  public Latencies reads(Cursor cursor) {
    return readLatencies.upTo(cursor);
  }

  /** The latencies of writes acknowledged up to the cursor. */
  public Latencies writes(Cursor cursor) {
    return writeLatencies.upTo(cursor);
  }
}
