package lagoon.client;

import java.util.List;
import lagoon.history.NodeName;

/** Who plays which role, as clients know it when they route a request. */
public interface Directory {

  /** Where writes go. */
  NodeName leader();

  /** The replicas that take no writes. */
  List<NodeName> followers();

  /** All replicas, the leader included, in order of index. */
  List<NodeName> replicas();
}
