package lagoon.picture.spacetime;

import java.util.List;
import java.util.Optional;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.picture.Heartbeats;
import lagoon.trace.Trace;

/** Which observations a chart shows. */
final class Filter {

  private final ChartOptions options;
  private final Tracks tracks;
  private final Optional<Heartbeats> heartbeats;

  Filter(Trace trace, ChartOptions options, Tracks tracks) {
    this.options = options;
    this.tracks = tracks;
    this.heartbeats = options.collapsed() ? Optional.of(Heartbeats.of(trace)) : Optional.empty();
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
        && !heartbeats.filter(all -> all.isOne(from, to, message)).isPresent();
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
