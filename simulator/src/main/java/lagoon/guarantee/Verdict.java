package lagoon.guarantee;

/** What can be said of a guarantee after a run; never a yes that pretends to be certain. */
public enum Verdict {
  /** It was tried in earnest, at least once, and it never failed. */
  HOLDS,
  /** It failed; once is enough. */
  VIOLATED,
  /**
   * It did not fail as far as anybody looked, but somebody stopped looking: a limit was reached, or copies
   * still moved.
   */
  UNKNOWN,
  /** Nothing in the run could have broken it, so that its not failing says nothing. */
  UNTESTED
}
