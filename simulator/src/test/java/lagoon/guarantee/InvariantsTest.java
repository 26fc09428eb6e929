package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Operation;
import lagoon.history.Value;
import org.junit.jupiter.api.Test;

class InvariantsTest {

  private final Tale tale = new Tale("primary", "replica-1");
  private final Invariant once = new Invariant.Once("november-rent");
  private final Invariant sum;
  private final Invariant ends;

  InvariantsTest() {
    tale.starts("checking", 500);
    tale.starts("rent", 0);
    sum = new Invariant.Sum(List.of(tale.key("checking"), tale.key("rent")));
    ends = new Invariant.Final(tale.key("checking"), new Value.Amount(400));
  }

  private Operation pay() {
    Operation transfer = tale.transfer("alice", "checking", "rent", 100, "november-rent");
    tale.apply(transfer, "primary");
    return transfer;
  }

  @Test
  void theyAreNamedByWhatTheyAsk() {
    assertThat(List.of(sum.name(), once.name(), ends.name()))
        .containsExactly("sum checking, rent", "once november-rent", "final checking = 400");
  }

  @Test
  void payingTwiceBreaksOnceAndConservesTheSum() {
    Operation first = tale.at(0).write("bob", "other", 1);
    assertThat(first.intent()).isEmpty();
    Operation one = tale.at(0).transfer("alice", "checking", "rent", 100, "november-rent");
    tale.at(5).apply(one, "primary").at(10).ok(one);
    Operation two = tale.at(130).transfer("alice", "checking", "rent", 100, "november-rent");
    tale.at(135).apply(two, "primary").at(140).ok(two);
    tale.at(500).apply(one, "replica-1").apply(two, "replica-1");

    List<Violation> flagged = new ArrayList<>();
    Judge judge = tale.watched(flagged::add, once, sum, ends);
    assertThat(Tale.of(judge, once.name())).isEqualTo(
        new Judgement(once.name(), Verdict.VIOLATED, 2, 2, 1, ""));
    assertThat(Tale.of(judge, sum.name())).isEqualTo(new Judgement(sum.name(), Verdict.HOLDS, 6, 4, 0, ""));
    assertThat(Tale.of(judge, ends.name()).violations()).isEqualTo(2);
    Violation violation = Tale.of(flagged, once.name()).get(0);
    assertThat(violation.session()).contains(tale.session("alice"));
    assertThat(violation.witnesses()).containsExactly(one, two);
    assertThat(violation.time()).isEqualTo(135_000_000);
    assertThat(violation.proof()).isEqualTo(
        "The intent is november-rent, and it is to be carried out once. First alice's transfer "
            + "of 100 from checking to rent, invoked at 0 ms, was applied at primary at 5 ms. Then "
            + "alice's transfer of 100 from checking to rent, invoked at 130 ms, was applied at "
            + "primary at 135 ms: it has now been carried out twice.");
    assertThat(Tale.of(judge.violations(), ends.name()).get(1).proof()).isEqualTo(
        "checking was to end at 400. But at 500 ms, when all was quiet, replica-1 holds 300 (v3).");
  }

  @Test
  void payingOnceHoldsThoughItIsTriedAgainAndRefused() {
    Operation one = pay();
    tale.ok(one);
    Operation two = tale.transfer("alice", "checking", "rent", 100, "november-rent");
    tale.fails(two).apply(one, "replica-1");
    assertThat(tale.judgement(once.name(), once)).isEqualTo(
        new Judgement(once.name(), Verdict.HOLDS, 2, 1, 0, ""));
    assertThat(tale.judgement(ends.name(), ends)).isEqualTo(
        new Judgement(ends.name(), Verdict.HOLDS, 2, 2, 0, ""));
  }

  @Test
  void aPaymentThatNobodyAcknowledgedHasTakenTheMoneyAllTheSame() {
    tale.staysUnknown(pay());
    assertThat(tale.judgement(once.name(), once).verdict()).isEqualTo(Verdict.HOLDS);
    pay();
    assertThat(tale.judgement(once.name(), once).verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void anIntentThatNobodyHadIsUntested() {
    assertThat(tale.judgement(once.name(), once)).isEqualTo(new Judgement(
        once.name(), Verdict.UNTESTED, 0, 0, 0, "No operation had the intent november-rent."));
  }

  @Test
  void halfATransferBreaksTheSumOnceUntilItIsWhole() {
    Operation transfer = pay();
    tale.at(20).apply("replica-1", tale.make(transfer, "primary").subList(0, 1));
    assertThat(tale.violations(sum.name(), sum)).singleElement().satisfies(violation -> {
      assertThat(violation.replica()).contains(tale.replica("replica-1"));
      assertThat(violation.proof()).isEqualTo(
          "Together checking and rent began with 500. At 20 ms replica-1 applied alice's transfer "
              + "of 100 from checking to rent, and now holds checking = 400 (v2) and rent = 0 (v1): "
              + "together 400, which is 100 too little. Of alice's transfer of 100 from checking to rent it "
              + "has only the change of checking, not that of rent: here the keys are written one by one.");
    });
    tale.apply("replica-1", tale.make(transfer, "primary").subList(1, 2));
    tale.apply("replica-1", tale.make(transfer, "primary").subList(0, 1));
    assertThat(tale.judgement(sum.name(), sum).violations()).isEqualTo(1);
  }

  @Test
  void aSumThatWasLostInACrashIsWrongAtTheEnd() {
    tale.crash("replica-1").at(50).restart("replica-1");
    assertThat(tale.violations(sum.name(), sum)).singleElement()
        .satisfies(v -> assertThat(v.proof()).contains("At 50 ms replica-1 holds nothing: together 0"));
  }

  @Test
  void anEndThatNobodyWroteIsUntestedAndOneThatStillMovesUnknown() {
    Invariant same = new Invariant.Final(tale.key("checking"), new Value.Amount(500));
    assertThat(tale.judgement(same.name(), same).verdict()).isEqualTo(Verdict.UNTESTED);
    pay();
    End moving = new End(0, false, List.of(), Optional.empty());
    assertThat(Tale.of(tale.judged(moving, ends), ends.name()).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(tale.judgement(ends.name(), ends).violations()).isEqualTo(1);
  }
}
