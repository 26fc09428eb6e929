package lagoon.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lagoon.engine.Engine;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.network.Chronicle;
import lagoon.network.Context;
import lagoon.network.Distribution;
import lagoon.network.LinkOverride;
import lagoon.network.LinkSettings;
import lagoon.network.Network;
import lagoon.network.Node;
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
 * PHOLD (Fujimoto, "Performance of Time Warp under synthetic workloads", 1990) with every node on one engine:
 * 1,000 nodes, 10 messages each; a node that gets a message sends a new one to a node drawn at random. The
 * network is the one of every run: it checks cuts, loss, duplication, order, faults and whether a node is
 * down or paused, and numbers observations. The heap makes the same draws from the same number of streams.
 * One operation is one message.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class PholdBenchmark {

  private static final int BATCH = 10_000;
  private static final int NODES = 1_000;
  private static final int MESSAGES = 10_000;

  /** What latency is drawn from, message by message. */
  public enum Latency {
    /** Between 0 and 2 ms: an inexpensive draw. */
    UNIFORM(new Distribution.Uniform(0, 2_000_000)),
    /** Mean 1 ms: each draw takes a logarithm. */
    EXPONENTIAL(new Distribution.Exponential(1_000_000, 0));

    private final Distribution distribution;

    Latency(Distribution distribution) {
      this.distribution = distribution;
    }
  }

  /** The yardstick. */
  @State(Scope.Benchmark)
  public static class Heap {
    /** What latency is drawn from. */
    @Param("UNIFORM")
    public Latency latency;

    private final BareHeap heap = new BareHeap();
    private final RandomStreams streams = new RandomStreams(1);
    private final RandomStream[] ofNode = new RandomStream[NODES];
    private final RandomStream[] ofNetwork = new RandomStream[NODES];
    private Distribution distribution;
    private int node;

    /** Fills the heap. */
    @Setup
    public void fill() {
      distribution = latency.distribution;
      for (int i = 0; i < NODES; i++) {
        ofNetwork[i] = streams.open("network/n" + i);
        ofNode[i] = streams.open("node/n" + i);
      }
      for (int i = 0; i < MESSAGES; i++) heap.push(draw(0));
    }

    private long draw(long now) {
      int to = ofNode[node].nextInt(NODES);
      long time = now + distribution.sample(ofNetwork[node]);
      node = to;
      return time;
    }
  }

  /** The engine and the network. */
  @State(Scope.Benchmark)
  public static class World {
    /** What latency is drawn from. */
    @Param("UNIFORM")
    public Latency latency;

    final Engine engine = new Engine();

    /** Sends the messages off. */
    @Setup
    public void begin() {
      begin(List.of());
    }

    void begin(List<LinkOverride> overrides) {
      List<NodeName> names = new ArrayList<>();
      for (int i = 0; i < NODES; i++) names.add(new NodeName(i, "n" + i));
      LinkSettings links = new LinkSettings(latency.distribution, 0, 0, LinkSettings.Ordering.ANY);
      Network network =
          new Network(engine, new RandomStreams(1), new Chronicle(engine, List.of()), names, links,
              overrides);
      NodeName[] peers = names.toArray(NodeName[]::new);
      names.forEach(name -> network.place(name, "node", context -> new Player(context, peers)));
      network.prepare();
      engine.at(0, network::begin);
    }
  }

  /** The same, where the links of ten nodes differ from the rest. */
  @State(Scope.Benchmark)
  public static class UnlikeWorld extends World {
    @Override
    public void begin() {
      List<LinkOverride> overrides = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        overrides.add(new LinkOverride(
            Optional.of("n" + 100 * i), Optional.empty(), true, Optional.of(latency.distribution),
                Optional.empty(),
            Optional.empty(), Optional.empty()));
      }
      begin(overrides);
    }
  }

  private record Ball(long hop) implements Message {
    @Override
    public String kind() {
      return "Ball";
    }

    @Override
    public String text() {
      return "hop " + hop;
    }
  }

  /** Passes on what it gets. */
  private record Player(Context context, NodeName[] peers) implements Node {
    @Override
    public void start() {
      for (int i = 0; i < MESSAGES / NODES; i++) pass(0);
    }

    @Override
    public void onMessage(NodeName from, Message message) {
      pass(((Ball) message).hop + 1);
    }

    private void pass(long hop) {
      context.send(peers[context.random().nextInt(NODES)], new Ball(hop));
    }

    @Override
    public List<lagoon.history.State> state() {
      return List.of();
    }
  }

  /** A bare 4-ary heap: pop, draw, push. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long heap(Heap state) {
    long time = 0;
    for (int i = 0; i < BATCH; i++) {
      time = state.heap.pop();
      state.heap.push(state.draw(time));
    }
    return time;
  }

  /** Engine and network, all links alike. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long network(World state) {
    state.engine.run(Long.MAX_VALUE, BATCH);
    return state.engine.now();
  }

  /** Engine and network, some links unlike the rest. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public long unlikeLinks(UnlikeWorld state) {
    state.engine.run(Long.MAX_VALUE, BATCH);
    return state.engine.now();
  }
}
