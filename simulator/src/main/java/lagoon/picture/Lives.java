package lagoon.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lagoon.history.Observation;
import lagoon.trace.Moment;
import lagoon.trace.Trace;

/** How the node of each lane stands, row after row: one walk over the trace for all rows. */
final class Lives {

  private final Trace trace;
  private final Lanes lanes;
  private List<Moment.Life> lives;
  private int next;

  Lives(Trace trace, Lanes lanes) {
    this.trace = trace;
    this.lanes = lanes;
    this.lives = List.copyOf(Collections.nCopies(lanes.shown().size(), Moment.Life.UP));
  }

  /** After the observations at these positions; those asked for later are not much earlier. */
  List<Moment.Life> after(int[] positions) {
    int last = positions[positions.length - 1];
    while (next <= last) {
      play(trace.get(next++));
    }
    return lives;
  }

  private void play(Observation observation) {
    int lane = lanes.of(observation.node());
    if (lane >= 0) {
      Moment.Life before = lives.get(lane);
      Moment.Life after = before;
      if (observation instanceof Observation.Crashed) {
        after = Moment.Life.DOWN;
      } else if (observation instanceof Observation.Restarted) {
        after = Moment.Life.UP;
      } else if (observation instanceof Observation.Paused && before == Moment.Life.UP) {
        after = Moment.Life.PAUSED;
      } else if (observation instanceof Observation.Resumed && before == Moment.Life.PAUSED) {
        after = Moment.Life.UP;
      }
      if (after != before) {
        List<Moment.Life> changed = new ArrayList<>(lives);
        changed.set(lane, after);
        lives = List.copyOf(changed);
      }
    }
  }
}
