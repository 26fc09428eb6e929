package lagoon.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.network.Timer;

/** An operation that waits for its answer. */
final class Call {

  final Operation operation;
  final Optional<Strategy> override;
  final Runnable then;
  /** The number of the request that counts now; answers to earlier ones come too late. */
  long number;
  Route route;
  NodeName target;
  int attempts;
  /** Requests of this operation that left, and those of them that are known not to have been carried out. */
  int sent;
  int bounced;
  /** Replicas that did not answer; null while all did. */
  List<NodeName> silent;
  Timer timeout;
  Timer deadline;

  Call(Operation operation, Optional<Strategy> override, Runnable then) {
    this.operation = operation;
    this.override = override;
    this.then = then;
  }

  void isSilent(NodeName replica) {
    if (silent == null) {
      silent = new ArrayList<>();
    }
    silent.add(replica);
  }
}
