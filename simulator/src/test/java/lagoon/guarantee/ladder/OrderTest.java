package lagoon.guarantee.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import org.junit.jupiter.api.Test;

/** What is above what, and what is said of a run. */
class OrderTest {

  private static List<Judgement> judged(Map<String, Verdict> verdicts) {
    List<Judgement> judgements = new ArrayList<>();
    for (String name : Order.names()) {
      Verdict verdict = verdicts.getOrDefault(name, Verdict.UNTESTED);
      judgements.add(new Judgement(
          name, verdict, 1, 1, verdict == Verdict.VIOLATED ? 1 : 0,
          verdict == Verdict.HOLDS || verdict == Verdict.VIOLATED ? "" : "No reason."));
    }
    return judgements;
  }

  @Test
  void nothingIsAboveItselfNorAboveWhatIsAboveIt() {
    for (String one : Order.names()) {
      for (String other : Order.names()) {
        assertThat(Order.isAbove(one, other) && Order.isAbove(other, one)).as(one + ", " + other).isFalse();
      }
    }
    assertThat(Order.isAbove(Order.LINEARIZABLE, "pram")).isTrue();
    assertThat(Order.isAbove(Order.SEQUENTIAL, "consistent-prefix")).isFalse();
    assertThat(Order.isAbove("causal", "pram") || Order.isAbove("pram", "causal")).isFalse();
    assertThat(Order.isAbove("causal-memory", "causal-convergence")).isFalse();
  }

  @Test
  void allTheStrongestThatHoldAndAllTheWeakestThatFailAreNamed() {
    List<Judgement> judgements = judged(Map.of(
        "causal", Verdict.HOLDS, "causal-convergence", Verdict.HOLDS, "pram", Verdict.VIOLATED,
        "causal-memory", Verdict.VIOLATED, Order.SEQUENTIAL, Verdict.VIOLATED,
        Order.LINEARIZABLE, Verdict.UNKNOWN, "consistent-prefix", Verdict.VIOLATED,
        Guarantees.READ_YOUR_WRITES, Verdict.HOLDS));
    assertThat(Order.strongest(judgements)).containsExactly("causal-convergence");
    assertThat(Order.weakest(judgements)).containsExactly("pram", "consistent-prefix");
  }

  @Test
  void whatIsUnknownOrUntestedStandsInNobodysWay() {
    List<Judgement> judgements = judged(Map.of(
        Order.LINEARIZABLE, Verdict.UNKNOWN, "pram", Verdict.HOLDS, "consistent-prefix", Verdict.HOLDS));
    assertThat(Order.strongest(judgements)).containsExactly("pram", "consistent-prefix");
    assertThat(Order.weakest(judgements)).isEmpty();
  }
}
