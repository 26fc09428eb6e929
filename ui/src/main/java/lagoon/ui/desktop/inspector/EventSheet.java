package lagoon.ui.desktop.inspector;

import static lagoon.ui.desktop.inspector.NodeSheet.visible;

import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Version;
import lagoon.picture.Times;
import lagoon.picture.Wording;
import lagoon.trace.Trace;
import lagoon.ui.desktop.desk.Selecting;
import lagoon.ui.desktop.inspector.Sheet.Tone;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.EventText;
import lagoon.ui.playback.Kind;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Selection;

/** One observation: what it tells, what led to it, what it led to. */
final class EventSheet {

  /** Effects are looked for among so many observations after it. */
  private static final int NEAR = 20_000;

  private static final int EFFECTS = 6;

  private final Played run;
  private final Trace trace;
  private final Cursor cursor;
  private final Observation one;
  private final int position;

  private EventSheet(Played run, Cursor cursor, Observation one) {
    this.run = run;
    this.trace = run.trace();
    this.cursor = cursor;
    this.one = one;
    this.position = trace.positionOf(one.id());
  }

  static Sheet of(Played run, Cursor cursor, Observation one) {
    return new EventSheet(run, cursor, one).sheet();
  }

  private Sheet sheet() {
    Optional<Observation.Sent> message = message();
    Optional<Operation> operation = operation();
    Sheet.Draft draft = message.isPresent()
        ? new Sheet.Draft("message", message.get().message().kind())
        : operation.isPresent() ? new Sheet.Draft("operation", visible(operation.get().action().text()))
        : new Sheet.Draft("event", Kind.of(one).word());
    if (message.isPresent()) {
      message(draft, message.get());
    } else if (operation.isPresent()) {
      operation(draft, operation.get());
    } else {
      event(draft);
    }
    causes(draft);
    return draft.sheet();
  }

  private Selection select(Observation other) {
    return Selecting.observation(run, other.id());
  }

  private static Selection select(NodeName node) {
    return new Selection.OfNode(node);
  }

  // ---- messages ----

  private Optional<Observation.Sent> message() {
    Observation sent = one instanceof Observation.Delivered || one instanceof Observation.Dropped
        ? trace.find(one.cause()).orElse(one) : one;
    return sent instanceof Observation.Sent found ? Optional.of(found) : Optional.empty();
  }

  private void message(Sheet.Draft draft, Observation.Sent sent) {
    draft.link("From", sent.node().name(), select(sent.node()));
    draft.link("To", sent.to().name(), select(sent.to()));
    draft.fact("Says", visible(sent.message().text()));
    draft.fact("Carries", versions(sent.message().versions()));
    draft.fact("Sent at", Times.at(sent.time()));
    int end = trace.journeys().end(trace.positionOf(sent.id()));
    if (end < 0) {
      draft.fact("Arrives", "not before the run ends; expected at " + Times.at(sent.arrivesAt()), Tone.STALE);
      return;
    }
    Observation last = trace.get(end);
    boolean isOver = end < cursor.count();
    String took = Times.span(last.time() - sent.time());
    if (last instanceof Observation.Dropped dropped) {
      draft.fact(isOver ? "Lost at" : "Will be lost at",
          Times.at(last.time()) + ", " + took + " after it was sent", Tone.BAD);
      draft.fact("Why", visible(dropped.why()), Tone.BAD);
    } else {
      draft.fact(isOver ? "Arrived at" : "Arrives at", Times.at(last.time()));
      draft.fact("On its way for", took + usual(sent, last.time() - sent.time()));
    }
  }

  private String usual(Observation.Sent sent, long took) {
    long typical = trace.journeys().typical(sent.message().kind());
    return typical > 0 && took >= 3 * typical ? "; " + Times.span(typical) + " is usual" : "";
  }

  private static String versions(List<Version> versions) {
    return versions.isEmpty() ? "" : visible(Wording.contents(versions));
  }

