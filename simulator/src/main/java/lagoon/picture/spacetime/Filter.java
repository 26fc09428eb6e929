package lagoon.picture.spacetime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.trace.Trace;

/** Which observations a chart shows. */
final class Filter {

  /** So often a message must be sent to be periodic. */
  private static final int OFTEN = 8;

  /** How many intervals in a hundred must be nearly like the mean. */
  private static final int EVEN = 80;

  private final ChartOptions options;
  private final Tracks tracks;
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

  Filter(Trace trace, ChartOptions options, Tracks tracks) {
    this.options = options;
    this.tracks = tracks;
    if (options.collapsed()) {
      findPeriodic(trace);
    }
  }

  private void findPeriodic(Trace trace) {
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

  boolean shows(Observation observation) {
    ChartOptions.Kinds kinds = options.kinds();
    if (observation instanceof Observation.Sent sent) {
      return isShown(sent.node(), sent.to(), sent.message());
    } else if (observation instanceof Observation.Delivered delivered) {
      return isShown(delivered.from(), delivered.node(), delivered.message());
    } else if (observation instanceof Observation.Dropped dropped) {
      return isShown(dropped.from(), dropped.node(), dropped.message());
    } else if (observation instanceof Observation.Violated) {
      return true;
    } else if (observation instanceof Observation.SettingChanged) {
      return kinds.changes();
    } else if (observation instanceof Observation.FaultBegan
        || observation instanceof Observation.FaultEnded) {
      return kinds.faults();
    } else if (observation instanceof Observation.Cut cut) {
      return kinds.faults() && (tracks.shows(cut.node()) || tracks.shows(cut.to()));
    } else if (observation instanceof Observation.Healed healed) {
      return kinds.faults() && (tracks.shows(healed.node()) || tracks.shows(healed.to()));
    }
    return tracks.shows(observation.node()) && isShown(observation);
  }

  private boolean isShown(NodeName from, NodeName to, Message message) {
    List<String> only = options.kinds().only();
    return options.kinds().messages() && tracks.shows(from) && tracks.shows(to)
        && (only.isEmpty() || only.contains(message.kind()))
        && (periodic.isEmpty() || !periodic.contains(new Way(from, to, message.kind())));
  }

  private boolean isShown(Observation observation) {
    ChartOptions.Kinds kinds = options.kinds();
    if (observation instanceof Observation.Invoked || observation instanceof Observation.Served
        || observation instanceof Observation.Applied || observation instanceof Observation.Discarded
        || observation instanceof Observation.Completed) {
      return kinds.operations();
    } else if (observation instanceof Observation.TimerSet || observation instanceof Observation.TimerFired
        || observation instanceof Observation.TimerCancelled) {
      return kinds.timers();
    } else if (observation instanceof Observation.StateChanged
        || observation instanceof Observation.Explained) {
      return kinds.states();
    } else if (observation instanceof Observation.RoleChanged) {
      return kinds.changes();
    }
    return kinds.faults();
  }
}
