package lagoon.ui.playback;

import java.util.Optional;
import java.util.OptionalInt;
import lagoon.guarantee.Violation;
import lagoon.trace.Slice;
import lagoon.trace.Trace;

/** What a screen keeps bright for a selection: the part of the trace that led to it. */
final class Story {

  private Story() {}

  /** The story of a selection; empty where it has none, or where the trace does not reach so far. */
  static Optional<Slice> of(Trace trace, Selection selection) {
    if (selection instanceof Selection.OfObservation one) {
      return slice(trace, one.id());
    } else if (selection instanceof Selection.OfMessage message) {
      return slice(trace, message.sent());
    } else if (selection instanceof Selection.OfViolation violation) {
      return slice(trace, told(trace, violation.violation()));
    }
    return Optional.empty();
  }

  private static Optional<Slice> slice(Trace trace, long id) {
    return trace.positionOf(id) < 0 ? Optional.empty() : Optional.of(Slice.story(trace, id));
  }

  /** The id of the observation that tells of a violation; it names the witnesses. */
  static long told(Trace trace, Violation violation) {
    OptionalInt at = new Evidence(trace).told(violation);
    return at.isPresent() ? trace.get(at.getAsInt()).id() : violation.observation();
  }
}
