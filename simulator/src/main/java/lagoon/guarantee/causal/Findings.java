package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.List;

/** The bad patterns found; all are counted, the first are kept. */
final class Findings {

  private final List<Finding> kept = new ArrayList<>();
  private long count;

  void add(Finding finding) {
    if (++count <= Answer.KEPT) {
      kept.add(finding);
    }
  }

  List<Finding> kept() {
    return kept;
  }

  long count() {
    return count;
  }
}
