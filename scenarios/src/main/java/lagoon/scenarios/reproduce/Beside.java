package lagoon.scenarios.reproduce;

import java.util.List;

/**
 * A figure that follows from a formula, and what so many trials gave.
 *
 * @param error the standard error of ours; 0 where nothing is left to chance
 */
record Beside(double theirs, double ours, double error) {

  /** So many standard errors off is chance. */
  private static final int CHANCE = 4;
  /** What is lost in sums of numbers about 1. */
  private static final double ROUNDING = 1e-12;

  /** A share, whose standard error follows from theirs: that of ours is 0 where the event never came. */
  static Beside share(double theirs, double ours, int trials) {
    return new Beside(theirs, ours, Math.sqrt(theirs * (1 - theirs) / trials));
  }

  /** Whether chance explains the difference. */
  boolean agrees() {
    return Math.abs(ours - theirs) <= CHANCE * error + ROUNDING;
  }

  /** "agrees" or "differs". */
  static String verdict(boolean agrees) {
    return agrees ? "agrees" : "differs";
  }

  /**
   * What they come to, in one line.
   *
   * @param verdicts whether each figure agrees
   */
  static String summary(List<Boolean> verdicts) {
    long off = verdicts.stream().filter(agrees -> !agrees).count();
    return off == 0 ? "All " + verdicts.size() + " figures agree: they are within " + CHANCE
        + " standard errors of theirs." : off + " of " + verdicts.size()
        + " figures differ: to agree is to be within " + CHANCE + " standard errors.";
  }
}
