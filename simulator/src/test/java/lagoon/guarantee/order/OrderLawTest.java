package lagoon.guarantee.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lagoon.guarantee.Verdict;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;

/** The searches against the definitions, on small histories of all kinds. */
class OrderLawTest {

  private static final Budget AMPLE = new Budget(1_000_000, 1L << 26);

  @Property(tries = 20_000, seed = "4", edgeCases = EdgeCasesMode.NONE)
  void linearizableIsWhatItsDefinitionSays(@ForAll("histories") List<Long> steps) {
    agrees(new SmallHistory(steps).recording(), false);
  }

  @Property(tries = 20_000, seed = "5", edgeCases = EdgeCasesMode.NONE)
  void sequentialIsWhatItsDefinitionSays(@ForAll("histories") List<Long> steps) {
    agrees(new SmallHistory(steps).recording(), true);
  }

  @Property(tries = 5_000, seed = "6", edgeCases = EdgeCasesMode.NONE)
  void whatIsLinearizableIsSequential(@ForAll("histories") List<Long> steps) {
    Recording recording = new SmallHistory(steps).recording();
    boolean linearizable = Linearizable.check(recording, AMPLE).verdict() != Verdict.VIOLATED;
    boolean sequential = Sequential.check(recording, AMPLE).verdict() != Verdict.VIOLATED;
    assertThat(!linearizable || sequential).isTrue();
    Statistics.collect(linearizable, sequential);
    Statistics.coverage(coverage -> {
      coverage.check(true, true).percentage(share -> share > 20);
      coverage.check(false, true).percentage(share -> share > 1);
      coverage.check(false, false).percentage(share -> share > 20);
    });
  }

  @Provide
  Arbitrary<List<Long>> histories() {
    return Arbitraries.longs().withDistribution(RandomDistribution.uniform()).list()
        .ofMinSize(12).ofMaxSize(26);
  }

  private static void agrees(Recording recording, boolean byProcess) {
    Answer answer = byProcess ? Sequential.check(recording, AMPLE) : Linearizable.check(recording, AMPLE);
    boolean holds = new Definition(recording, byProcess).holds();
    assertThat(answer.verdict()).isNotEqualTo(Verdict.UNKNOWN);
    assertThat(answer.verdict() != Verdict.VIOLATED).as("%s", recording.operations()).isEqualTo(holds);
    answer.impasse().ifPresent(impasse -> works(impasse, recording, byProcess));
    Statistics.label("holds").collect(holds);
    Statistics.label("holds").coverage(coverage -> {
      coverage.check(true).percentage(share -> share > 20);
      coverage.check(false).percentage(share -> share > 20);
    });
    Statistics.label("unknown").collect(
        recording.operations().stream().anyMatch(one -> one.outcome() == Outcome.UNKNOWN));
    Statistics.label("unknown").coverage(
        coverage -> coverage.check(true).percentage(share -> share > 20));
  }

  /** The order that is shown is one, and the definition says that it goes no further. */
  private static void works(Impasse impasse, Recording recording, boolean byProcess) {
    Map<Key, Value> store = new HashMap<>(recording.initial());
    for (Recorded one : impasse.order()) {
      store = Definition.play(one, store);
      assertThat(store).as(impasse.proof()).isNotNull();
    }
    for (int i = 0; i < impasse.order().size(); i++) {
      for (Recorded later : impasse.order().subList(i + 1, impasse.order().size())) {
        Recorded earlier = impasse.order().get(i);
        assertThat(later.precedes(earlier) && (!byProcess || later.process() == earlier.process()))
            .isFalse();
      }
    }
    assertThat(impasse.stops()).isNotEmpty().noneMatch(impasse.order()::contains);
  }
}
