package lagoon.lessons.playing;

import java.util.List;
import lagoon.lessons.format.Claim;

/**
 * What came of an attempt at a challenge.
 *
 * @param problems what is wrong with the settings or the file, so that nothing ran
 * @param forbidden paths that were changed and may not be
 * @param missed what still fails, in the order of the goal
 * @param met what does not fail
 * @param runs how many runs were tried
 */
public record Outcome(
    List<String> problems, List<String> forbidden, List<Missed> missed, List<Claim> met, int runs) {
  public Outcome {
    problems = List.copyOf(problems);
    forbidden = List.copyOf(forbidden);
    missed = List.copyOf(missed);
    met = List.copyOf(met);
  }

  /**
   * A part of the goal that is not met.
   *
   * @param claim what should be true
   * @param times in how many runs it is not
   * @param where the first of these: "seed 2", "seed 2, trial 1"
   * @param truth what that one says
   */
  public record Missed(Claim claim, int times, String where, Truth truth) {}

  /** Whether the goal is met. */
  public boolean isSolved() {
    return isTaken() && missed.isEmpty();
  }

  /** Whether what was changed could be run, and may be changed. */
  public boolean isTaken() {
    return problems.isEmpty() && forbidden.isEmpty();
  }

  /** What to tell, in sentences. */
  public List<String> sentences() {
    if (!problems.isEmpty()) {
      return problems;
    }
    List<String> sentences = new java.util.ArrayList<>();
    forbidden.forEach(path -> sentences.add(path + " must stay as it is."));
    for (Missed one : missed) {
      sentences.add("Not yet: " + one.claim.text() + ". That fails in " + one.times + " of " + runs
          + (runs == 1 ? " run" : " runs") + "; with " + one.where + ": " + one.truth.found()
          + ".");
    }
    met.forEach(claim -> sentences.add("Done: " + claim.text() + "."));
    return sentences;
  }
}
