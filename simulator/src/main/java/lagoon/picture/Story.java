package lagoon.picture;

import java.util.BitSet;
import java.util.List;
import lagoon.history.Observation;
import lagoon.trace.Slice;
import lagoon.trace.Trace;

/** Which drafts tell how the first violations came about. */
final class Story {

  private static final int VIOLATIONS = 3;

  private Story() {}

  static BitSet of(Trace trace, List<Draft> drafts) {
    BitSet told = new BitSet();
    int violations = 0;
    for (Observation observation : trace.observations()) {
      if (observation instanceof Observation.Violated && violations++ < VIOLATIONS) {
        Slice story = Slice.story(trace, observation.id());
        for (int i = 0; i < drafts.size(); i++) {
          if (tells(drafts.get(i), story)) {
            told.set(i);
          }
        }
      }
    }
    return told;
  }

  private static boolean tells(Draft draft, Slice story) {
    for (int position : draft.positions()) {
      if (story.containsPosition(position)) {
        return true;
      }
    }
    return false;
  }
}
