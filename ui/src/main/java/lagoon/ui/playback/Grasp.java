package lagoon.ui.playback;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.network.SentMessage;
import lagoon.network.Touch;
import lagoon.trace.Trace;

/** Names for what a hand would touch on a screen, so that a file can say it and another run finds it. */
public final class Grasp {

  private Grasp() {}

  /**
   * The name of a message: which it is of those of its kind that were sent on its link.
   *
   * @param sent the id of the observation of its sending
   * @throws IllegalArgumentException if that is no sending of a message
   */
  public static SentMessage message(Trace trace, long sent) {
    int last = trace.positionOf(sent);
    if (last < 0 || !(trace.get(last) instanceof Observation.Sent wanted)) {
      throw new IllegalArgumentException("observation " + sent + " is no message that was sent");
    }
    String kind = wanted.message().kind();
    long number = 0;
    for (int position = 0; position <= last; position++) {
      if (trace.get(position) instanceof Observation.Sent one && one.node().equals(wanted.node())
          && one.to().equals(wanted.to()) && one.message().kind().equals(kind)) {
        number++;
      }
    }
    return new SentMessage(kind, wanted.node().name(), wanted.to().name(), Optional.of(number));
  }

  /** The timers of a node that are set at the cursor, each name once, the one that is due first in front. */
  public static List<Touch.NextTimer> timers(Trace trace, Cursor cursor, NodeName node) {
    return trace.after(cursor.count()).node(node).timers().stream()
        .sorted(Comparator.comparingLong(Observation.TimerSet::firesAt))
        .map(timer -> new Touch.NextTimer(timer.timer(), node.name())).distinct().toList();
  }
}
