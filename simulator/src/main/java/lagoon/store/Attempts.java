package lagoon.store;

import java.util.TreeMap;
import lagoon.client.Request;

/**
 * The last attempt at each write of each session of which some one thing is true, until the session has
 * settled the write. Which attempts a replica has refused, for example, because it lacked what they must come
 * after or because they could not be done: their clients were told so, and may have asked elsewhere, and a
 * copy that the network kept, or that waits here, must not be carried out any more. Or which it has taken,
 * and must not refuse. To be kept across a crash.
 */
public final class Attempts {

  /** By session and request: the last attempt that was noted. */
  private final TreeMap<Integer, TreeMap<Long, Integer>> last = new TreeMap<>();

  /** It is true of that attempt, and of those before it. */
  public void note(Request.Write write) {
    TreeMap<Long, Integer> ofSession =
        last.computeIfAbsent(write.operation().session().index(), one -> new TreeMap<>());
    ofSession.headMap(write.settledBelow()).clear();
    ofSession.merge(write.number(), write.attempt(), Math::max);
  }

  /** Whether that attempt, or a later one, was noted. */
  public boolean has(Request.Write write) {
    TreeMap<Long, Integer> ofSession =
        last.isEmpty() ? null : last.get(write.operation().session().index());
    return ofSession != null && ofSession.getOrDefault(write.number(), 0) >= write.attempt();
  }
}
