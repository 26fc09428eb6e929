package lagoon.scenarios.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Probabilistically bounded staleness (Bailis et al., VLDB 2012): how soon after a write is acknowledged
 * a read sees it, where R + W is not above N. Each trial is a write and a read that go through the
 * quorum protocol and the network; see {@link PbsBatch} for the settings, {@link PbsWatch} for how the
 * wait follows from the times of messages. Batches run side by side on all cores; the result depends on
 * the seed alone.
 */
public final class Pbs {

  /** The share of fresh reads that is waited for. */
  public static final double SHARE = 0.999;

  private static final int BATCH = 2_000;
  private static final double MS = 1_000_000;

  private Pbs() {}

  /**
   * Runs the experiment.
   *
   * @param trials how many; a tenth of them once more to confirm the wait
   * @param progress told how many trials are done, now and then, always by the calling thread
   * @throws InterruptedException if the calling thread is interrupted; then nothing goes on
   */
  public static PbsResult run(
      Latencies latencies, PbsSize size, int trials, long seed, IntConsumer progress)
      throws InterruptedException {
    long[] read = new long[trials];
    long[] write = new long[trials];
    long[] waits = new long[trials];
    int[] fresh = {0};
    batches(latencies, size, trials, 0, seed, (first, watch) -> {
      for (int i = 0; i < watch.readLatency.length; i++) {
        read[first + i] = watch.readLatency[i];
        write[first + i] = watch.writeLatency[i];
        waits[first + i] = watch.needed(i);
        fresh[0] += watch.fresh[i] ? 1 : 0;
      }
      progress.accept(first + watch.readLatency.length);
    });
    Samples wait = new Samples(waits);
    long needed = wait.quantile(SHARE);
    int again = Math.max(1, trials / 10);
    int[] confirmed = {0};
    batches(latencies, size, again, needed, seed + trials, (first, watch) -> {
      for (boolean one : watch.fresh) {
        confirmed[0] += one ? 1 : 0;
      }
      progress.accept(trials + first + watch.fresh.length);
    });
    return new PbsResult(
        latencies, size, trials, quantile(new Samples(read)), quantile(new Samples(write)), quantile(wait),
        PbsResult.Estimate.share((double) fresh[0] / trials, trials),
        PbsResult.Estimate.share(wait.shareUpTo((long) (10 * MS)), trials),
        PbsResult.Estimate.share((double) confirmed[0] / again, again));
  }

  private static PbsResult.Estimate quantile(Samples samples) {
    return new PbsResult.Estimate(samples.quantile(SHARE) / MS, samples.standardError(SHARE) / MS);
  }

  /** Takes what a batch found; its first trial has that number. */
  private interface Taking {
    void take(int first, PbsWatch watch);
  }

  private static void batches(
      Latencies latencies, PbsSize size, int trials, long wait, long seed, Taking taking)
      throws InterruptedException {
    int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
    ExecutorService crew = Executors.newFixedThreadPool(cores);
    try {
      List<Future<PbsWatch>> waiting = new ArrayList<>();
      int taken = 0;
      for (int begun = 0; taken < trials;) {
        while (begun < trials && waiting.size() < 2 * cores) {
          int count = Math.min(BATCH, trials - begun);
          long own = seed * 1_000_003 + begun;
          waiting.add(crew.submit(() -> PbsBatch.run(latencies, size, count, wait, own)));
          begun += count;
        }
        PbsWatch watch = waiting.remove(0).get();
        taking.take(taken, watch);
        taken += watch.fresh.length;
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a batch of trials failed", failure.getCause());
    } finally {
      crew.shutdownNow();
    }
  }
}
