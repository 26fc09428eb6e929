package lagoon.picture.stage;

import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.picture.Wording;

/** Operations as one tells of them afterwards: "wrote Engineer (v2)", "read Student (v1)". */
final class Deeds {

  private Deeds() {}

  static String text(Operation operation, Optional<Observation.Completed> end) {
    Action action = operation.action();
    String version = end.filter(one -> action.isWrite() && !one.versions().isEmpty())
        .map(one -> " (" + one.versions().get(0) + ")").orElse("");
    return verb(action, end) + version;
  }

  private static String verb(Action action, Optional<Observation.Completed> end) {
    if (action instanceof Action.Write write) {
      return "wrote " + write.value();
    } else if (action instanceof Action.Add add) {
      return "added " + add.amount() + " to " + add.key();
    } else if (action instanceof Action.Transfer transfer) {
      return "moved " + transfer.amount() + " from " + transfer.from() + " to " + transfer.to();
    } else if (action instanceof Action.CompareAndSet set) {
      return "set " + set.key() + " to " + set.value();
    } else if (action instanceof Action.Delete delete) {
      return "deleted " + delete.key();
    } else if (action instanceof Action.Append append) {
      return "appended " + append.value() + " to " + append.key();
    } else if (action instanceof Action.Include include) {
      return "put " + include.value() + " into " + include.key();
    } else if (action instanceof Action.Remove remove) {
      return "took " + remove.value() + " out of " + remove.key();
    }
    return "read " + end.map(one -> Wording.answer(one.versions())).orElse("without an answer");
  }
}
