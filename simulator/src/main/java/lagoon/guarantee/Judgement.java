package lagoon.guarantee;

/**
 * What a run says of one guarantee, and how hard it was tried.
 *
 * @param guarantee the guarantee's name: "monotonic-reads", "sum checking, rent"
 * @param verdict the verdict
 * @param checked pairs looked at; each guarantee says what its pairs are
 * @param contested those of them in which the guarantee could have failed; HOLDS needs at least one,
 *     VIOLATED has at least one: what failed could have failed
 * @param violations how many failures there were; only the first {@value Property#KEPT} of them are kept
 * @param reason why the verdict is UNTESTED or UNKNOWN, as a sentence; empty otherwise
 */
public record Judgement(
    String guarantee, Verdict verdict, long checked, long contested, long violations, String reason) {
  public Judgement {
    if (verdict == Verdict.VIOLATED) {
      contested = Math.max(1, contested);
      checked = Math.max(checked, contested);
    }
  }
}