  // ---- operations ----

  private Optional<Operation> operation() {
    if (one instanceof Observation.Invoked invoked) {
      return Optional.of(invoked.operation());
    } else if (one instanceof Observation.Served served) {
      return Optional.of(served.operation());
    }
    return one instanceof Observation.Completed completed
        ? Optional.of(completed.operation()) : Optional.empty();
  }

  private void operation(Sheet.Draft draft, Operation operation) {
    if (one instanceof Observation.Served served) {
      draft.link("Served by", served.node().name(), select(served.node()));
      draft.fact("With", visible(Wording.answer(served.versions())));
      draft.fact("Served at", Times.at(served.time()));
    }
    draft.link("Session", operation.session().name(), select(operation.session().node()));
    draft.fact("User", operation.session().user().name());
    draft.fact("Intent", operation.intent().map(NodeSheet::visible).orElse(""));
    draft.fact("Asked at", Times.at(operation.invokedAt()));
    Optional<Observation.Completed> end = trace.endings().of(operation);
    if (end.isEmpty()) {
      draft.fact("Outcome", "none: it was in progress to the end", Tone.STALE);
      return;
    }
    Observation.Completed completed = end.get();
    draft.fact("Outcome", outcome(completed), completed.outcome() == Outcome.OK ? Tone.GOOD
        : completed.outcome() == Outcome.FAILED ? Tone.BAD : Tone.STALE);
    if (completed.outcome() == Outcome.OK) {
      draft.fact(operation.action().isWrite() ? "Wrote" : "Returned",
          visible(Wording.answer(completed.versions())));
    }
    completed.by().ifPresent(node -> draft.link("Answered by", node.name(), select(node)));
    draft.fact("Ended at", Times.at(completed.time()));
    draft.fact("Took", Times.span(completed.time() - operation.invokedAt()));
  }

  private static String outcome(Observation.Completed completed) {
    String why = completed.reason().isEmpty() ? "" : ": " + visible(completed.reason());
    return switch (completed.outcome()) {
      case OK -> "ok";
      case FAILED -> "failed" + why;
      case UNKNOWN -> "unknown, it may have happened" + why;
    };
  }

  // ---- everything else ----

  private void event(Sheet.Draft draft) {
    draft.fact("What", visible(EventText.of(one)));
    draft.link("Node", one.node().name(), select(one.node()));
    draft.fact("At", Times.at(one.time()));
    if (one instanceof Observation.TimerSet set) {
      draft.fact("Fires at", Times.at(set.firesAt()));
    } else if (one instanceof Observation.Applied applied) {
      for (Version version : applied.versions().subList(0, Math.min(EFFECTS, applied.versions().size()))) {
        version.writer().flatMap(writer -> trace.find(writer.invokedOrder())).ifPresent(asked ->
            draft.link(version.key() + " " + version, "written by " + visible(EventText.of(asked)),
                select(asked)));
      }
    } else if (one instanceof Observation.StateChanged changed) {
      changed.state().forEach(state -> draft.fact("", visible(state.text())));
    }
  }

  private void causes(Sheet.Draft draft) {
    draft.part("Because of");
    trace.find(one.cause()).ifPresentOrElse(cause -> link(draft, cause),
        () -> draft.fact("", "the scenario itself"));
    draft.part("It led to");
    int found = 0;
    int until = Math.min(trace.size(), position + NEAR);
    for (int i = position + 1; i < until && found <= EFFECTS; i++) {
      if (trace.get(i).cause() == one.id() && ++found <= EFFECTS) {
        link(draft, trace.get(i));
      }
    }
    if (found > EFFECTS) {
      draft.fact("", "and more");
    }
  }

  private void link(Sheet.Draft draft, Observation other) {
    draft.link(Times.at(other.time()), other.node() + " " + visible(EventText.of(other)), select(other));
  }
}
