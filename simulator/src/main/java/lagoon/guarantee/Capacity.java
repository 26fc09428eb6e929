package lagoon.guarantee;

/**
 * How much is remembered, so that a run may go on for ever. To go beyond never makes a verdict wrong: a
 * guarantee that would hold is then UNKNOWN, and a staleness may be too low.
 *
 * @param settledWrites how many of the latest writes are remembered in full even if every replica has them
 * @param openWrites how many writes that some replica lacks are remembered before the oldest is forgotten
 * @param siblings how many versions of one key, none superseding another, are remembered of one session
 * @param reviewAt after how many acknowledged versions of a key it is asked, at the earliest, which of
 *     them may be forgotten
 */
record Capacity(int settledWrites, int openWrites, int siblings, int reviewAt) {

  static final Capacity DEFAULT = new Capacity(1 << 11, 1 << 18, 256, 8);
}
