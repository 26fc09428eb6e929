package lagoon.ui.playback;

import static lagoon.ui.playback.Opened.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.client.Verb;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.history.Value;
import lagoon.network.SentMessage;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.scenarios.running.Comparison;
import lagoon.scenarios.text.Document;
import lagoon.simulation.Change;
import lagoon.simulation.When;
import org.junit.jupiter.api.Test;

/** A project as a person uses it: open, look, go back, change, compare, undo. */
class ProjectTest {

  private static Verdict verdict(Played played, String guarantee) {
    return played.report().verdicts().stream().filter(one -> one.guarantee().equals(guarantee))
        .map(Judgement::verdict).findFirst().orElseThrow();
  }

  private static Verdict onlyOnePayment(Played played) {
    return played.report().invariants().get(0).verdict();
  }

  @Test
  void theTeachersWayFromTheViolationToTheRepair() {
    Opened bank = Opened.bank();
    bank.project.select(new Selection.OfViolation(bank.violation()));
    assertThat(bank.project.story()).isPresent();
    int read = bank.position(Observation.Invoked.class, 1);
    bank.project.moveTo(bank.played().beforeEventOf(read));
    bank.project.intervene(Change.set("reads", "{version-token: {}}"));

    assertThat(bank.project.tree().branches()).hasSize(2);
    assertThat(bank.project.tree().active()).isEqualTo(1);
    assertThat(verdict(bank.played(), "read-your-writes")).isEqualTo(Verdict.HOLDS);
    assertThat(onlyOnePayment(bank.played())).isNotEqualTo(Verdict.VIOLATED);
    Played old = bank.project.played(0).orElseThrow();
    assertThat(verdict(old, "read-your-writes")).isEqualTo(Verdict.VIOLATED);
    assertThat(bank.project.cursor().time()).isEqualTo(110 * MS);
  }

