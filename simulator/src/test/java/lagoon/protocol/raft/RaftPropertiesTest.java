package lagoon.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.guarantee.Verdict;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;
import org.junit.jupiter.api.Test;

/** The smallest runs that the five properties reject, and those beside them that they do not. */
class RaftPropertiesTest {

  private static final NodeName N1 = new NodeName(0, "n1");
  private static final NodeName N2 = new NodeName(1, "n2");
  private static final NodeName N3 = new NodeName(2, "n3");

  private long time;

  private static Entry entry(long index, long term) {
    return new Entry(index, term, new Command.Nothing());
  }

  private static Chain log(Entry... entries) {
    Chain tip = null;
    for (Entry one : entries) {
      tip = new Chain(one, tip);
    }
    return tip;
  }

  private static Books follows(long term, Chain log, long commit) {
    return new Books(term, null, false, List.of(N1, N2, N3), log, 0, 0, commit, commit);
  }

  private static Books leads(long term, Chain log, long commit) {
    return new Books(term, null, true, List.of(N1, N2, N3), log, 0, 0, commit, commit);
  }

  private static Books stands(long term, NodeName who) {
    return new Books(term, who, false, List.of(N1, N2, N3), null, 0, 0, 0, 0);
  }

  private void shows(Observer checker, NodeName node, Books books) {
    time++;
    checker.observe(new Observation.StateChanged(time, time, node, 0, List.of(books)));
  }

  private static Verdict verdict(StepChecker checker) {
    return checker.judgement().verdict();
  }

