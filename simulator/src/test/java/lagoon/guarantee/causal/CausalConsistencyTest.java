package lagoon.guarantee.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lagoon.guarantee.Verdict;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausalConsistencyTest {

  /** Bouajjani et al. (POPL 2017), figure 3, and the verdicts of its caption. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "w(x,1) r(x,2) | w(x,2) r(x,1); HOLDS; HOLDS; VIOLATED",
      "w(z,1) w(x,1) w(y,1) | w(x,2) r(z,0) r(y,1) r(x,2); HOLDS; VIOLATED; HOLDS",
      "w(x,1) | w(x,2) r(x,1) r(x,2); HOLDS; VIOLATED; VIOLATED",
      "w(x,1) r(y,0) w(y,1) r(x,1) | w(x,2) r(y,0) w(y,2) r(x,2); HOLDS; HOLDS; HOLDS",
      "w(x,1) w(y,1) | r(y,1) w(x,2) | r(x,2) r(x,1); VIOLATED; VIOLATED; VIOLATED"})
  void theFiguresOfThePaper(String history, Verdict cc, Verdict cm, Verdict ccv) {
    CausalConsistency.Answers answers = new Written(history).answers();
    assertThat(List.of(
        answers.causal().verdict(), answers.memory().verdict(), answers.convergence().verdict()))
        .containsExactly(cc, cm, ccv);
  }

  /** Each session guarantee alone, dropped: causal consistency needs all four. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "w(x,1) r(x,0); WRITE_CO_INIT_READ; VIOLATED",
      "w(x,1) | r(x,1) r(x,0); WRITE_CO_INIT_READ; VIOLATED",
      "w(x,1) w(y,1) | r(y,1) r(x,0); WRITE_CO_INIT_READ; VIOLATED",
      "w(x,1) | r(x,1) w(y,1) | r(y,1) r(x,0); WRITE_CO_INIT_READ; HOLDS"})
  void theSmallestHistoriesWithoutASessionGuarantee(String history, BadPattern pattern, Verdict pram) {
    Written written = new Written(history);
    for (Answer answer : all(written)) {
      assertThat(answer.verdict()).isEqualTo(Verdict.VIOLATED);
      assertThat(answer.anomalies()).extracting(Anomaly::pattern).containsExactly(pattern);
    }
    // Of PRAM's four, writes follow reads is the one that it does not ask for.
    assertThat(written.pram().verdict() == Verdict.VIOLATED).isEqualTo(pram == Verdict.VIOLATED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "r(x,1) w(y,1) | r(y,1) w(x,1); causal; CYCLIC_CO",
      "w(x,1) | r(x,7); causal; THIN_AIR_READ",
      "w!(x,1) | r(x,1); causal; THIN_AIR_READ",
      "w(x,1) w(x,2) | r(x,2) r(x,1); causal; WRITE_CO_READ",
      "w(x,1) w(y,1) | w(y,2) w(x,2) | r(x,2) r(y,1) r(x,1,y,2); causal; CYCLIC_CF_OF_ONE_READ",
      "w(x,1) r(x,2) | w(x,2) r(x,1); causal-convergence; CYCLIC_CF",
      // What the second reader knows of the first writer is long ago: many writes have been met since.
      "w(x,1) w(y,1) w(x,2) w(x,3) w(x,4) w(x,5) w(x,6) w(x,7) | w(x,9) r(x,1) | r(y,1) r(y,1) r(y,1) r(y,1)"
          + " r(y,1) r(y,1) r(y,1) r(y,1) r(x,9); causal-convergence; CYCLIC_CF",
      "w(z,1) w(x,1) w(y,1) | w(x,2) r(z,0) r(y,1) r(x,2); causal-memory; WRITE_HB_INIT_READ",
      "w(x,1) | w(x,2) r(x,1) r(x,2); causal-memory; CYCLIC_HB",
      "c(x,0,1) | r(x,1) c(x,0,2); causal; WRITE_CO_INIT_READ"})
  void eachPatternHasItsName(String history, String guarantee, BadPattern pattern) {
    assertThat(all(new Written(history))).filteredOn(a -> a.judgement().guarantee().equals(guarantee))
        .flatExtracting(Answer::anomalies).extracting(Anomaly::pattern).contains(pattern);
  }

  @Test
  void aProofNamesTheOperations() {
    Anomaly anomaly = new Written("w(x,1) w(y,1) | r(y,1) w(x,2) | r(x,2) r(x,1)")
        .answers().causal().anomalies().get(0);
    assertThat(anomaly.proof()).isEqualTo(
        "Let W1 be session 0's write of x = 1; W2 session 1's write of x = 2; and R1 session 2's read"
            + " of x = 1."
            + " W1 precedes W2: session 0's write of y = 1 is later in the session of W1, session 1's read of"
            + " y = 1 returned what session 0's write of y = 1 wrote, W2 is later in the session of"
            + " session 1's"
            + " read of y = 1. W2 precedes R1: session 2's read of x = 2 returned what W2 wrote, R1 is"
            + " later in"
            + " the session of session 2's read of x = 2. So W2 had overwritten W1 for whoever knows"
            + " what R1 must"
            + " know, and yet R1 returned x as W1 left it.");
    assertThat(anomaly.operations()).extracting(Recorded::id).containsExactly(1L, 5L, 6L);
  }

  @Test
  void aWriteOfUnknownOutcomeObligesNobodyUnlessSomebodyReadIt() {
    assertThat(new Written("w?(x,1) r(x,0) w(y,1) r(y,1)").answers().memory().verdict())
        .isEqualTo(Verdict.HOLDS);
    assertThat(new Written("w?(x,1) r(x,0) w(y,1) r(y,1) | r(x,1)").answers().memory().verdict())
        .isEqualTo(Verdict.HOLDS);
    assertThat(new Written("w?(x,1) | r(x,1) r(x,0)").answers().causal().verdict())
        .isEqualTo(Verdict.VIOLATED);
    assertThat(new Written("w(y,1) w?(x,1) w(z,1) | r(x,1) r(y,0)").answers().causal().verdict())
        .isEqualTo(Verdict.VIOLATED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "w(x,1) | w(x,1) r(x,1); written twice",
      "w(x,0) r(x,0); from the beginning",
      "a(x,1) r(x,1); addition",
      "d(x) | d(x) r(x,-); written twice"})
  void whereNobodyCanTellWhichWriteWasReadTheVerdictIsUnknown(String history, String reason) {
    for (Answer answer : all(new Written(history))) {
      assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(answer.judgement().reason()).contains(reason);
    }
  }

  @Test
  void whatNobodyReadsDoesNotMatter() {
    assertThat(new Written("w(x,1) a(z,1) w(y,1) w(y,1) | r(x,1) r(x,1)").answers().memory().verdict())
        .isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aReadThatReturnedSiblingsIsNotJudged() {
    Key x = new Key(0, "x");
    Recorded read = new Recorded(1, 0, new Action.Read(List.of(x)), 1, 2, Outcome.OK,
        List.of(new Value.Amount(1), new Value.Amount(2)));
    Answer answer = CausalConsistency.check(List.of(read), Map.of(), Budget.DEFAULT).causal();
    assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(answer.judgement().reason()).contains("siblings");
  }

  @Test
  void whereNoOlderAnswerWouldHaveBrokenItNothingIsTested() {
    for (Answer answer : all(new Written("w(x,1) | r(x,1)"))) {
      assertThat(answer.verdict()).isEqualTo(Verdict.UNTESTED);
      assertThat(answer.judgement().checked()).isEqualTo(1);
      assertThat(answer.judgement().contested()).isZero();
    }
    assertThat(new Written("w(x,1)").pram().judgement().reason()).isEqualTo("Nothing was read.");
  }

  @Test
  void aSpentBudgetTurnsHoldsIntoUnknownAndLeavesViolated() {
    Written fine = new Written("w(x,1) r(x,1) | w(x,2) r(x,2)");
    assertThat(CausalConsistency.check(fine.history, fine.initial, new Budget(3, 1000)).causal().verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(CausalConsistency.check(fine.history, fine.initial, new Budget(1000, 1)).memory().verdict())
        .isEqualTo(Verdict.UNKNOWN);
    Written broken = new Written("w(x,1) r(x,0) w(x,2)");
    assertThat(CausalConsistency.check(broken.history, broken.initial, new Budget(3, 0)).memory().verdict())
        .isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aProcessDoesOneThingAfterTheOther() {
    Key x = new Key(0, "x");
    Recorded one = new Recorded(1, 0, new Action.Write(x, new Value.Amount(1)), 1, 4, Outcome.OK, List.of());
    Recorded two = new Recorded(2, 0, new Action.Write(x, new Value.Amount(2)), 3, 5, Outcome.OK, List.of());
    assertThatThrownBy(() -> CausalConsistency.check(List.of(one, two), Map.of(), Budget.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("two operations under way");
  }

  private static List<Answer> all(Written written) {
    CausalConsistency.Answers answers = written.answers();
    return List.of(answers.causal(), answers.convergence(), answers.memory());
  }
}
