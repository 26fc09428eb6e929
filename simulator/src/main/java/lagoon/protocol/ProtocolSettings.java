package lagoon.protocol;

import java.util.List;

/** What can be set of a protocol: a record whose components carry {@link lagoon.setting.Setting}. */
public interface ProtocolSettings {

  /** The names of the replicas that these settings ask for, in order. */
  List<String> replicas();

  /** The names of further nodes, which keep no copies but ask replicas for clients; in order. */
  default List<String> coordinators() {
    return List.of();
  }
}
