package lagoon.picture.spacetime;

import java.util.List;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.picture.NewValue;
import lagoon.picture.Visible;
import lagoon.picture.Wording;

/** Observations in words: for labels, and to be searched. */
public final class Words {

  private static final int LETTERS = 160;

  private Words() {}

  /** Everything that it says, its node first: "replica-1 gets Replicate from primary: entry 1". */
  public static String of(Observation observation) {
    return observation.node() + " " + what(observation)
        + (observation instanceof Observation.SettingChanged changed ? " (" + changed.path() + ")" : "");
  }

  /** What happened, without where: "applies checking 400 (v2)". */
  public static String what(Observation observation) {
    if (observation instanceof Observation.Sent sent) {
      return "sends " + named(sent.message()) + " to " + sent.to();
    } else if (observation instanceof Observation.Delivered delivered) {
      return "gets " + named(delivered.message()) + " from " + delivered.from();
    } else if (observation instanceof Observation.Dropped dropped) {
      return "does not get " + named(dropped.message()) + " from " + dropped.from() + ": " + dropped.why();
    } else if (observation instanceof Observation.Invoked invoked) {
      return invoked.operation().action().text();
    } else if (observation instanceof Observation.Served served) {
      return "serves " + Wording.answer(served.versions());
    } else if (observation instanceof Observation.Discarded discarded) {
      return "drops " + Wording.contents(List.of(discarded.version())) + ", keeps "
          + Wording.contents(List.of(discarded.kept()));
    } else if (observation instanceof Observation.Applied applied) {
      return "applies " + Wording.contents(applied.versions());
    } else if (observation instanceof Observation.Completed completed) {
      return Wording.ended(completed);
    }
    return detail(observation);
  }

  private static String detail(Observation observation) {
    if (observation instanceof Observation.TimerSet set) {
      return "sets timer " + set.timer();
    } else if (observation instanceof Observation.TimerFired fired) {
      return "timer " + fired.timer() + " fires";
    } else if (observation instanceof Observation.TimerCancelled cancelled) {
      return "cancels timer " + cancelled.timer();
    } else if (observation instanceof Observation.StateChanged changed) {
      return states(changed.state());
    } else if (observation instanceof Observation.Explained explained) {
      return explained.sentence();
    } else if (observation instanceof Observation.RoleChanged changed) {
      return "is " + changed.role();
    } else if (observation instanceof Observation.SettingChanged changed) {
      return new NewValue(changed.path(), changed.value()).text();
    } else if (observation instanceof Observation.Violated violated) {
      return violated.guarantee() + " violated: " + violated.proof();
    }
    return fault(observation);
  }

  private static String fault(Observation observation) {
    if (observation instanceof Observation.Crashed) {
      return "crashed";
    } else if (observation instanceof Observation.Restarted restarted) {
      List<Version> held = restarted.held();
      return held.isEmpty() ? "restarted" : "restarted with " + Wording.contents(held);
    } else if (observation instanceof Observation.Paused) {
      return "paused";
    } else if (observation instanceof Observation.Resumed) {
      return "goes on";
    } else if (observation instanceof Observation.Cut cut) {
      return way("cut", cut.node(), cut.to());
    } else if (observation instanceof Observation.Healed healed) {
      return way("healed", healed.node(), healed.to());
    } else if (observation instanceof Observation.FaultBegan began) {
      return began.what() + " begins";
    } else if (observation instanceof Observation.FaultEnded ended) {
      return ended.what() + " is over";
    } else if (observation instanceof Observation.Intervened hand) {
      return "by hand: " + hand.what() + (hand.took() ? "" : " (nothing was there)");
    }
    return "";
  }

  private static String way(String what, NodeName from, NodeName to) {
    return what + " from " + from + " to " + to;
  }

  private static String states(List<State> states) {
    StringBuilder text = new StringBuilder("shows ");
    for (int i = 0; i < states.size(); i++) {
      text.append(i == 0 ? "" : "; ").append(states.get(i).text());
    }
    return text.toString();
  }

  private static String named(Message message) {
    return message.text().isEmpty() ? message.kind() : message.kind() + " (" + message.text() + ")";
  }

  /** What a message carries, short: for its arrow. */
  static String cargo(Message message) {
    if (!message.versions().isEmpty()) {
      return visible(Wording.names(message.versions()).get(0));
    }
    return visible(message.text().isEmpty() ? message.kind() : message.text());
  }

  /** A text from outside, fit for a picture. */
  static String visible(String text) {
    return Visible.of(text, LETTERS, false);
  }
}
