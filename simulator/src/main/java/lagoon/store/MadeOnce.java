package lagoon.store;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Effect;
import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * The versions that an operation of a replicated log makes: a version that several replicas make of it on the
 * same copies, or one replica twice, after a crash, has one identity. The log's entry keeps it, the same
 * object at all of them.
 */
public final class MadeOnce {

  private List<Version> replaced;
  private List<Version> made;

  /** The versions that the operation makes on these copies. */
  public List<Version> versions(Operation operation, Store copies, Effect.Changed effect) {
    List<Version> before = copies.get(operation.action().keys());
    if (made == null || !isSame(before)) {
      List<Version> versions = new ArrayList<>();
      for (Effect.Put put : effect.puts()) {
        versions.add(Version.written(put.key(), put.value(), operation, copies.at(put.key())));
      }
      replaced = before;
      made = List.copyOf(versions);
    }
    return made;
  }

  private boolean isSame(List<Version> before) {
    boolean same = before.size() == replaced.size();
    for (int i = 0; same && i < before.size(); i++) {
      same = before.get(i) == replaced.get(i);
    }
    return same;
  }
}
