package lagoon.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.trace.Trace;

/**
 * The messages of a run that are sent at even intervals and bring nothing: a picture may leave them out, and
 * nobody has to wait for them.
 */
public final class Heartbeats {

  /** So often a message must be sent to be periodic. */
  private static final int OFTEN = 8;

  /** How many intervals in a hundred must be nearly like the mean. */
  private static final int EVEN = 80;

  /** Only asked, never walked. */
  private final Set<Way> periodic = new HashSet<>();

  /** One kind of message on one link. */
  private record Way(NodeName from, NodeName to, String kind) {}

  /** The times at which one kind of message left on one link. */
  private static final class Beat {
    private long first;
    private long last;
    private int count;
    private int even;
    private boolean brings;

    /** Whether an interval is within a fifth of the mean of all before it. */
    private void sent(long time) {
      if (count > 1) {
        long mean = (last - first) / (count - 1);
        even += Math.abs(time - last - mean) * 5 <= mean ? 1 : 0;
      }
      first = count == 0 ? time : first;
      last = time;
      count++;
    }

    private boolean isPeriodic() {
      return !brings && count >= OFTEN && last > first && even * 100L >= (count - 2L) * EVEN;
    }
  }

  private Heartbeats(Trace trace) {
    Map<Way, Beat> beats = new HashMap<>();
    for (int position = 0; position < trace.size(); position++) {
      if (trace.get(position) instanceof Observation.Sent sent) {
        Way way = new Way(sent.node(), sent.to(), sent.message().kind());
        Beat beat = beats.computeIfAbsent(way, one -> new Beat());
        beat.sent(sent.time());
        beat.brings |= !sent.message().versions().isEmpty();
        if (beat.isPeriodic()) {
          periodic.add(way);
        } else {
          periodic.remove(way);
        }
      }
    }
  }

  /** Those of a run: a walk over its trace. */
  public static Heartbeats of(Trace trace) {
    return new Heartbeats(trace);
  }

  /** Whether a message between those two is one. */
  public boolean isOne(NodeName from, NodeName to, Message message) {
    return !periodic.isEmpty() && periodic.contains(new Way(from, to, message.kind()));
  }

  /** Whether one is sent there, arrives or is lost. */
  public boolean isOf(Observation observation) {
    if (observation instanceof Observation.Sent sent) {
      return isOne(sent.node(), sent.to(), sent.message());
    } else if (observation instanceof Observation.Delivered delivered) {
      return isOne(delivered.from(), delivered.node(), delivered.message());
    }
    return observation instanceof Observation.Dropped dropped
        && isOne(dropped.from(), dropped.node(), dropped.message());
  }
}
