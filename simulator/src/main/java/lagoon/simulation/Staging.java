package lagoon.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.protocol.Move;
import lagoon.protocol.Situation;
import lagoon.setting.AsWritten;
import lagoon.trace.Trace;

/** Makes changes of a run of what a situation asks for. */
public final class Staging {

  private Staging() {}

  /**
   * The changes that bring a run into a situation.
   *
   * @param now the scenario with the settings that hold at that point
   * @param count how many observations of the trace come before it
   * @param when the point
   * @return nothing where it is not possible there
   */
  public static List<Change> changes(
      Situation situation, Scenario now, Trace trace, int count, When when) {
    Situation.Scene scene = new Situation.Scene(now.cluster().settings(), trace.cast(),
        trace.after(count, when.time()), now.cluster().link().latency());
    List<Change> changes = new ArrayList<>();
    for (Move move : situation.plan().moves(scene)) {
      changes.add(change(move).at(
          move.after() == 0 ? when : When.before(when.time() + move.after())));
    }
    return changes;
  }

  private static Change change(Move move) {
    if (move instanceof Move.Fault fault) {
      Change change = Change.fault(fault.trouble());
      return fault.lasting().map(change::lasting).orElse(change);
    } else if (move instanceof Move.Hand hand) {
      return Change.touch(hand.touch());
    } else if (move instanceof Move.Doing doing) {
      return Change.doing(doing.session(), doing.steps());
    }
    Map<String, AsWritten> values = new LinkedHashMap<>();
    ((Move.Settings) move).values().forEach((path, yaml) -> values.put(path, new AsWritten(yaml)));
    return Change.set(values);
  }
}
