package lagoon.client;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.network.Timer;

/** An operation that waits for its answer. */
final class Call {

  final Operation operation;
  final Optional<Strategy> override;
  /** Whether the program asked for it: what the session reads for itself is no last read of the program. */
  final boolean isOfProgram;
  final Runnable then;
  /** The number of the request that counts now; answers to earlier ones come too late. */
  long number;
  Route route;
  /** What a write puts, in protocols whose clients work that out; empty for others. */
  Optional<Put> put = Optional.empty();
  NodeName target;
  int attempts;
  /** Those of them that were made for an operation that was given up in favour of this one. */
  int earlierAttempts;
  /**
   * Attempts at a write that are known not to have been carried out, by number; null while there are none.
   */
  BitSet bounced;
  /** Replicas that did not answer; null while all did. */
  List<NodeName> silent;
  Timer timeout;
  Timer deadline;

  Call(Operation operation, Optional<Strategy> override, boolean isOfProgram, Runnable then) {
    this.operation = operation;
    this.override = override;
    this.isOfProgram = isOfProgram;
    this.then = then;
  }

  void bounced(int attempt) {
    if (bounced == null) {
      bounced = new BitSet();
    }
    bounced.set(attempt);
  }

  /** Whether some attempt may have been carried out, now or later. */
  boolean mayHaveHappened() {
    return bounced == null || bounced.cardinality() < attempts - earlierAttempts;
  }

  /** Whether an attempt before this one may have been carried out, now or later. */
  boolean wasSentBefore() {
    int before = attempts - 1 - earlierAttempts;
    return bounced == null ? before > 0 : bounced.get(0, attempts).cardinality() < before;
  }

  void isSilent(NodeName replica) {
    if (silent == null) {
      silent = new ArrayList<>();
    }
    silent.add(replica);
  }
}
