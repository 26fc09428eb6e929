package lagoon.ui.desktop.inspector;

import java.util.List;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.picture.Times;
import lagoon.trace.Moment;
import lagoon.trace.Trace;
import lagoon.ui.desktop.inspector.Sheet.Tone;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Selection;

/** The link between two nodes at the cursor: whether it is cut, how long it takes, what is on it. */
final class LinkSheet {

  private static final int LISTED = 12;

  /** The last message that arrived is looked for among so many observations. */
  private static final int NEAR = 20_000;

  private LinkSheet() {}

  static Sheet of(Played run, Cursor cursor, NodeName a, NodeName b) {
    Trace trace = run.trace();
    Moment moment = trace.after(cursor.count(), cursor.time());
    Sheet.Draft draft = new Sheet.Draft("link", a + " and " + b);
    draft.link("Between", a.name(), new Selection.OfNode(a));
    draft.link("and", b.name(), new Selection.OfNode(b));
    way(draft, trace, cursor, moment, a, b);
    way(draft, trace, cursor, moment, b, a);
    return draft.sheet();
  }

  private static void way(
      Sheet.Draft draft, Trace trace, Cursor cursor, Moment moment, NodeName from, NodeName to) {
    draft.part(from + " to " + to);
    boolean isCut = moment.cuts().contains(new Moment.Link(from, to));
    draft.fact("State", isCut ? "cut: nothing arrives" : "works", isCut ? Tone.BAD : Tone.GOOD);
    draft.fact("Last arrival", last(trace, cursor, from, to));
    List<Observation.Sent> onIt = moment.inFlight().stream()
        .filter(one -> one.node().equals(from) && one.to().equals(to)).toList();
    if (onIt.isEmpty()) {
      draft.fact("On it", "nothing");
    }
    onIt.stream().limit(LISTED).forEach(one -> draft.link("On it",
        one.message().kind() + " " + NodeSheet.visible(one.message().text()) + ", arrives in "
            + Times.span(Math.max(0, one.arrivesAt() - moment.time())),
        new Selection.OfMessage(one.id())));
    if (onIt.size() > LISTED) {
      draft.fact("", "and " + (onIt.size() - LISTED) + " messages more");
    }
  }

  private static String last(Trace trace, Cursor cursor, NodeName from, NodeName to) {
    for (int i = cursor.last(); i >= Math.max(0, cursor.count() - NEAR); i--) {
      if (trace.get(i) instanceof Observation.Delivered one && one.node().equals(to)
          && one.from().equals(from)) {
        long sent = trace.find(one.cause()).map(Observation::time).orElse(one.time());
        return one.message().kind() + " at " + Times.at(one.time()) + ", after "
            + Times.span(one.time() - sent);
      }
    }
    return "";
  }
}
