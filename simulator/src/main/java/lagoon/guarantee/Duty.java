package lagoon.guarantee;

/**
 * What a write must follow under one of the two write guarantees: where it is applied, at least this must
 * be already.
 */
final class Duty {

  /** The newest first; null once nothing of it is remembered. */
  Link list;
  /** Whether some replica lacked some of it when the write was issued. */
  boolean isContested;
  /**
   * The id of the application at which the write was last judged, and of the one at which it was last
   * replaced.
   */
  long judgedAt;
  long replacedAt;

  private Duty(Link list) {
    this.list = list;
  }

  /** Null where there is nothing to follow. */
  static Duty of(Link list) {
    return list == null ? null : new Duty(list);
  }
}
