package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.simulation.Change;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;

/** A run of which only the beginning may be known. */
class HorizonTest {

  private final Trace whole = Opened.bank().trace();
  private final Opened opened = new Opened(Crew.DIRECT);

  private void open(int count) {
    opened.project.open(Opened.shipped("double-bank-transfer"), Optional.of(Horizon.of(whole, count)));
  }

  private int violation() {
    for (int i = 0; i < whole.size(); i++) {
      if (whole.get(i) instanceof Observation.Violated) {
        return i;
      }
    }
    throw new AssertionError("the bank's run violates nothing any more");
  }

  @Test
  void whereverItStandsTheBeginningOfTheRunIsThereAndNothingElse() {
    for (int count = 0; count <= whole.size(); count++) {
      open(count);
      assertThat(opened.trace().observations()).asString()
          .isEqualTo(whole.observations().subList(0, count).toString());
      assertThat(opened.played().goesOn()).isTrue();
      for (int i = 0; i < count; i++) {
        assertThat(opened.trace().eventsAt(i)).isEqualTo(whole.eventsAt(i));
      }
    }
  }

  @Test
  void aViolationIsKnownWhenTheRunHasToldOfIt() {
    open(violation());
    assertThat(opened.played().report().violations()).isEmpty();
    assertThat(opened.played().report().verdicts()).extracting(Judgement::verdict)
        .containsOnly(Verdict.UNKNOWN);
    open(violation() + 1);
    assertThat(opened.played().report().violations()).hasSize(1);
    assertThat(opened.played().report().verdicts()).extracting(Judgement::verdict)
        .contains(Verdict.VIOLATED, Verdict.UNKNOWN).doesNotContain(Verdict.HOLDS);
  }

  @Test
  void noVerdictIsTheLastWordAtTheHorizon() {
    open(whole.size() / 2);
    assertThat(opened.played().report().verdicts()).extracting(Judgement::guarantee)
        .isEqualTo(Opened.bank().played().report().verdicts().stream().map(Judgement::guarantee).toList());
    opened.project.moveTo(Cursor.atEnd(opened.trace()));
    assertThat(Ladder.at(opened.played(), opened.project.cursor()).isFinal()).isFalse();
  }

  @Test
  void whatIsDoneByHandEndsAtTheSameTime() {
    open(whole.size() / 2);
    long end = opened.trace().end();
    opened.project.intervene(Change.set("reads", "leader"));
    assertThat(opened.project.tree().active()).isEqualTo(1);
    assertThat(opened.trace().end()).isLessThanOrEqualTo(end);
    assertThat(opened.played().goesOn()).isTrue();
  }

  @Test
  void itMovesForwardsAndBackAndTheCursorStaysWhereThatIsKnown() {
    open(whole.size() / 2);
    opened.project.moveTo(Cursor.after(opened.trace(), 9));
    opened.project.horizon(Optional.of(Horizon.of(whole, violation() + 1)));
    assertThat(opened.project.cursor()).isEqualTo(Cursor.after(whole, 9));
    assertThat(opened.trace().size()).isEqualTo(violation() + 1);
    opened.project.horizon(Optional.of(Horizon.of(whole, 5)));
    assertThat(opened.trace().size()).isEqualTo(5);
    assertThat(opened.project.cursor().count()).isLessThanOrEqualTo(5);
    opened.project.horizon(Optional.empty());
    assertThat(opened.trace().size()).isEqualTo(whole.size());
    assertThat(opened.played().goesOn()).isFalse();
  }

  @Test
  void theTitleWhichMayTellTheEndIsNoBranchsName() {
    open(5);
    assertThat(opened.project.tree().activeBranch().name()).isEqualTo("The run as it is");
    assertThat(Opened.bank().project.tree().activeBranch().name()).isEqualTo("Double bank transfer");
  }

  @Test
  void anotherScenarioIsOpenedWhole() {
    open(5);
    opened.project.open(Opened.shipped("double-bank-transfer"));
    assertThat(opened.project.horizon()).isEmpty();
    assertThat(opened.trace().size()).isEqualTo(whole.size());
  }
}
