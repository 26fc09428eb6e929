package lagoon.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lagoon.picture.look.Palette;
import lagoon.picture.spacetime.Chart;
import lagoon.picture.spacetime.ChartOptions;
import lagoon.picture.spacetime.Section;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.StageOptions;
import lagoon.picture.svg.Svg;
import lagoon.trace.BusyDay;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import lagoon.view.Spread;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The pictures of the desktop: a frame of 100 nodes with 1,000 messages on their way; one of 1,000 nodes that
 * gossip; frames and sections at
 * places drawn at random from a trace of a million observations at 100 replicas; and opening that trace. One
 * operation is one picture, or one opening.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class PicturesBenchmark {

  private static final StageOptions STAGE = StageOptions.of(1280, 800);

  /** A hundred nodes that send all at once. */
  @State(Scope.Benchmark)
  public static class Crowded {
    private Trace trace;
    private Layout layout;

    /** Writes the trace. */
    @Setup
    public void prepare() {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 100; i++) names.add("n" + i);
      Script script = new Script(names, List.of("alice"));
      for (int key = 0; key < 20; key++) script.key("k" + key, key);
      for (int i = 0; i < 1000; i++) {
        script.sent(script.replica(i % 100), script.replica((i * 37 + i / 100 + 1) % 100), 0,
            new Script.Letter("Gossip", "round " + i, List.of()), 10 + i % 90);
      }
      trace = script.trace();
      layout = Layout.of(trace);
    }
  }

  /** A thousand nodes, a third of which knows a rumour, and a message from each. */
  @State(Scope.Benchmark)
  public static class Heat {
    private Trace trace;
    private Layout layout;

    /** Writes the trace. */
    @Setup
    public void prepare() {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 1000; i++) names.add("n" + i);
      Script script = new Script(names, List.of());
      for (int i = 0; i < 1000; i++) {
        Spread.Stage stage = i % 3 == 0 ? Spread.Stage.INFECTIVE : Spread.Stage.SUSCEPTIBLE;
        script.shows(script.replica(i), 0, new Spread.Rumor("", stage, 0));
        script.sent(script.replica(i), script.replica((i * 37 + 1) % 1000), 0,
            new Script.Letter("Rumor", "", List.of()), 10 + i % 90);
      }
      trace = script.trace();
      layout = Layout.of(trace);
    }
  }

  /** A million observations, and places in them. */
  @State(Scope.Benchmark)
  public static class Anywhere {
    private Trace trace;
    private Layout layout;
    private Chart compressed;
    private Chart proportional;
    private long drawn = 7;

    /** Writes the trace and opens it. */
    @Setup
    public void prepare() {
      trace = BusyDay.trace(100, 10, 10_000, 97).prepared();
      if (trace.size() < 1_000_000) throw new IllegalStateException("only " + trace.size());
      layout = Layout.of(trace);
      compressed = Chart.of(trace, ChartOptions.usual());
      proportional = Chart.of(trace, ChartOptions.usual().on(ChartOptions.Axis.PROPORTIONAL));
    }

    /** A number from 0 to 1. */
    double draw() {
      drawn = drawn * 6364136223846793005L + 1442695040888963407L;
      return (drawn >>> 11) / (double) (1L << 53);
    }
  }

  /** 100 nodes, 1,000 messages. */
  @Benchmark
  public Frame crowdedFrame(Crowded state) {
    return Frame.of(state.trace, 9_000_000, state.layout, STAGE);
  }

  /** 1,000 nodes as tiles, on the stage of a small window. */
  @Benchmark
  public Frame heatFrame(Heat state) {
    return Frame.of(state.trace, 9_000_000, state.layout, StageOptions.of(918, 360));
  }

  /** The same, written as SVG. */
  @Benchmark
  public String crowdedSvg(Crowded state) {
    return Svg.of(Frame.of(state.trace, 9_000_000, state.layout, STAGE), Palette.LIGHT);
  }

  /** A frame at any time of a long run. */
  @Benchmark
  public Frame frameAnywhere(Anywhere state) {
    return Frame.of(state.trace, (long) (state.draw() * state.trace.end()), state.layout, STAGE);
  }

  /** A section of the compressed diagram, anywhere. */
  @Benchmark
  public Section sectionAnywhere(Anywhere state) {
    double from = state.draw() * state.compressed.length(22);
    return state.compressed.section(ChartOptions.View.of(1280, 800, 22).at(from));
  }

  /** A section of the proportional diagram, anywhere, at any scale from 1 to 10,000 units a second. */
  @Benchmark
  public Section proportionalSection(Anywhere state) {
    double scale = Math.pow(10, 4 * state.draw());
    double from = state.draw() * state.proportional.length(scale);
    return state.proportional.section(ChartOptions.View.of(1280, 800, scale).at(from));
  }

  /** Opening the trace: all that pictures will ask for, and both charts. */
  @Benchmark
  public Chart open(Anywhere state) {
    Trace trace = Trace.of(state.trace.cast(), state.trace.observations()).prepared();
    Layout.of(trace);
    Chart.of(trace, ChartOptions.usual().on(ChartOptions.Axis.PROPORTIONAL));
    return Chart.of(trace, ChartOptions.usual());
  }
}
