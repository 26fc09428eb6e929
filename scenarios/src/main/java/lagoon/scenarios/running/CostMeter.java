package lagoon.scenarios.running;

import lagoon.client.Directory;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import org.HdrHistogram.Histogram;

/** Measures what a run costs, as it passes; latencies within a thousandth (HdrHistogram). */
public final class CostMeter implements Observer {

  private final boolean isLed;
  private final Leading leading;
  private final Latencies reads = new Latencies();
  private final Latencies writes = new Latencies();
  private long operations;
  private long failed;
  private long unknown;
  private long readsAtLeader;
  private long stale;
  private long stalestVersions;
  private long stalest;

  /** A meter for a run that begins with these roles. */
  public CostMeter(Directory directory) {
    this.isLed = directory.isLed();
    this.leading = new Leading(directory);
  }

  @Override
  public void observe(Observation observation) {
    leading.observe(observation);
    if (observation instanceof Observation.Invoked) {
      operations++;
    } else if (observation instanceof Observation.Completed done) {
      complete(done);
      leading.forget(done);
    }
  }

  private void complete(Observation.Completed done) {
    Operation operation = done.operation();
    if (done.outcome() == Outcome.OK) {
      boolean isWrite = operation.action().isWrite();
      (isWrite ? writes : reads).record(done.time() - operation.invokedAt());
      readsAtLeader += isLed && !isWrite && leading.answered(done) ? 1 : 0;
    } else if (done.outcome() == Outcome.FAILED) {
      failed++;
    } else {
      unknown++;
    }
  }

  /**
   * A read that was answered missed that many acknowledged versions, the first of them acknowledged so long
   * before.
   */
  public void staleness(long versions, long time) {
    if (versions > 0) {
      stale++;
      stalestVersions = Math.max(stalestVersions, versions);
      stalest = Math.max(stalest, time);
    }
  }

  /** What it has measured. */
  public Costs costs(long messages) {
    return new Costs(
        operations, failed, unknown, reads.count(), isLed, readsAtLeader,
        stale, stalestVersions, stalest,
        quantile(reads, 50), quantile(reads, 99),
        writes.count(), quantile(writes, 50), quantile(writes, 99), messages);
  }

  /** A histogram answers with the end of a bucket, which may lie beyond all that was measured. */
  private static long quantile(Latencies latencies, double percent) {
    return latencies.count() == 0
        ? 0
        : Math.max(latencies.least,
            Math.min(latencies.greatest, latencies.histogram.getValueAtPercentile(percent)));
  }

  /** Latencies of one kind of operation. */
  private static final class Latencies {
    final Histogram histogram = new Histogram(3);
    long least = Long.MAX_VALUE;
    long greatest;

    void record(long latency) {
      histogram.recordValue(latency);
      least = Math.min(least, latency);
      greatest = Math.max(greatest, latency);
    }

    long count() {
      return histogram.getTotalCount();
    }
  }
}
