package lagoon.scenarios.histories;

import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.order.Impasse;
import lagoon.history.Recorded;

/**
 * What a history says of one guarantee.
 *
 * @param judgement the verdict
 * @param proofs the first violations
 * @param impasse for a guarantee of one order: where every order fails
 */
public record Judged(Judgement judgement, List<Proof> proofs, Optional<Impasse> impasse) {

  /** How an UNTESTED begins where the guarantee cannot be asked for. */
  static final String INAPPLICABLE = "Not applicable";

  /**
   * Why it is violated.
   *
   * @param text in a few sentences
   * @param operations those that show it, in the order in which the text names them; empty where the impasse
   *     has them
   */
  public record Proof(String text, List<Recorded> operations) {
    public Proof {
      operations = List.copyOf(operations);
    }
  }

  public Judged {
    proofs = List.copyOf(proofs);
  }

  static Judged inapplicable(String guarantee, String reason) {
    return new Judged(
        new Judgement(guarantee, Verdict.UNTESTED, 0, 0, 0, reason), List.of(), Optional.empty());
  }

  /** Whether the history is known to keep the guarantee or to break it, however little it was tried. */
  public boolean isDecided() {
    return judgement.verdict() != Verdict.UNKNOWN && !judgement.reason().startsWith(INAPPLICABLE);
  }
}