  @Test
  void whatWasDoneByHandIsAFileThatDoesTheSameAndKeepsItsComments() {
    Opened bank = Opened.bank();
    bank.project.moveTo(60 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    bank.project.moveTo(Cursor.after(bank.trace(), bank.position(Observation.Invoked.class, 1)));
    bank.project.intervene(Change.doing("alice", List.of(new Step(new Verb.Write(
        Map.of("savings", new Value.Amount(5))), Optional.empty(), Optional.empty()))));
    bank.project.moveTo(300 * MS);
    bank.project.intervene(Change.touch(new Touch.OnMessage.DeliverNow(
        new SentMessage("Replicate", "primary", "replica-1", Optional.of(1L)))));

    String text = bank.project.text(bank.project.tree().active(), true);
    assertThat(text).contains("# She still sees 500", "crash: replica-2", "after-events", "deliver-now");
    assertThat(Opened.fingerprint(text, List.of(), Optional.empty()))
        .isEqualTo(bank.played().report().fingerprint());
    assertThat(bank.played().report().fingerprint()).isNotEqualTo(bank.report(0).fingerprint());
  }

  @Test
  void aFileMayLeaveOutWhatIsExpectedOfAnotherRun() {
    Opened bank = Opened.bank();
    bank.project.moveTo(60 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    String all = bank.project.text(1, true);
    String rest = bank.project.text(1, false);
    assertThat(all).contains("violated-by");
    assertThat(rest).contains("# She still sees 500", "expect: {}").doesNotContain("violated-by");
    assertThat(Opened.fingerprint(rest, List.of(), Optional.empty()))
        .isEqualTo(Opened.fingerprint(all, List.of(), Optional.empty()));
  }

  @Test
  void theReplayCommandDoesTheSame() {
    Opened bank = Opened.bank();
    bank.project.moveTo(60 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    assertThat(bank.project.replayCommand(1)).isEqualTo("lagoon run double-bank-transfer"
        + " --set 'changes[1]={at: 60ms, crash: replica-2}'");
    assertThat(Opened.fingerprint(Opened.document("double-bank-transfer").text(),
        List.of("changes[1]={at: 60ms, crash: replica-2}"), Optional.empty()))
        .isEqualTo(bank.played().report().fingerprint());
  }

  @Test
  void anotherSeedIsSavedToo() {
    Opened bank = new Opened(Crew.DIRECT);
    Source plain = Opened.shipped("double-bank-transfer");
    bank.project.open(new Source(plain.name(), plain.file(), plain.document(), List.of("cluster.lag=300ms"),
        Optional.of(11L)));
    assertThat(Opened.fingerprint(bank.project.text(0, true), List.of(), Optional.empty()))
        .isEqualTo(bank.played().report().fingerprint());
    assertThat(bank.project.replayCommand(0)).endsWith("--seed 11 --set cluster.lag=300ms");
  }

  @Test
  void theSamePastGivesTheSamePlaceInTheNewBranch() {
    Opened bank = Opened.bank();
    int served = bank.position(Observation.Served.class, 0);
    Cursor inside = Cursor.after(bank.trace(), served);
    bank.project.moveTo(inside);
    bank.project.intervene(Change.fault(new Trouble.Pause("replica-2")));
    assertThat(bank.project.cursor()).isEqualTo(inside);
    assertThat(bank.trace().get(served)).isInstanceOf(Observation.Served.class);
  }

  @Test
  void whatWasDoneAfterTheCursorBelongsToTheOldFuture() {
    Opened bank = Opened.bank();
    bank.project.moveTo(200 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-1")));
    bank.project.moveTo(100 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    Branch latest = bank.project.tree().activeBranch();
    assertThat(latest.changes()).hasSize(1);
    assertThat(latest.parent()).contains(1);
    assertThat(bank.project.tree().get(1).changes()).hasSize(1);
    assertThat(bank.trace().observations().stream().filter(Observation.Crashed.class::isInstance)
        .map(one -> one.node().name())).containsExactly("replica-2");
  }

  @Test
  void aChangeThatCannotBeMadeIsToldAndNothingChanges() {
    Opened bank = Opened.bank();
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-9")));
    assertThat(bank.project.tree().branches()).hasSize(1);
    assertThat(bank.project.problems().get(0).message()).contains("there is no replica replica-9");
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-1")));
    assertThat(bank.project.problems()).isEmpty();
  }

  @Test
  void undoAndRedoGoThroughTheBranches() {
    Opened bank = Opened.bank();
    bank.project.moveTo(50 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-1")));
    bank.project.rename(1, "without the first replica");
    bank.project.undo();
    assertThat(bank.project.tree().get(1).name()).isEqualTo("crash: replica-1 at 50.0 ms");
    bank.project.undo();
    assertThat(bank.project.tree().branches()).hasSize(1);
    assertThat(bank.project.canUndo()).isFalse();
    bank.project.redo();
    bank.project.redo();
    assertThat(bank.project.tree().get(1).name()).isEqualTo("without the first replica");
    assertThat(bank.project.status(1)).isInstanceOf(Status.Done.class);
    assertThat(bank.project.canRedo()).isFalse();
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    Opened bank = Opened.bank();
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-1")));
    bank.project.undo();
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    assertThat(bank.project.tree().branches()).extracting(Branch::id).containsExactly(0, 2);
  }

  @Test
  void aDeletedBranchLeavesItsChildrenToItsParent() {
    Opened bank = Opened.bank();
    bank.project.moveTo(50 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-1")));
    bank.project.moveTo(100 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    bank.project.delete(1);
    assertThat(bank.project.tree().get(2).parent()).contains(0);
    assertThat(bank.project.tree().get(2).changes()).hasSize(2);
    assertThatThrownBy(() -> bank.project.delete(0)).isInstanceOf(IllegalArgumentException.class);
    bank.project.delete(2);
    assertThat(bank.project.tree().active()).isZero();
  }

  @Test
  void aVariantRunsFromTheBeginningBesideTheActiveOne() {
    Opened bank = Opened.bank();
    bank.project.vary("from the leader", List.of("reads=leader"));
    assertThat(bank.project.tree().active()).isZero();
    assertThat(verdict(bank.project.played(1).orElseThrow(), "read-your-writes"))
        .isNotEqualTo(Verdict.VIOLATED);
    assertThat(Opened.fingerprint(bank.project.text(1, true), List.of(), Optional.empty()))
        .isEqualTo(bank.report(1).fingerprint());
  }

  @Test
  void branchesAreComparedSideBySide() {
    Opened bank = Opened.bank();
    assertThat(bank.project.compare(List.of(0))).isEmpty();
    bank.project.vary("from the leader", List.of("reads=leader"));
    Comparison comparison = bank.project.compare(List.of(0, 1)).orElseThrow();
    assertThat(comparison.columns()).extracting(Comparison.Column::name)
        .containsExactly("Double bank transfer", "from the leader");
    assertThat(comparison.rows().get(0).differs()).isTrue();
  }

  @Test
  void whileABranchIsComputedTheRunBeforeStays() {
    Later later = new Later();
    Opened bank = new Opened(later.crew());
    bank.project.open(Opened.shipped("double-bank-transfer"));
    assertThat(bank.project.played()).isEmpty();
    later.all();
    Played first = bank.played();
    bank.project.moveTo(50 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-1")));
    assertThat(bank.project.tree().active()).isEqualTo(1);
    assertThat(bank.played()).isSameAs(first);
    assertThat(bank.project.status(1)).isInstanceOf(Status.Running.class);
    later.all();
    assertThat(bank.played()).isNotSameAs(first);
    assertThat(bank.project.cursor().time()).isEqualTo(50 * MS);
  }

  @Test
  void whatWasCalledOffTellsNothingMoreAndCanBeginAgain() {
    Later later = new Later();
    Opened bank = new Opened(later.crew());
    bank.project.open(Opened.shipped("double-bank-transfer"));
    later.work();
    bank.project.cancel(0);
    later.deliver();
    assertThat(bank.project.status(0)).isInstanceOf(Status.Cancelled.class);
    assertThat(bank.project.played()).isEmpty();
    bank.project.compute(0);
    later.all();
    assertThat(bank.project.status(0)).isInstanceOf(Status.Done.class);
  }

  @Test
  void aLongRunTellsHowFarItIs() {
    Opened busy = new Opened(Crew.DIRECT);
    Source plain = Opened.shipped("busy-service");
    busy.project.open(new Source(plain.name(), plain.file(), plain.document(),
        List.of("workload.operations=5"), Optional.empty()));
    assertThat(busy.told.stream().filter("Running 0"::equals).count()).isGreaterThan(1);
    assertThat(busy.told).contains("Done 0");
  }

  @Test
  void aBetterTextIsComputedAtTheSameTimeWithTheSameSelection() {
    Opened bank = Opened.bank();
    bank.project.moveTo(115 * MS);
    bank.project.select(new Selection.OfNode(bank.node("replica-1")));
    String text = Opened.document("double-bank-transfer").text().replace("latency: 5ms", "latency: 4ms");
    bank.project.reload(Document.of("double-bank-transfer.yaml", text));
    assertThat(bank.project.cursor().time()).isEqualTo(115 * MS);
    assertThat(bank.project.selection()).isEqualTo(new Selection.OfNode(bank.node("replica-1")));
    assertThat(bank.played().loaded().document().text()).isEqualTo(text);
  }

  @Test
  void aSelectedViolationIsFoundAgainAfterAChangeElsewhere() {
    Opened bank = Opened.bank();
    bank.project.select(new Selection.OfViolation(bank.violation()));
    bank.project.moveTo(5_000 * MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    assertThat(bank.project.selection()).isInstanceOf(Selection.OfViolation.class);
    bank.project.moveTo(bank.played().beforeEventOf(bank.position(Observation.Invoked.class, 1)));
    bank.project.intervene(Change.set("reads", "leader"));
    assertThat(bank.project.selection()).isEqualTo(Selection.NOTHING);
  }

  @Test
  void aTextWithProblemsLeavesTheLastGoodRun() {
    Opened bank = Opened.bank();
    Played good = bank.played();
    bank.project.reload(Document.of("double-bank-transfer.yaml", "scenario: broken\nreads: nobody\n"));
    assertThat(bank.played()).isSameAs(good);
    assertThat(bank.project.problems()).isNotEmpty();
    bank.project.reload(Opened.document("double-bank-transfer"));
    assertThat(bank.project.problems()).isEmpty();
  }

  @Test
  void aBadFileIsOpenedWhenItIsGood() {
    Opened bank = Opened.bank();
    Played good = bank.played();
    bank.project.open(Source.shipped("mine", Document.of("mine.yaml", "reads: nobody")));
    assertThat(bank.played()).isSameAs(good);
    assertThat(bank.project.source().orElseThrow().name()).isEqualTo("mine");
    bank.project.reload(Opened.document("profile-bio"));
    assertThat(bank.played().report().scenario().scenario()).isEqualTo("profile-bio");
  }

  @Test
  void aBranchThatTheNewTextForbidsFailsWithASentence() {
    Opened bank = Opened.bank();
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    String text = Opened.document("double-bank-transfer").text()
        .replace("followers: [replica-1, replica-2]", "followers: [replica-1]");
    bank.project.reload(Document.of("double-bank-transfer.yaml", text));
    assertThat(bank.project.status(1)).isInstanceOf(Status.Failed.class);
    assertThat(bank.project.problems().get(0).message()).contains("there is no replica replica-2");
    bank.project.activate(0);
    assertThat(bank.trace().cast().replicas()).hasSize(2);
  }

  @Test
  void itPlaysToTheEndAndStopsThere() {
    Opened bank = Opened.bank();
    bank.project.clock(new PlayClock(true, Speed.of(0.01), false));
    bank.project.tick(1_000 * MS);
    assertThat(bank.project.cursor().time()).isEqualTo(10 * MS);
    bank.project.clock(bank.project.clock().at(Speed.of(100)));
    bank.project.tick(10_000 * MS);
    assertThat(bank.project.cursor().time()).isEqualTo(bank.trace().end());
    assertThat(bank.project.clock().playing()).isFalse();
    bank.project.clock(bank.project.clock().playing(true));
    assertThat(bank.project.cursor()).isEqualTo(Cursor.START);
  }

  @Test
  void theStoryOfWhatIsNoLongerSelectedIsNotTold() {
    Later later = new Later();
    Opened bank = new Opened(later.crew());
    bank.project.open(Opened.shipped("double-bank-transfer"));
    later.all();
    bank.project.select(new Selection.OfViolation(bank.violation()));
    later.work();
    bank.project.select(Selection.NOTHING);
    later.deliver();
    assertThat(bank.project.story()).isEmpty();
    bank.project.select(new Selection.OfViolation(bank.violation()));
    later.all();
    assertThat(bank.project.story().orElseThrow().size()).isBetween(5, bank.trace().size() - 1);
  }

  @Test
  void thePointOfACursorInsideAnEventIsAfterIt() {
    Opened bank = Opened.bank();
    Played played = bank.played();
    int invoked = bank.position(Observation.Invoked.class, 1);
    When after = played.when(Cursor.after(bank.trace(), invoked));
    assertThat(after).isEqualTo(played.when(Cursor.after(bank.trace(), invoked + 1)));
    assertThat(played.beforeEvent(invoked).events()).isEqualTo(after.events() - 1);
    assertThat(played.when(new Cursor(111 * MS, bank.trace().countUpTo(111 * MS))))
        .isEqualTo(When.before(111 * MS));
    assertThat(played.when(Cursor.START)).isEqualTo(When.START);
  }
}
