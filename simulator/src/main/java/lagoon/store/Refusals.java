package lagoon.store;

import java.util.TreeMap;
import lagoon.client.Request;

/**
 * Which attempts at writes a replica has refused, because it lacked what they must come after or because they
 * could not be done: their clients were told so, and may have asked elsewhere. A copy of such an attempt that
 * the network kept, or that waits here, must not be carried out any more. To be kept across a crash.
 */
public final class Refusals {

  /** By session and request: the last attempt that was refused. */
  private final TreeMap<Integer, TreeMap<Long, Integer>> refused = new TreeMap<>();

  /** That attempt, and those before it, must not be carried out here. */
  public void note(Request.Write write) {
    TreeMap<Long, Integer> ofSession =
        refused.computeIfAbsent(write.operation().session().index(), one -> new TreeMap<>());
    ofSession.headMap(write.settledBelow()).clear();
    ofSession.merge(write.number(), write.attempt(), Math::max);
  }

  /** Whether that attempt, or a later one, was refused. */
  public boolean has(Request.Write write) {
    TreeMap<Long, Integer> ofSession =
        refused.isEmpty() ? null : refused.get(write.operation().session().index());
    return ofSession != null && ofSession.getOrDefault(write.number(), 0) >= write.attempt();
  }
}
