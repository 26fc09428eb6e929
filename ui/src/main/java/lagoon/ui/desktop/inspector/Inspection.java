package lagoon.ui.desktop.inspector;

import java.util.Optional;
import lagoon.history.Observation;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Selection;

/** Writes what there is to say of a selection in a run at the cursor. */
final class Inspection {

  private Inspection() {}

  /**
   * @param changed whether it is another run than the file's as it is written
   */
  static Sheet of(Played run, Cursor cursor, Selection selection, boolean changed) {
    if (selection instanceof Selection.OfNode node) {
      return NodeSheet.of(run, cursor, node.node());
    } else if (selection instanceof Selection.OfLink link) {
      return LinkSheet.of(run, cursor, link.a(), link.b());
    } else if (selection instanceof Selection.OfViolation violation) {
      return ViolationSheet.of(run, violation.violation());
    } else if (selection instanceof Selection.OfMessage message) {
      return run.trace().find(message.sent()).map(one -> EventSheet.of(run, cursor, one))
          .orElse(RunSheet.of(run, changed));
    } else if (selection instanceof Selection.OfObservation one) {
      Optional<Observation> found = run.trace().find(one.id());
      return found.map(it -> EventSheet.of(run, cursor, it)).orElse(RunSheet.of(run, changed));
    }
    return RunSheet.of(run, changed);
  }
}
