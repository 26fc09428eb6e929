package lagoon.ui.playback;

import java.util.Arrays;
import java.util.Optional;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Session;
import lagoon.trace.CanonicalForm;
import lagoon.trace.Trace;

/** Brings a cursor and a selection from one run to another one of the same story, where that has them. */
final class Carrying {

  private Carrying() {}

  /** The same place where the past is the same, the same time otherwise. */
  static Cursor cursor(Trace from, Trace to, Cursor cursor) {
    int last = cursor.last();
    boolean isSame = last < 0 || last < from.size() && last < to.size() && same(from.get(last), to.get(last));
    boolean fits = isSame && (cursor.count() >= to.size() || to.get(cursor.count()).time() >= cursor.time());
    return fits && cursor.time() <= to.end() ? cursor : Cursor.at(to, cursor.time());
  }

  private static boolean same(Observation one, Observation other) {
    return one.id() == other.id() && Arrays.equals(CanonicalForm.of(one), CanonicalForm.of(other));
  }

  static Selection selection(Played from, Played to, Selection selection) {
    if (selection instanceof Selection.OfNode node) {
      return node(to, node.node()).<Selection>map(Selection.OfNode::new).orElse(Selection.NOTHING);
    } else if (selection instanceof Selection.OfLink link) {
      return node(to, link.a()).flatMap(a -> node(to, link.b()).<Selection>map(
          b -> new Selection.OfLink(a, b))).orElse(Selection.NOTHING);
    } else if (selection instanceof Selection.OfObservation one) {
      return counterpart(from.trace(), to.trace(), one.id())
          .<Selection>map(Selection.OfObservation::new).orElse(Selection.NOTHING);
    } else if (selection instanceof Selection.OfMessage message) {
      return counterpart(from.trace(), to.trace(), message.sent())
          .<Selection>map(Selection.OfMessage::new).orElse(Selection.NOTHING);
    } else if (selection instanceof Selection.OfViolation violation) {
      return to.report().violations().stream()
          .filter(other -> same(violation.violation(), other)).findFirst()
          .<Selection>map(Selection.OfViolation::new).orElse(Selection.NOTHING);
    }
    return selection;
  }

  private static Optional<NodeName> node(Played to, NodeName like) {
    return to.trace().cast().nodes().stream().filter(one -> one.name().equals(like.name())).findFirst();
  }

  private static boolean same(Violation one, Violation other) {
    return one.guarantee().equals(other.guarantee()) && one.witnesses().equals(other.witnesses())
        && one.session().map(Session::name).equals(other.session().map(Session::name));
  }

  /** The observation of the other run that says the same of the same time; best the one of the same id. */
  private static Optional<Long> counterpart(Trace from, Trace to, long id) {
    Optional<Observation> wanted = from.find(id);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    byte[] form = CanonicalForm.of(wanted.get());
    Optional<Observation> sameId = to.find(id);
    if (sameId.isPresent() && Arrays.equals(form, CanonicalForm.of(sameId.get()))) {
      return Optional.of(id);
    }
    long time = wanted.get().time();
    for (int i = to.countUpTo(time - 1); i < to.size() && to.get(i).time() == time; i++) {
      if (Arrays.equals(form, CanonicalForm.of(to.get(i)))) {
        return Optional.of(to.get(i).id());
      }
    }
    return Optional.empty();
  }
}
