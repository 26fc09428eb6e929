package lagoon.protocol.raft;

import java.util.TreeMap;
import lagoon.client.Request;

/** The last attempt at each write of each session, of some kind, until the session has settled the write. */
final class Attempts {

  private final TreeMap<Integer, TreeMap<Long, Integer>> last = new TreeMap<>();

  void note(Request.Write write) {
    TreeMap<Long, Integer> ofSession =
        last.computeIfAbsent(write.operation().session().index(), one -> new TreeMap<>());
    ofSession.headMap(write.settledBelow()).clear();
    ofSession.merge(write.number(), write.attempt(), Math::max);
  }

  /** Whether that attempt, or a later one, was noted. */
  boolean has(Request.Write write) {
    TreeMap<Long, Integer> ofSession = last.get(write.operation().session().index());
    return ofSession != null && ofSession.getOrDefault(write.number(), 0) >= write.attempt();
  }
}
