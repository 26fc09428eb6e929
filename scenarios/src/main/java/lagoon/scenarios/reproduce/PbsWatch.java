package lagoon.scenarios.reproduce;

import java.util.Arrays;
import lagoon.history.Message;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.protocol.quorum.QuorumMessage;

/**
 * Listens to a batch and notes, for each trial, when its write reached each replica, when its read
 * reached each replica, and when each answer came back. Latencies do not depend on when a read begins,
 * so these times tell how much later the same read would have had to begin to be fresh: of the replicas
 * whose answers came first, one must have got the write before the read.
 */
final class PbsWatch implements Observer {

  private final PbsSize size;
  /** By trial and replica. */
  private final long[] stored;
  private final long[] asked;
  private final long[] answered;
  /** By trial. */
  final long[] writeLatency;
  final long[] readLatency;
  final boolean[] fresh;

  PbsWatch(PbsSize size, int trials) {
    this.size = size;
    this.stored = new long[trials * size.n()];
    this.asked = new long[trials * size.n()];
    this.answered = new long[trials * size.n()];
    this.writeLatency = new long[trials];
    this.readLatency = new long[trials];
    this.fresh = new boolean[trials];
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Delivered delivered) {
      deliver(delivered, delivered.message());
    } else if (observation instanceof Observation.Completed completed) {
      int trial = completed.operation().action().keys().get(0).index();
      long latency = completed.time() - completed.operation().invokedAt();
      if (completed.operation().action().isWrite()) {
        writeLatency[trial] = latency;
      } else {
        readLatency[trial] = latency;
        fresh[trial] = !completed.versions().isEmpty();
      }
    }
  }

  private void deliver(Observation.Delivered delivered, Message message) {
    if (message instanceof QuorumMessage.Store store) {
      stored[place(store, delivered.node().index())] = delivered.time();
    } else if (message instanceof QuorumMessage.ReadQuery query) {
      asked[place(query, delivered.node().index())] = delivered.time();
    } else if (message instanceof QuorumMessage.ReadAnswer answer) {
      answered[place(answer, delivered.from().index())] = delivered.time();
    }
  }

  /** Replicas are the first nodes of a run. */
  private int place(QuorumMessage message, int replica) {
    return message.keys().get(0).index() * size.n() + replica;
  }

  /** How much later the trial's read would have had to begin to be fresh, in nanoseconds; 0: it was. */
  long needed(int trial) {
    int from = trial * size.n();
    long[] first = Arrays.copyOfRange(answered, from, from + size.n());
    Arrays.sort(first);
    long last = first[size.r() - 1];
    long needed = Long.MAX_VALUE;
    for (int i = from; i < from + size.n(); i++) {
      if (answered[i] <= last) {
        needed = Math.min(needed, Math.max(0, stored[i] - asked[i]));
      }
    }
    return needed;
  }
}
