package lagoon.ui.playback;

import java.util.stream.Collectors;
import lagoon.picture.Times;
import lagoon.scenarios.ScenarioFormat;
import lagoon.simulation.Change;
import lagoon.simulation.When;

/** The names that branches get until somebody gives them others. */
final class Naming {

  private static final int LONGEST = 60;

  private Naming() {}

  /** "reads = leader at 110 ms", "crash replica-1 at 1.200 s". */
  static String of(Change change, ScenarioFormat format) {
    String what = change.touch().map(one -> one.text()).orElseGet(() -> rest(change, format));
    String short60 = what.length() > LONGEST ? what.substring(0, LONGEST - 1) + "…" : what;
    return short60 + " at " + Times.at(change.at());
  }

  private static String rest(Change change, ScenarioFormat format) {
    if (!change.set().isEmpty()) {
      return change.set().entrySet().stream().map(one -> one.getKey() + " = " + one.getValue())
          .collect(Collectors.joining(", "));
    }
    // What a file says between braces, after the time, reads well enough: "crash: replica-1".
    String written = format.written(change.at(When.START));
    return written.substring(written.indexOf(", ") + 2, written.length() - 1);
  }
}
