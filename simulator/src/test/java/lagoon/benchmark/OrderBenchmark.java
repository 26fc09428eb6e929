package lagoon.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lagoon.guarantee.order.Budget;
import lagoon.guarantee.order.Linearizable;
import lagoon.history.Recorded;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Linearizability of finished histories, a quarter of them with a stale read. One operation is all the
 * histories of a kind: 100 of a register, or one of the others. {@link OrderTimes} tells them apart.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@State(Scope.Benchmark)
public class OrderBenchmark {

  /** What the histories are about. */
  public enum Kind {
    /** 100 histories of 85 operations by 5 clients, one in twenty of which crashes. */
    REGISTERS(100, Overlaps.register(5, 85, 0.05)),
    /** 1,700 operations by 50 clients on 10 keys. */
    KEY_VALUE(1, Overlaps.keyValue(50, 1_700, 10, 0.01)),
    /** 1,700 operations by 50 clients on 10 lists. */
    LISTS(1, Overlaps.lists(50, 1_700, 10, 0.01)),
    /** 400 transfers and reads by 10 clients between 5 accounts. */
    BANK(1, Overlaps.bank(10, 400, 5, 5, 0.05));

    private final int count;
    private final Overlaps overlaps;

    Kind(int count, Overlaps overlaps) {
      this.count = count;
      this.overlaps = overlaps;
    }
  }

  /** What the histories are about. */
  @Param({"REGISTERS", "KEY_VALUE", "LISTS", "BANK"})
  public Kind kind;

  private final List<List<Recorded>> histories = new ArrayList<>();

  /** Makes the histories. */
  @Setup(Level.Trial)
  public void prepare() {
    for (int i = 0; i < kind.count; i++) histories.add(kind.overlaps.history(i + 1, i % 4 == 3));
  }

  /** The search. */
  @Benchmark
  public long linearizable() {
    long steps = 0;
    for (List<Recorded> history : histories) {
      steps += Linearizable.check(history, Map.of(), Budget.usual()).steps();
    }
    return steps;
  }
}
