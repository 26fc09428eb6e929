package lagoon.client;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.history.Version;

/**
 * Where a read goes and what it asks for.
 *
 * @param replica the first replica to ask
 * @param atLeast versions that it must have; empty: any will do
 * @param patience how long the replica may wait for them; 0: not at all
 * @param bound whether the read must not go to another replica when this one does not answer, because only
 *     this one keeps the strategy's promise
 */
public record Route(NodeName replica, List<Version> atLeast, long patience, boolean bound) {

  /** To that replica, or to another if it does not answer. */
  public static Route to(NodeName replica) {
    return new Route(replica, List.of(), 0, false);
  }

  /** To that replica and no other. */
  public static Route onlyTo(NodeName replica) {
    return new Route(replica, List.of(), 0, true);
  }

  /**
   * The same, asking for these versions besides.
   *
   * @param longest how long the replica may wait for them; what it waits for besides may shorten that
   */
  Route requiring(List<Version> versions, long longest) {
    if (versions.isEmpty()) {
      return this;
    }
    if (atLeast.isEmpty()) {
      return new Route(replica, versions, longest, bound);
    }
    List<Version> all = new ArrayList<>(atLeast);
    for (Version version : versions) {
      if (all.stream().noneMatch(other -> other.isAtLeast(version))) {
        all.removeIf(version::isAtLeast);
        all.add(version);
      }
    }
    return new Route(replica, all, Math.min(longest, patience), bound);
  }
}
