package lagoon.trace;

import lagoon.history.Observation;

/** What happens, and the words of the node for it, which come a little later in the trace: one moment. */
public final class OneMoment {

  private OneMoment() {}

  /**
   * As long as the same event tells only what the node sends (and what of it a cut takes at once), explains
   * and which timers it sets. A change is of no one node: the words of each that says them at once belong to
   * it.
   *
   * @param count after how many observations it happened, which is 1 or more
   * @return after how many it is told; the same, if nothing tells of it
   */
  public static int end(Trace trace, int count) {
    Observation shown = trace.get(count - 1);
    boolean isChange = shown instanceof Observation.SettingChanged;
    int words = count;
    for (int at = count; at < trace.size(); at++) {
      Observation next = trace.get(at);
      boolean isSame = next.cause() == shown.cause() && next.time() == shown.time()
          && (isChange || next.node().equals(shown.node()));
      if (isSame && next instanceof Observation.StateChanged) {
        words = at + 1;
      }
      boolean isLost = next instanceof Observation.Dropped && next.cause() > shown.id()
          && next.time() == shown.time();
      if (!isLost && (!isSame || words > count && !isChange || !isBetween(next, isChange))) {
        return words;
      }
    }
    return words;
  }

  /** What may stand between a moment and the words for it. */
  private static boolean isBetween(Observation next, boolean isChange) {
    if (isChange) {
      return next instanceof Observation.SettingChanged || next instanceof Observation.StateChanged;
    }
    return next instanceof Observation.Sent || next instanceof Observation.Explained
        || next instanceof Observation.TimerSet || next instanceof Observation.TimerCancelled;
  }
}