  @Test
  void twoLeadersOfOneTermAreRejected() {
    ElectionSafety safety = new ElectionSafety(violation -> {});
    shows(safety, N1, stands(1, N1));
    shows(safety, N3, stands(1, N3));
    shows(safety, N1, leads(1, null, 0));
    assertThat(verdict(safety)).isEqualTo(Verdict.HOLDS);
    shows(safety, N1, leads(2, null, 0));
    shows(safety, N1, follows(3, null, 0));
    shows(safety, N3, leads(3, null, 0));
    assertThat(verdict(safety)).isEqualTo(Verdict.HOLDS);
    shows(safety, N2, leads(3, null, 0));
    assertThat(verdict(safety)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aTermInWhichOneServerStandsPutsNothingToTheTest() {
    ElectionSafety safety = new ElectionSafety(violation -> {});
    shows(safety, N1, stands(1, N1));
    shows(safety, N1, leads(1, null, 0));
    assertThat(verdict(safety)).isEqualTo(Verdict.UNTESTED);
    shows(safety, N2, stands(1, N2));
    assertThat(verdict(safety)).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void aLeaderThatOverwritesIsRejectedAndAFollowerIsNot() {
    LeaderAppendOnly appendOnly = new LeaderAppendOnly(violation -> {});
    Entry old = entry(1, 1);
    shows(appendOnly, N1, leads(2, log(old), 0));
    shows(appendOnly, N1, leads(2, log(old, entry(2, 2)), 0));
    shows(appendOnly, N1, follows(3, log(entry(1, 3)), 0));
    assertThat(verdict(appendOnly)).isEqualTo(Verdict.HOLDS);
    shows(appendOnly, N1, leads(4, log(entry(1, 3)), 0));
    shows(appendOnly, N1, leads(4, log(entry(1, 4)), 0));
    assertThat(verdict(appendOnly)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aLeaderMayDropWhatASnapshotReplaces() {
    LeaderAppendOnly appendOnly = new LeaderAppendOnly(violation -> {});
    Entry last = entry(2, 1);
    shows(appendOnly, N1, leads(1, log(entry(1, 1), last), 1));
    shows(appendOnly, N1,
        new Books(1, null, true, List.of(N1), new Chain(last, null), 1, 1, 1, 1));
    assertThat(verdict(appendOnly)).isEqualTo(Verdict.HOLDS);
    shows(appendOnly, N1, new Books(1, null, true, List.of(N1), null, 1, 1, 1, 1));
    assertThat(verdict(appendOnly)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void twoEntriesOfOneIndexAndTermAreRejected() {
    LogMatching matching = new LogMatching(violation -> {});
    Entry first = entry(1, 1);
    shows(matching, N1, follows(1, log(first), 0));
    shows(matching, N2, follows(2, log(entry(1, 2)), 0));
    shows(matching, N2, follows(2, log(first), 0));
    assertThat(verdict(matching)).isEqualTo(Verdict.HOLDS);
    shows(matching, N3, follows(1, log(entry(1, 1)), 0));
    assertThat(verdict(matching)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void oneEntryAfterEntriesOfDifferentTermsIsRejected() {
    LogMatching matching = new LogMatching(violation -> {});
    Entry second = entry(2, 3);
    shows(matching, N1, follows(3, log(entry(1, 1), second), 0));
    shows(matching, N2, follows(3, log(entry(1, 2), second), 0));
    assertThat(verdict(matching)).isEqualTo(Verdict.VIOLATED);
  }

  private static Books behindSnapshot(long baseTerm, Entry second) {
    return new Books(3, null, false, List.of(N1, N2, N3), new Chain(second, null), 1, baseTerm, 1, 1);
  }

  @Test
  void aLogBehindASnapshotIsComparedByTheLastEntryThatThisReplaces() {
    LogMatching matching = new LogMatching(violation -> {});
    Entry second = entry(2, 3);
    shows(matching, N1, follows(2, log(entry(1, 2)), 0));
    shows(matching, N1, follows(3, log(entry(1, 1), second), 0));
    shows(matching, N2, new Books(3, null, false, List.of(N1, N2, N3), null, 1, 1, 1, 1));
    shows(matching, N2, behindSnapshot(1, second));
    assertThat(verdict(matching)).isNotEqualTo(Verdict.VIOLATED);
    shows(matching, N3, behindSnapshot(2, second));
    assertThat(verdict(matching)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aWholeLogThatContradictsAnEarlierSnapshotIsRejected() {
    LogMatching matching = new LogMatching(violation -> {});
    Entry second = entry(2, 3);
    shows(matching, N1, behindSnapshot(2, second));
    shows(matching, N2, follows(3, log(entry(1, 2), second), 0));
    assertThat(verdict(matching)).isNotEqualTo(Verdict.VIOLATED);
    shows(matching, N3, follows(3, log(entry(1, 1), second), 0));
    assertThat(verdict(matching)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aSnapshotOfWhatIsAppliedAlreadyIsNoneThatIsInstalled() {
    RaftMeasure measure = new RaftMeasure();
    Entry second = entry(2, 1);
    shows(measure, N1, follows(1, log(entry(1, 1), second), 2));
    shows(measure, N1,
        new Books(1, null, false, List.of(N1, N2, N3), new Chain(second, null), 1, 1, 2, 2));
    shows(measure, N2, follows(1, null, 0));
    assertThat(installed(measure)).isZero();
    shows(measure, N2, new Books(1, null, false, List.of(N1, N2, N3), null, 2, 1, 2, 2));
    assertThat(installed(measure)).isEqualTo(1);
  }

  private static double installed(RaftMeasure measure) {
    return measure.measured(0).stream().filter(one -> one.name().equals("snapshots installed"))
        .findFirst().orElseThrow().value();
  }

  @Test
  void aLaterLeaderThatLacksWhatIsCommittedIsRejected() {
    LeaderCompleteness completeness = new LeaderCompleteness(violation -> {});
    Entry first = entry(1, 1);
    shows(completeness, N1, leads(1, log(first), 0));
    shows(completeness, N3, follows(1, null, 0));
    shows(completeness, N1, leads(1, log(first), 1));
    shows(completeness, N2, leads(2, log(first, entry(2, 2)), 0));
    assertThat(verdict(completeness)).isEqualTo(Verdict.HOLDS);
    shows(completeness, N3, leads(3, log(entry(1, 3)), 0));
    assertThat(verdict(completeness)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void whatALeaderCommitsWhenALaterOneLeadsAlreadyIsLookedAtToo() {
    LeaderCompleteness completeness = new LeaderCompleteness(violation -> {});
    Entry first = entry(1, 1);
    shows(completeness, N1, leads(1, log(first), 0));
    shows(completeness, N3, leads(2, log(entry(1, 2)), 0));
    assertThat(verdict(completeness)).isEqualTo(Verdict.UNTESTED);
    shows(completeness, N1, leads(1, log(first), 1));
    assertThat(verdict(completeness)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void twoEntriesAppliedAtOneIndexAreRejected() {
    StateMachineSafety safety = new StateMachineSafety(violation -> {});
    Entry first = entry(1, 1);
    Entry other = entry(1, 2);
    shows(safety, N1, follows(2, log(first), 0));
    shows(safety, N2, follows(2, log(other), 0));
    shows(safety, N1, follows(2, log(other), 1));
    shows(safety, N2, follows(2, log(other), 1));
    assertThat(verdict(safety)).isEqualTo(Verdict.HOLDS);
    shows(safety, N3, follows(2, log(first), 1));
    assertThat(verdict(safety)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void ofTwoEntriesThatReadTheSameTheProofSaysWhoMadeThemAndWhen() {
    List<String> proofs = new ArrayList<>();
    StateMachineSafety safety = new StateMachineSafety(violation -> proofs.add(violation.proof()));
    Entry first = entry(1, 1);
    Entry other = entry(1, 1);
    shows(safety, N3, leads(1, log(first), 0));
    shows(safety, N2, follows(1, log(first), 1));
    shows(safety, N1, leads(1, log(other), 0));
    shows(safety, N3, follows(1, log(other), 1));
    assertThat(proofs).containsExactly("n2 has applied 1: no-op (term 1), which n3 made at 1 ns. Now n3 "
        + "applies another one at the same index. It reads the same, but it is one which n1 made at 3 ns.");
  }

  @Test
  void ofTwoEntriesThatReadDifferentlyTheWordsAreEnough() {
    List<String> proofs = new ArrayList<>();
    StateMachineSafety safety = new StateMachineSafety(violation -> proofs.add(violation.proof()));
    shows(safety, N1, follows(1, log(entry(1, 1)), 1));
    shows(safety, N3, follows(2, log(entry(1, 2)), 1));
    assertThat(proofs).containsExactly("n1 has applied 1: no-op (term 1). Now n3 applies 1: no-op (term 2) "
        + "at the same index.");
  }

  @Test
  void whatASnapshotReplacesIsNotApplied() {
    StateMachineSafety safety = new StateMachineSafety(violation -> {});
    shows(safety, N1, follows(1, log(entry(1, 1)), 1));
    shows(safety, N2, follows(2, log(entry(1, 2)), 0));
    shows(safety, N2, new Books(2, null, false, List.of(N1, N2), null, 1, 1, 1, 1));
    assertThat(verdict(safety)).isNotEqualTo(Verdict.VIOLATED);
  }
}
