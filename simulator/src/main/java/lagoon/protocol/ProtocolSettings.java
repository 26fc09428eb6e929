package lagoon.protocol;

import java.util.List;

/** What can be set of a protocol: a record whose components carry {@link lagoon.setting.Setting}. */
public interface ProtocolSettings {

  /** The names of the replicas that these settings ask for, in order. */
  List<String> replicas();
}
