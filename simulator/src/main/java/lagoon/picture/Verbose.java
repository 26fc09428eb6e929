package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Observation;
import lagoon.trace.Trace;

/** Every observation has a row of its own, if one of its nodes has a lane. */
final class Verbose {

  private Verbose() {}

  static List<Draft> plan(Trace trace, Lanes lanes) {
    List<Draft> drafts = new ArrayList<>();
    for (int position = 0; position < trace.size(); position++) {
      Observation observation = trace.get(position);
      if (observation instanceof Observation.Violated) {
        drafts.add(new Draft(Draft.Weight.VIOLATION, position));
      } else if (observation instanceof Observation.RoleChanged
          || observation instanceof Observation.SettingChanged
          || observation instanceof Observation.Intervened) {
        drafts.add(new Draft(Draft.Weight.CHANGE, position));
      } else if (isFault(observation)) {
        drafts.add(new Draft(Draft.Weight.FAULT, position));
      } else if (lanes.shows(observation.node())
          || observation instanceof Observation.Sent sent && lanes.shows(sent.to())) {
        drafts.add(new Draft(Draft.Weight.ORDINARY, position));
      }
    }
    return drafts;
  }

  private static boolean isFault(Observation observation) {
    return observation instanceof Observation.Crashed || observation instanceof Observation.Restarted
        || observation instanceof Observation.Paused || observation instanceof Observation.Resumed
        || observation instanceof Observation.Cut || observation instanceof Observation.Healed
        || observation instanceof Observation.FaultBegan || observation instanceof Observation.FaultEnded;
  }
}
