package lagoon.ui.desktop.inspector;

import lagoon.guarantee.Violation;
import lagoon.history.Operation;
import lagoon.history.Version;
import lagoon.picture.Times;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Selection;

/** A violation: which guarantee, whose, and the proof. */
final class ViolationSheet {

  private ViolationSheet() {}

  static Sheet of(Played run, Violation one) {
    Sheet.Draft draft = new Sheet.Draft("violation", one.guarantee().replace('-', ' '));
    one.session().ifPresent(session ->
        draft.link("Session", session.name(), new Selection.OfNode(session.node())));
    draft.fact("At", Times.at(one.time()));
    one.replica().ifPresent(node -> draft.link("Replica", node.name(), new Selection.OfNode(node)));
    one.seenBy().ifPresent(session ->
        draft.link("Seen by", session.name(), new Selection.OfNode(session.node())));
    draft.part("Proof").fact("", NodeSheet.visible(one.proof()));
    draft.part("Witnesses");
    for (Operation witness : one.witnesses()) {
      draft.link(Times.at(witness.invokedAt()), NodeSheet.visible(witness.toString()),
          new Selection.OfObservation(witness.invokedOrder()));
    }
    draft.part("Versions");
    for (Version version : one.versions()) {
      draft.fact(version.key() + " " + version, NodeSheet.visible(NodeSheet.value(version)));
    }
    draft.part("");
    run.trace().find(one.observation()).ifPresent(shown -> draft.link("Shown by",
        shown.node() + " " + NodeSheet.visible(lagoon.ui.playback.EventText.of(shown)),
        new Selection.OfObservation(shown.id())));
    return draft.sheet();
  }
}
