package lagoon.protocol.services;

/**
 * How a call ended.
 *
 * @param reason why it failed; {@link Reason#NONE}: it did not
 * @param by the service where it failed
 * @param about the service that the reason is about: the one that did not answer, or the same
 */
record Ending(Reason reason, String by, String about) {

  static final Ending OK = new Ending(Reason.NONE, "", "");

  /** Why a call failed. */
  enum Reason {
    NONE("OK"),
    TIME_OUT("did not answer in time"),
    FULL("has no thread free and no room to wait"),
    ERROR("failed"),
    DOWN("is down"),
    BREAKER("is not called: its breaker is open"),
    BULKHEAD("is not called: its bulkhead is full");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  boolean isOk() {
    return reason == Reason.NONE;
  }

  /** "payments did not answer in time". */
  String text() {
    return isOk() ? "OK" : about + " " + reason.words;
  }
}
