package lagoon.scenarios.running;

import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import org.HdrHistogram.Histogram;

/** Measures what a run costs, as it passes; latencies within a thousandth (HdrHistogram). */
public final class CostMeter implements Observer {

  private final NodeName leader;
  private final Histogram reads = new Histogram(3);
  private final Histogram writes = new Histogram(3);
  private long operations;
  private long failed;
  private long unknown;
  private long served;
  private long servedByLeader;
  private long stale;
  private long stalestVersions;
  private long stalest;

  /** A meter that counts what that node answers as the leader's. */
  public CostMeter(NodeName leader) {
    this.leader = leader;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Invoked) {
      operations++;
    } else if (observation instanceof Observation.Served answer) {
      served++;
      servedByLeader += answer.node().equals(leader) ? 1 : 0;
    } else if (observation instanceof Observation.Completed done) {
      complete(done);
    }
  }

  private void complete(Observation.Completed done) {
    Operation operation = done.operation();
    if (done.outcome() == Outcome.OK) {
      (operation.action().isWrite() ? writes : reads).recordValue(done.time() - operation.invokedAt());
    } else if (done.outcome() == Outcome.FAILED) {
      failed++;
    } else {
      unknown++;
    }
  }

  /** A read that was answered missed that many acknowledged versions, the first of them acknowledged so long before. */
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
        operations, failed, unknown, served, servedByLeader, stale, stalestVersions, stalest,
        quantile(reads, 50), quantile(reads, 99),
        writes.getTotalCount(), quantile(writes, 50), quantile(writes, 99), messages);
  }

  private static long quantile(Histogram histogram, double percent) {
    return histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(percent);
  }
}
