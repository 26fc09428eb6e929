package lagoon.benchmark;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import lagoon.engine.Engine;
import lagoon.engine.Event;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * The hold model (Vaucher and Duval, CACM 1975): with so many events pending, take the first and schedule one
 * at a random delay after it, over and over. All contenders draw the same delays. One operation is one event.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class HoldBenchmark {

  private static final int BATCH = 10_000;

  /** What the contenders share: how many events, and the delays. */
  @State(Scope.Benchmark)
  public static class Load {
    /** How many events are pending. */
    @Param({"1000", "100000", "1000000"})
    public int pending;

    /** How far ahead events are scheduled. */
    @Param("EXPONENTIAL")
    public Delays delays;

    private long[] table;
    private int drawn;

    /** Draws the table. */
    @Setup
    public void prepare() {
      table = delays.table();
    }

    long draw() {
      return table[drawn++ & Delays.COUNT - 1];
    }
  }

  /** The yardstick. */
  @State(Scope.Benchmark)
  public static class Heap {
    private final BareHeap heap = new BareHeap();

    /** Fills the heap. */
    @Setup
    public void fill(Load load) {
      for (int i = 0; i < load.pending; i++) heap.push(load.draw());
    }
  }

  /** What one would write first. */
  @State(Scope.Benchmark)
  public static class Library {
    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private long sequence;

    /** Fills the queue. */
    @Setup
    public void fill(Load load) {
      for (int i = 0; i < load.pending; i++) queue.add(new Entry(load.draw(), sequence++));
    }
  }

  /** An event object that carries its own order. */
  private record Entry(long time, long sequence) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  /** The engine, with an object for each pending event that schedules itself again. */
  @State(Scope.Benchmark)
  public static class Simulation {
    private final Engine engine = new Engine();

    /** Schedules the events. */
    @Setup
    public void fill(Load load) {
      for (int i = 0; i < load.pending; i++) engine.at(load.draw(), new Hold(engine, load));
    }
  }

  private record Hold(Engine engine, Load load) implements Event {
    @Override
    public void happen() {
      engine.at(engine.now() + load.draw(), this);
    }
  }

  /** A bare 4-ary heap: pop, then push. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long heap(Load load, Heap state) {
    long time = 0;
    for (int i = 0; i < BATCH; i++) {
      time = state.heap.pop();
      state.heap.push(time + load.draw());
    }
    return time;
  }

  /** The library's queue: poll, then add a new entry. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long priorityQueue(Load load, Library state) {
    long time = 0;
    for (int i = 0; i < BATCH; i++) {
      time = state.queue.remove().time;
      state.queue.add(new Entry(time + load.draw(), state.sequence++));
    }
    return time;
  }

  /** The engine's public API. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long engine(Simulation state) {
    state.engine.run(Long.MAX_VALUE, BATCH);
    return state.engine.now();
  }
}
