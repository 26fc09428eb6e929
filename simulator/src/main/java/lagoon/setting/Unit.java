package lagoon.setting;

/** What a numeric setting counts; it decides how a file writes it. */
public enum Unit {
  /** A plain number. */
  NONE,
  /**
   * Virtual time: nanoseconds in memory, {@code 500ms}, {@code 2s}, {@code 1.5min} in a file. Not
   * negative, unless the least value allowed is.
   */
  DURATION,
  /** A part of one, 0 to 1; a file may write {@code 0.2} or {@code 20%}. */
  SHARE
}
