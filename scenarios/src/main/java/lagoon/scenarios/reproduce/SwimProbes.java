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
import lagoon.history.Message;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.network.Distribution;
import lagoon.network.Fault;
import lagoon.network.LinkSettings;
import lagoon.network.Trouble;
import lagoon.protocol.Protocols;
import lagoon.protocol.swim.SwimSettings;
import lagoon.protocol.swim.SwimSettings.Mistake;
import lagoon.protocol.swim.SwimSettings.Probing;
import lagoon.simulation.Cluster;
import lagoon.simulation.Expect;
import lagoon.simulation.Limits;
import lagoon.simulation.Run;
import lagoon.simulation.Scenario;
import lagoon.simulation.Simulation;

/**
 * SWIM (Das et al., DSN 2002): after how many periods a crashed member is probed, by anybody and by one given
 * member. Each trial is a run of its own of the protocol: a group, in which each member's period begins at a
 * moment of its own, and the last of which crashes; it counts the protocol's pings. News of the crash would
 * keep members from probing: suspicion lasts for ever, and a suspect is probed like any other.
 */
public final class SwimProbes {

  private static final long PERIOD = 1_000_000_000;
  /** Nobody waits longer for the crash than so many periods, however large the group. */
  private static final int LATEST = 1_000;
  private static final int BATCH = 50;
  private static final Limits LIMITS =
      new Limits(10_000_000_000L, 10_000_000, 10_000_000_000L, 10_000_000_000L);

  private SwimProbes() {}

  /** What one trial is asked: the whole periods until the crashed member was probed. */
  private record Wait(Probing probing, boolean byAnybody) {}

  /**
   * Runs the experiment.
   *
   * @param nodes how many are in the group, the one that crashes among them
   * @param trials how many for each of the three questions
   * @param progress told how many trials are done, now and then, always by the calling thread
   * @throws InterruptedException if the calling thread is interrupted; then nothing goes on
   */
  public static SwimResult run(int nodes, int trials, long seed, IntConsumer progress)
      throws InterruptedException {
    int[] anybody = waits(nodes, trials, seed, new Wait(Probing.RANDOM, true), progress, 0);
    int[] given = waits(nodes, trials, seed, new Wait(Probing.RANDOM, false), progress, trials);
    int[] inTurn = waits(nodes, trials, seed, new Wait(Probing.ROUND_ROBIN, false), progress, 2 * trials);
    return new SwimResult(nodes, trials, mean(anybody), mean(given), mean(inTurn), longest(inTurn),
        late(given, 2 * nodes - 1));
  }

  private static PbsResult.Estimate mean(int[] waits) {
    double sum = 0;
    double squares = 0;
    for (int wait : waits) {
      sum += wait;
      squares += (double) wait * wait;
    }
    double mean = sum / waits.length;
    double variance = Math.max(0, squares / waits.length - mean * mean);
    return new PbsResult.Estimate(mean, Math.sqrt(variance / waits.length));
  }

  private static int longest(int[] waits) {
    int longest = 0;
    for (int wait : waits) {
      longest = Math.max(longest, wait);
    }
    return longest;
  }

  private static PbsResult.Estimate late(int[] waits, int bound) {
    int late = 0;
    for (int wait : waits) {
      late += wait > bound ? 1 : 0;
    }
    return PbsResult.Estimate.share((double) late / waits.length, waits.length);
  }

  private static int[] waits(
      int nodes, int trials, long seed, Wait wait, IntConsumer progress, int before)
      throws InterruptedException {
    ExecutorService crew =
        Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
    try {
      List<Future<int[]>> batches = new ArrayList<>();
      for (int first = 0; first < trials; first += BATCH) {
        int begin = first;
        int count = Math.min(BATCH, trials - first);
        batches.add(crew.submit(() -> batch(nodes, begin, count, seed, wait)));
      }
      int[] waits = new int[trials];
      int done = 0;
      for (Future<int[]> batch : batches) {
        int[] some = batch.get();
        System.arraycopy(some, 0, waits, done, some.length);
        done += some.length;
        progress.accept(before + done);
      }
      return waits;
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a batch of trials failed", failure.getCause());
    } finally {
      crew.shutdownNow();
    }
  }

  private static int[] batch(int nodes, int first, int count, long seed, Wait wait) {
    int[] waits = new int[count];
    for (int i = 0; i < count; i++) {
      // The same trial runs longer where it was too short: a run is decided by its seed.
      int periods = wait.byAnybody() ? 4 : 2 * nodes;
      do {
        waits[i] = trial(nodes, seed * 1_000_003 + first + i, wait, periods);
        periods *= 4;
      } while (waits[i] == 0);
    }
    return waits;
  }

  /** Whole periods until the probe; 0 where there was none in so many. */
  private static int trial(int nodes, long seed, Wait wait, int periods) {
    // The crash comes at any point of a pass over the group; where each probe is drawn there is no pass.
    int pass = wait.probing() == Probing.ROUND_ROBIN ? Math.min(LATEST, nodes - 1) : 1;
    long crash = (1 + Math.floorMod(seed, pass)) * PERIOD;
    Watch watch = new Watch(nodes, crash, wait.byAnybody());
    Scenario scenario = scenario(nodes, wait.probing(), crash, crash + periods * PERIOD);
    new Simulation(new Run(scenario, seed, List.of()), Protocols.installed(),
        (cast, directory) -> List.of(watch), false).run(Optional.empty());
    return watch.first < 0 ? 0 : (int) Math.max(1, (watch.first - crash + PERIOD - 1) / PERIOD);
  }

  /** Watches for the first ping to the last node after its crash: from the first node, or from anybody. */
  private static final class Watch implements Observer {
    final int crashed;
    final long crash;
    final boolean byAnybody;
    long first = -1;

    Watch(int nodes, long crash, boolean byAnybody) {
      this.crash = crash;
      this.crashed = nodes - 1;
      this.byAnybody = byAnybody;
    }

    @Override
    public boolean wantsDetail() {
      return true;
    }

    @Override
    public void observe(Observation observation) {
      if (first < 0 && observation.time() >= crash && observation instanceof Observation.Sent sent
          && sent.to().index() == crashed && (byAnybody || sent.node().index() == 0)
          && isProbe(sent.message())) {
        first = sent.time();
      }
    }

    /** Nobody asks others for a ping in these runs: every ping is a probe. */
    private static boolean isProbe(Message message) {
      return message.kind().equals("Ping");
    }
  }

  private static Scenario scenario(int nodes, Probing probing, long crash, long duration) {
    SwimSettings settings = new SwimSettings(
        nodes, List.of(), PERIOD, PERIOD / 10, 0, probing, 1_000_000, 3, 6, 0, Mistake.NONE);
    LinkSettings links = new LinkSettings(
        new Distribution.Constant(1_000_000), Map.of(), 0, 0, LinkSettings.Ordering.ANY);
    Fault fault = new Fault(
        Optional.of(crash), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        new Trouble.Crash("n" + nodes));
    return new Scenario(
        "swim-probes", Optional.empty(), Optional.empty(), 1, duration, 0,
        new Cluster("swim", settings, links, List.of(), Map.of()), Map.of(),
        new Strategy.AnyReplica(Strategy.Pick.UNIFORM), new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM),
        new ClientSettings(PERIOD, 1, ClientSettings.Retry.NEVER), List.of(), Optional.empty(), List.of(),
        List.of(fault), Map.of(), List.of(),
        Expect.nothing(), LIMITS);
  }
}
