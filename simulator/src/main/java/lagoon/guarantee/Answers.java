package lagoon.guarantee;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * Reads that several replicas answered, since their clients asked again: which answer counted is known when
 * the read completes. Most reads are answered once, and none of this is asked.
 */
final class Answers {

  private final LongTable<List<Observation.Served>> several = new LongTable<>();

  /** A replica answers that read. */
  void add(OpenRead read, Observation.Served served) {
    if (read.served != null) {
      List<Observation.Served> all = several.get(read.operation.id());
      if (all == null) {
        all = new ArrayList<>(List.of(read.served));
        several.put(read.operation.id(), all);
      }
      all.add(served);
    }
    read.served = served;
  }

  /** The answer that a completed read returned; null where the replica that gave it told nobody. */
  Observation.Served counted(OpenRead read, Observation.Completed completed) {
    List<Observation.Served> all = several.remove(read.operation.id());
    if (all == null || completed.by().isEmpty()) {
      return read.served;
    }
    NodeName by = completed.by().get();
    Observation.Served counted = null;
    for (Observation.Served one : all) {
      boolean better = counted == null || one.versions().equals(completed.versions());
      if (one.node().equals(by) && better) {
        counted = one;
      }
    }
    return counted;
  }
}
