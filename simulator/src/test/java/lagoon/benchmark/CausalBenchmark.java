package lagoon.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.causal.Answer;
import lagoon.guarantee.causal.Budget;
import lagoon.guarantee.causal.CausalConsistency;
import lagoon.guarantee.causal.CausalStore;
import lagoon.guarantee.causal.Pram;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Causal consistency of a million operations that a causally consistent store of ten replicas answered. One
 * operation is one history judged: by causal consistency and convergence alone, by causal memory besides,
 * by PRAM.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class CausalBenchmark {

  private static final int REPLICAS = 10;

  /** What is judged. */
  @State(Scope.Benchmark)
  public static class Load {
    /** How many operations. */
    @Param("1000000")
    public int operations;

    /** How many sessions. */
    @Param({"10", "100", "1000"})
    public int sessions;

    /** How many keys. */
    @Param({"10", "1000"})
    public int keys;

    /** Whether the same one of concurrent writes wins everywhere. */
    @Param({"true", "false"})
    public boolean converges;

    private List<Recorded> history;
    private Map<Key, Value> initial;

    /** Runs the store. */
    @Setup
    public void prepare() {
      CausalStore store = new CausalStore(7, REPLICAS, keys, converges, true, 2 * REPLICAS);
      history = store.run(operations, sessions);
      initial = store.initial();
    }

    Answer expect(Answer answer, boolean holds) {
      boolean isExpected = holds ? answer.verdict() != Verdict.VIOLATED
          : answer.verdict() == Verdict.VIOLATED;
      if (!isExpected) {
        throw new IllegalStateException(answer.judgement().toString());
      }
      return answer;
    }
  }

  /** CC and CCv. */
  @Benchmark
  public Answer causalAndConvergence(Load load) {
    CausalConsistency.Answers answers =
        CausalConsistency.check(load.history, load.initial, new Budget(Budget.DEFAULT.steps(), 0));
    load.expect(answers.convergence(), load.converges);
    return load.expect(answers.causal(), true);
  }

  /** CC, CCv and CM. */
  @Benchmark
  public Answer all(Load load) {
    CausalConsistency.Answers answers = CausalConsistency.check(load.history, load.initial, Budget.DEFAULT);
    if (!load.converges) {
      load.expect(answers.memory(), true);
    }
    return load.expect(answers.causal(), true);
  }

  /** PRAM. */
  @Benchmark
  public Answer pram(Load load) {
    Answer answer = Pram.check(load.history, load.initial, Budget.DEFAULT);
    return load.converges ? answer : load.expect(answer, true);
  }
}
