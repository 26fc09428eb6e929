package lagoon.guarantee;

import java.util.List;
import lagoon.history.Cast;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.Version;

/**
 * What all checkers need to know of a run, kept once: the copies, the pasts of sessions and users, the
 * reads and writes that are open. Before the checkers see an observation, {@link #before} takes in what it
 * changes in the cluster and finds the operation that it is about; after them, {@link #after} adds what its
 * session has learnt: what it must follow from now on.
 */
final class Facts {

  /** The pasts that a read follows: what its session wrote, what its user wrote, what its session read. */
  static final int PASTS = 3;
  static final int WRITTEN = 0;
  static final int WRITTEN_BY_USER = 1;
  static final int SEEN = 2;

  final Cast cast;
  /** Whether the history says which replica applied what. */
  final boolean knowsCopies;
  final Copies copies;
  final Writes writes;
  final Acknowledged acknowledged;
  final Pasts pasts;
  private final OpenReads openReads;
  private final Answers answers = new Answers();
  private OpenRead read;
  private Issued write;
  private Observation latest;

  Facts(Cast cast, boolean knowsCopies, Capacity capacity) {
    int keys = cast.keys().size();
    this.cast = cast;
    this.knowsCopies = knowsCopies;
    this.copies = new Copies(cast);
    int held = keys * cast.replicas().size();
    this.writes = new Writes(copies, capacity.settledWrites(), capacity.openWrites() + held);
    this.acknowledged = new Acknowledged(copies, knowsCopies, keys, capacity);
    this.pasts = new Pasts(cast, capacity.siblings());
    this.openReads = new OpenReads(cast.sessions().size());
  }

  /**
   * The read that the present observation is about, if it is one that was invoked and had not completed; or
   * null.
   */
  OpenRead read() {
    return read;
  }

  /** The write that the present observation invokes or completes, or null. */
  Issued write() {
    return write;
  }

  /** The id of the latest observation that was no detail. */
  long lastObservation() {
    return latest == null ? 0 : latest.id();
  }

  void before(Observation observation) {
    read = null;
    write = null;
    latest = observation;
    copies.passTo(observation.time());
    if (observation instanceof Observation.Applied applied) {
      copies.observe(applied);
      noteMade(applied.versions());
    } else if (observation instanceof Observation.Invoked invoked) {
      open(invoked.operation());
    } else if (observation instanceof Observation.Served served) {
      read = openReads.get(served.operation());
      if (read != null) {
        answers.add(read, served);
      }
    } else if (observation instanceof Observation.Completed completed) {
      close(completed);
    } else {
      copies.observe(observation);
    }
  }

  void after(Observation observation) {
    if (!(observation instanceof Observation.Completed completed)) {
      return;
    }
    if (completed.outcome() == Outcome.OK) {
      learn(completed);
    }
    if (read != null) {
      acknowledged.closed(read);
    }
  }

  private void learn(Observation.Completed completed) {
    Operation operation = completed.operation();
    boolean isWrite = operation.action().isWrite();
    for (int i = 0; i < completed.versions().size(); i++) {
      Version version = completed.versions().get(i);
      Known learnt = null;
      if (isWrite) {
        learnt = pasts.write(operation.session(), version, operation, completed.time());
      } else if (read != null) {
        learnt = pasts.read(operation.session(), version, operation, completed.time());
      }
      if (learnt != null) {
        // Now, while all that this needs is at hand, rather than when the next operation asks.
        learnt.wasLacked(writes);
        (isWrite ? pasts.written(operation.session()) : pasts.seen(operation.session())).lookAtNewest(copies);
      }
    }
    if (isWrite) {
      acknowledged.add(completed);
    }
  }

  private void open(Operation operation) {
    Session session = operation.session();
    if (operation.action().isWrite()) {
      write = writes.issue(operation, pasts);
      return;
    }
    read = OpenRead.of(operation, pasts.seen(session));
    for (OpenRead part = read; part != null; part = part.next) {
      int key = part.key().index();
      part.follow(
          pasts.written(session, key), pasts.written(session.user(), key), pasts.seen(session, key));
    }
    openReads.add(read);
    acknowledged.opened(read);
  }

  private void close(Observation.Completed completed) {
    Operation operation = completed.operation();
    if (!operation.action().isWrite()) {
      read = openReads.remove(operation);
      if (read != null) {
        read.served = answers.counted(read, completed);
      }
      return;
    }
    write = writes.of(operation.id());
    if (write == null) {
      return;
    }
    if (completed.outcome() == Outcome.OK) {
      boolean wasLacked = write.lag == Writes.WAS_LACKED;
      for (int i = 0; i < completed.versions().size(); i++) {
        Version version = completed.versions().get(i);
        write.made(version);
        wasLacked |= knowsCopies && !copies.isEverywhere(version);
      }
      writes.acknowledge(write, wasLacked);
    }
    write.hasFailed = completed.outcome() == Outcome.FAILED;
  }

  private void noteMade(List<Version> versions) {
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      Issued maker = writes.of(version.writerId());
      if (maker != null) {
        maker.made(version);
      }
    }
  }
}
