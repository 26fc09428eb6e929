package lagoon.benchmark;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lagoon.client.Strategy;
import lagoon.client.Workload;
import lagoon.guarantee.End;
import lagoon.network.Distribution;
import lagoon.protocol.Protocols;
import lagoon.simulation.Audience;
import lagoon.simulation.Run;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Simulation;
import lagoon.simulation.Strategies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A busy service from beginning to end: 1,000 sessions with 200 operations each, nine reads to a write, keys
 * by Zipf's law, a leader and two followers 50 ms behind. One operation is one of the clients': invoked,
 * routed, sent, served or replicated, answered. The collector is the one that Lagoon is started with, which
 * runs on the same core; memory is limited, and in large pages where the machine has them, for a thousand
 * sessions' past fits no cache, and looking up pages would be half of the work.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {
    "-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Xmn600m", "-XX:+UseTransparentHugePages"})
@State(Scope.Benchmark)
public class BusyServiceBenchmark {

  private static final int SESSIONS = 1_000;
  private static final int OPERATIONS = 200;

  /** How reads are routed. */
  public enum Reads {
    /** Any follower. */
    FOLLOWERS(Strategies.followers()),
    /** Any follower that has what the session wrote and read. */
    TOKEN(Strategies.token(
        Strategy.OnStale.WAIT, "2s", Strategy.Tokens.WRITES_AND_READS, Strategy.Track.SESSION));

    private final Strategy strategy;

    Reads(Strategy strategy) {
      this.strategy = strategy;
    }
  }

  /** How reads are routed. */
  @Param({"FOLLOWERS", "TOKEN"})
  public Reads reads;

  /** Whether the guarantees are judged as the run goes. */
  @Param({"false", "true"})
  public boolean judged;

  private final Protocols protocols = Protocols.installed();
  private Run run;

  /** Writes the scenario down. */
  @Setup(Level.Trial)
  public void prepare() {
    Workload workload =
        new Workload(
            SESSIONS, OPERATIONS, 0.9, 1_000, new Workload.Popularity.Zipf(0.99),
            new Workload.Arrival.Closed(new Distribution.Exponential(100_000_000, 0)), Optional.empty());
    run = Scenarios.store().lag("50ms").duration("1000s").reads(reads.strategy).workload(workload).value();
  }

  /** The run. */
  @Benchmark
  @OperationsPerInvocation(SESSIONS * OPERATIONS)
  public End service() {
    // Whoever else is to be measured listens here.
    Audience audience = Audience.NOBODY;
    Simulation simulation = new Simulation(run, protocols, audience, judged);
    End end = simulation.run(Optional.empty());
    if (simulation.operations() != SESSIONS * OPERATIONS || end.limit().isPresent()) {
      throw new IllegalStateException("the run ended early: " + end);
    }
    return end;
  }
}
