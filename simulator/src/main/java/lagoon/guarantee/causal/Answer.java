package lagoon.guarantee.causal;

import java.util.List;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;

/**
 * What a history says of one guarantee.
 *
 * @param judgement the verdict. {@code checked} counts the keys of reads that were looked at, {@code
 *     contested} those of which the reader had, before it read, some write in its past: there an older answer
 *     would have broken the guarantee
 * @param anomalies the first {@value #KEPT} bad patterns
 */
public record Answer(Judgement judgement, List<Anomaly> anomalies) {

  /** How many bad patterns are kept, with their proofs; all that are found are counted. */
  public static final int KEPT = 20;

  public Answer {
    anomalies = List.copyOf(anomalies);
  }

  public Verdict verdict() {
    return judgement.verdict();
  }
}
