package lagoon.ui.playback;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.State;
import lagoon.history.Version;

/** An observation in one line, as a list of events shows it. */
public final class EventText {

  private static final int LISTED = 4;

  private EventText() {}

  /** What happened, without when and where: "asks: read checking". */
  public static String of(Observation one) {
    if (one instanceof Observation.Invoked invoked) {
      return "asks: " + invoked.operation().action().text();
    } else if (one instanceof Observation.Completed completed) {
      return ended(completed);
    } else if (one instanceof Observation.Served served) {
      return "serves " + contents(served.versions()) + " to " + served.operation().session();
    } else if (one instanceof Observation.Discarded discarded) {
      return "drops " + contents(List.of(discarded.version())) + " and keeps "
          + contents(List.of(discarded.kept()));
    } else if (one instanceof Observation.Applied applied) {
      return "applies " + contents(applied.versions());
    } else if (one instanceof Observation.Sent sent) {
      return "sends " + sent.message().kind() + " to " + sent.to().name() + ": " + sent.message().text();
    } else if (one instanceof Observation.Delivered delivered) {
      return "gets " + delivered.message().kind() + " from " + delivered.from().name() + ": "
          + delivered.message().text();
    } else if (one instanceof Observation.Dropped dropped) {
      return "does not get " + dropped.message().kind() + " from " + dropped.from().name() + " ("
          + dropped.why() + "): " + dropped.message().text();
    }
    return other(one);
  }

  private static String ended(Observation.Completed completed) {
    String what = completed.operation().action().text();
    if (completed.outcome() != Outcome.OK) {
      return what + (completed.outcome() == Outcome.FAILED ? " failed: " : " may have happened: ")
          + completed.reason();
    }
    return what + (completed.operation().action().isWrite() ? " is acknowledged: " : " returns ")
        + contents(completed.versions());
  }

  private static String other(Observation one) {
    if (one instanceof Observation.TimerSet set) {
      return "sets timer \"" + set.timer() + "\"";
    } else if (one instanceof Observation.TimerFired fired) {
      return "timer \"" + fired.timer() + "\" fires";
    } else if (one instanceof Observation.TimerCancelled cancelled) {
      return "cancels timer \"" + cancelled.timer() + "\"";
    } else if (one instanceof Observation.StateChanged changed) {
      return "shows " + changed.state().stream().map(State::text).collect(Collectors.joining("; "));
    } else if (one instanceof Observation.RoleChanged changed) {
      return "is " + changed.role() + " now";
    } else if (one instanceof Observation.SettingChanged changed) {
      return changed.path() + (changed.path().contains(" ") ? " " : " = ") + changed.value();
    } else if (one instanceof Observation.Intervened hand) {
      return "by hand: " + hand.what() + (hand.took() ? "" : " (nothing was there)");
    } else if (one instanceof Observation.Violated violated) {
      return violated.guarantee() + " is violated: " + violated.proof();
    } else if (one instanceof Observation.Explained explained) {
      return explained.sentence();
    } else if (one instanceof Observation.Cut cut) {
      return "the link to " + cut.to().name() + " is cut";
    } else if (one instanceof Observation.Healed healed) {
      return "the link to " + healed.to().name() + " works again";
    }
    return life(one);
  }

  private static String life(Observation one) {
    if (one instanceof Observation.Crashed) {
      return "crashes";
    } else if (one instanceof Observation.Restarted restarted) {
      return "is back with " + contents(restarted.held());
    } else if (one instanceof Observation.Paused) {
      return "stops";
    }
    return one instanceof Observation.Resumed ? "goes on" : one.getClass().getSimpleName();
  }

  private static String contents(List<Version> versions) {
    if (versions.isEmpty()) {
      return "nothing";
    }
    return versions.size() > LISTED ? versions.size() + " versions"
        : versions.stream().map(one -> one.key() + " " + one.value() + " (" + one + ")")
            .collect(Collectors.joining(", "));
  }
}
