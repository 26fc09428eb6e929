package lagoon.scenarios.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import lagoon.client.ClientSettings;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.network.Distribution;
import lagoon.network.Fault;
import lagoon.network.LinkSettings;
import lagoon.network.Trouble;
import lagoon.protocol.Protocols;
import lagoon.protocol.raft.RaftSettings;
import lagoon.scenarios.reproduce.PbsResult.Estimate;
import lagoon.simulation.Cluster;
import lagoon.simulation.Expect;
import lagoon.simulation.Limits;
import lagoon.simulation.Run;
import lagoon.simulation.Scenario;
import lagoon.simulation.Simulation;

/**
 * Raft's elections (Ongaro's dissertation, chapter 9): how often a vote is split, and how soon somebody
 * stands. Each trial is a run of its own of the protocol: some servers are down from the beginning, nobody
 * leads, and the run ends before anybody's second timeout. It counts who stands and who leads.
 */
public final class RaftElections {

  /** The range over which timeouts are uniform, in nanoseconds. */
  private static final long RANGE = 1_000_000_000;
  /** So long that no server stands twice in a trial. */
  private static final long LEAST = 10 * RANGE;
  private static final int BATCH = 500;
  private static final Limits LIMITS = new Limits(10_000_000, 10_000_000, 10_000_000, 10_000_000);

  private RaftElections() {}

  /** What one trial came to. */
  private static final class Watch implements Observer {
    long stood = -1;
    boolean led;

    @Override
    public void observe(Observation observation) {
      if (observation instanceof Observation.RoleChanged changed) {
        if (changed.role().equals("candidate") && stood < 0) {
          stood = changed.time();
        }
        led |= changed.role().equals("leader");
      }
    }
  }

  /** Of a batch: how many votes were split, and sums over the earliest timeouts. */
  private record Sums(int split, double earliest, double squares) {}

  /**
   * Runs the experiment.
   *
   * @param latency one way, as a share of the range
   * @param progress told how many trials are done, now and then, always by the calling thread
   * @throws InterruptedException if the calling thread is interrupted; then nothing goes on
   */
  public static RaftElectionResult run(
      int servers, int failed, double latency, int trials, long seed, IntConsumer progress)
      throws InterruptedException {
    Scenario scenario = scenario(servers, failed, Math.round(latency * RANGE));
    ExecutorService crew =
        Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
    try {
      List<Future<Sums>> batches = new ArrayList<>();
      for (int first = 0; first < trials; first += BATCH) {
        int begin = first;
        int count = Math.min(BATCH, trials - first);
        batches.add(crew.submit(() -> batch(scenario, begin, count, seed)));
      }
      int split = 0;
      double earliest = 0;
      double squares = 0;
      for (int i = 0; i < batches.size(); i++) {
        Sums sums = batches.get(i).get();
        split += sums.split();
        earliest += sums.earliest();
        squares += sums.squares();
        progress.accept(Math.min(trials, (i + 1) * BATCH));
      }
      double mean = earliest / trials;
      double variance = Math.max(0, squares / trials - mean * mean);
      return new RaftElectionResult(servers, failed, latency, trials,
          Estimate.share((double) split / trials, trials),
          new Estimate(mean, Math.sqrt(variance / trials)));
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a batch of trials failed", failure.getCause());
    } finally {
      crew.shutdownNow();
    }
  }

  private static Sums batch(Scenario scenario, int first, int count, long seed) {
    Protocols protocols = Protocols.installed();
    int split = 0;
    double earliest = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      Watch watch = new Watch();
      new Simulation(new Run(scenario, seed * 1_000_003 + first + i, List.of()), protocols,
          (cast, directory) -> List.of(watch), false).run(Optional.empty());
      double after = (double) (watch.stood - LEAST) / RANGE;
      split += watch.led ? 0 : 1;
      earliest += after;
      squares += after * after;
    }
    return new Sums(split, earliest, squares);
  }

  private static Scenario scenario(int servers, int failed, long latency) {
    List<String> names = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 1; i <= servers; i++) {
      names.add("n" + i);
      if (i > servers - failed) {
        faults.add(new Fault(Optional.of(0L), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), new Trouble.Crash("n" + i)));
      }
    }
    RaftSettings settings = new RaftSettings(names, List.of(), LEAST, LEAST, RANGE, false, false,
        RaftSettings.Reads.READ_INDEX, 0, 1, 1, RaftSettings.Broken.NONE);
    LinkSettings links = new LinkSettings(
        new Distribution.Constant(latency), Map.of(), 0, 0, LinkSettings.Ordering.ANY);
    return new Scenario(
        "raft-elections", Optional.empty(), Optional.empty(), 1, LEAST + RANGE + 3 * latency, 0,
        new Cluster("raft", settings, links, List.of(), Map.of()), Map.of(),
        new Strategy.AnyReplica(Strategy.Pick.UNIFORM), new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM),
        new ClientSettings(RANGE, 1, ClientSettings.Retry.NEVER), List.of(), Optional.empty(), List.of(),
        faults, Map.of(), List.of(), Expect.nothing(), LIMITS);
  }
}
