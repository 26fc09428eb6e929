package lagoon.protocol.services;

import lagoon.view.Load;

/** Counts how calls end. */
final class Tally {

  private final String name;
  private long begun;
  private long ok;
  private long failed;
  private long refused;
  private long turnedAway;
  private long retries;

  Tally(String name) {
    this.name = name;
  }

  void begin() {
    begun++;
  }

  void retry() {
    retries++;
  }

  /** One ended so, here: what a breaker further on refused has failed here. */
  void end(Ending ending, String here) {
    boolean isOwn = ending.by().equals(here);
    if (ending.isOk()) {
      ok++;
    } else if (isOwn && ending.reason() == Ending.Reason.BREAKER) {
      refused++;
    } else if (isOwn && ending.reason() == Ending.Reason.BULKHEAD) {
      turnedAway++;
    } else {
      failed++;
    }
  }

  Load.Calls show() {
    return new Load.Calls(name, begun, ok, failed, refused, turnedAway, retries);
  }
}
