package lagoon.ui.playback;

import lagoon.history.Observation;

/** The kinds of observations among which a reader chooses. */
public enum Kind {
  /** A session asks, or has its answer. */
  OPERATION("operations"),
  /** A replica answers a read, or applies a version. */
  COPY("copies"),
  /** A message is sent, arrives or is lost. */
  MESSAGE("messages"),
  /** A timer is set, fires or is cancelled. */
  TIMER("timers"),
  /** A node shows another state, or plays another role. */
  STATE("states"),
  /** A setting changes, or a hand does something. */
  CHANGE("changes"),
  /** Something goes wrong, or is right again. */
  FAULT("faults"),
  /** A guarantee breaks. */
  VIOLATION("violations"),
  /** A node explains itself. */
  REMARK("remarks");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** The word for it on a screen: "operations". */
  public String word() {
    return word;
  }

  /** Of which kind an observation is. */
  public static Kind of(Observation one) {
    if (one instanceof Observation.Invoked || one instanceof Observation.Completed) {
      return OPERATION;
    } else if (one instanceof Observation.Served || one instanceof Observation.Applied
        || one instanceof Observation.Discarded) {
      return COPY;
    } else if (one instanceof Observation.Sent || one instanceof Observation.Delivered
        || one instanceof Observation.Dropped) {
      return MESSAGE;
    } else if (one instanceof Observation.TimerSet || one instanceof Observation.TimerFired
        || one instanceof Observation.TimerCancelled) {
      return TIMER;
    } else if (one instanceof Observation.StateChanged || one instanceof Observation.RoleChanged) {
      return STATE;
    } else if (one instanceof Observation.SettingChanged || one instanceof Observation.Intervened) {
      return CHANGE;
    } else if (one instanceof Observation.Violated) {
      return VIOLATION;
    }
    // Whatever else happens to nodes and links goes wrong, or is right again.
    return one instanceof Observation.Explained ? REMARK : FAULT;
  }
}
