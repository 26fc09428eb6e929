package lagoon.guarantee.causal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lagoon.guarantee.Verdict;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The checkers against their definitions, on small histories of every kind. */
class CausalLawTest {

  @Property(tries = 10_000, seed = "4101", edgeCases = EdgeCasesMode.NONE)
  void badPatternsSayWhatTheDefinitionsSay(@ForAll("steps") List<Long> steps) {
    String text = SmallHistory.of(steps, 2 + (int) (steps.get(0) % 3) / 2);
    Written written = new Written(text);
    List<Boolean> holds = compare(written.history, written.initial, text);
    boolean isCausal = holds.get(0);
    boolean isConvergent = holds.get(1);
    boolean isMemory = holds.get(2);
    boolean isPram = holds.get(3);
    sometimes("causal", isCausal, 3000);
    sometimes("not causal", !isCausal, 100);
    sometimes("causal, not convergent", isCausal && !isConvergent, 20);
    sometimes("causal, no causal memory", isCausal && !isMemory, 20);
    sometimes("causal memory, not convergent", isMemory && !isConvergent, 20);
    sometimes("pram, not causal", isPram && !isCausal, 20);
  }

  /** A store whose replicas apply in causal order, or not; with one winner, or the last one to come. */
  @Property(tries = 10_000, seed = "4102", edgeCases = EdgeCasesMode.NONE)
  void soTheyDoWhereAStoreAnswered(
      @ForAll long seed, @ForAll boolean converges, @ForAll boolean isOrderly,
      @ForAll @IntRange(min = 7, max = 9) int size) {
    CausalStore store = new CausalStore(seed, 3, 2, converges, isOrderly, 2);
    List<Recorded> history = store.run(size, 3);
    List<Boolean> holds = compare(history, store.initial(), history.toString());
    if (isOrderly) {
      assertThat(holds.get(converges ? 1 : 2)).isTrue();
    }
    sometimes("causal memory, not convergent", holds.get(2) && !holds.get(1), 20);
  }

  private static List<Boolean> compare(List<Recorded> history, Map<Key, Value> initial, String text) {
    Definitions definitions = new Definitions(history, initial);
    CausalConsistency.Answers answers = CausalConsistency.check(history, initial, Budget.DEFAULT);
    boolean isCausal = definitions.isCausal();
    boolean isConvergent = definitions.isConvergent();
    boolean isMemory = definitions.isMemory();
    boolean isPram = definitions.isPram();
    check(answers.causal(), isCausal, text);
    check(answers.convergence(), isConvergent, text);
    check(answers.memory(), isMemory, text);
    check(Pram.check(history, initial, Budget.DEFAULT), isPram, text);
    return List.of(isCausal, isConvergent, isMemory, isPram);
  }

  private static void sometimes(String what, boolean is, int least) {
    Statistics.label(what).collect(is).coverage(c -> c.check(true).count(n -> n >= least));
  }

  private static void check(Answer answer, boolean expected, String text) {
    assertThat(answer.verdict() != Verdict.VIOLATED).as(text + " " + answer).isEqualTo(expected);
    assertThat(answer.verdict()).isNotEqualTo(Verdict.UNKNOWN);
    for (Anomaly anomaly : answer.anomalies()) {
      assertThat(anomaly.operations()).isNotEmpty();
      assertThat(anomaly.proof()).startsWith("Let ");
    }
  }

  @Provide
  Arbitrary<List<Long>> steps() {
    return Arbitraries.longs().between(0, 1L << 50).withDistribution(RandomDistribution.uniform())
        .list().ofMinSize(3).ofMaxSize(7)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}
