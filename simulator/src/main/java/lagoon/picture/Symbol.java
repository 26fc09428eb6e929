package lagoon.picture;

/**
 * The kinds of things that a row can show in a lane. A painter has one glyph for each, and words beside it.
 */
public enum Symbol {
  /** A session asks. */
  INVOKED,
  /** A replica answers a read. */
  SERVED,
  /** A replica's copies changed. */
  APPLIED,
  /** A session has its answer. */
  COMPLETED,
  /** A session learns that its operation surely did nothing. */
  FAILED,
  /** A session will never know whether its operation did anything. */
  UNKNOWN,
  CRASHED,
  RESTARTED,
  PAUSED,
  RESUMED,
  /** A node takes another role. */
  ROLE,
  /** A message leaves; mostly an arrow begins here. */
  SENT,
  /** A message arrives. */
  DELIVERED,
  /** A message that should have arrived does not. */
  DROPPED,
  /** A timer is set, fires, or is cancelled. */
  TIMER,
  /** A node shows another state. */
  STATE,
  /** A node explains itself. */
  EXPLAINED
}
