package lagoon.picture;

import java.util.List;
import lagoon.history.Observation;
import lagoon.history.State;

/** Rows that only a picture in full detail has: timers, states, explanations. */
final class DetailRows {

  private final Lanes lanes;

  DetailRows(Lanes lanes) {
    this.lanes = lanes;
  }

  Row detail(RowBuilder row, Observation observation) {
    int lane = lanes.of(observation.node());
    if (observation instanceof Observation.TimerSet set) {
      String timer = "sets timer " + set.timer();
      String span = Times.span(set.firesAt() - set.time());
      return row.mark(lane, Symbol.TIMER, timer + " for " + span, timer).event();
    }
    if (observation instanceof Observation.TimerFired fired) {
      return row.mark(lane, Symbol.TIMER, "timer " + fired.timer() + " fires").event();
    }
    if (observation instanceof Observation.TimerCancelled cancelled) {
      return row.mark(lane, Symbol.TIMER, "cancels timer " + cancelled.timer()).event();
    }
    if (observation instanceof Observation.StateChanged changed) {
      return row.mark(lane, Symbol.STATE, text(changed.state())).event();
    }
    return row.mark(lane, Symbol.EXPLAINED, ((Observation.Explained) observation).sentence()).event();
  }

  private static String text(List<State> shown) {
    StringBuilder text = new StringBuilder();
    for (State state : shown) {
      text.append(text.length() == 0 ? "" : "; ").append(state.text());
    }
    return text.toString();
  }
}
