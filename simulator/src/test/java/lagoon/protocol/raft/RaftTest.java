package lagoon.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import lagoon.client.ClientSettings;
import lagoon.client.Step;
import lagoon.client.WriteStrategy;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.protocol.raft.RaftSettings.Broken;
import lagoon.protocol.raft.RaftSettings.Reads;
import lagoon.simulation.Durations;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Steps;
import lagoon.simulation.Strategies;
import lagoon.simulation.Trial;
import lagoon.simulation.Troubles;
import org.junit.jupiter.api.Test;

/** Raft, rule by rule. N1's clock is fast, so that it stands first; links take 5 ms. */
class RaftTest {

  private static final List<String> THREE = List.of("n1", "n2", "n3");

  private boolean preVote;
  private boolean checkQuorum;
  private Reads reads = Reads.READ_INDEX;
  private double drift = 500_000;
  private int logLimit = 1_000;
  private List<String> servers = THREE;
  private List<String> members = List.of();

  private RaftSettings settings() {
    return new RaftSettings(servers, members, Durations.of("50ms"), Durations.of("300ms"),
        Durations.of("30ms"), preVote, checkQuorum, reads, drift, 50, logLimit, Broken.NONE);
  }

  private Scenarios store() {
    return Scenarios.store().duration("10s").settle("10s").data("x", 0)
        .protocol("raft", settings()).clock("n1", 0, 100_000)
        .reads(Strategies.sticky("n1")).writes(new WriteStrategy.Sticky(Optional.of("n1")));
  }

  private static Step[] steps(String at, Step... then) {
    Step[] all = new Step[then.length + 1];
    all[0] = Steps.at(at);
    System.arraycopy(then, 0, all, 1, then.length);
    return all;
  }

  private static List<String> leaders(Trial trial) {
    return trial.all(Observation.RoleChanged.class).stream()
        .filter(one -> one.role().equals("leader")).map(one -> one.node().name()).toList();
  }

  private static long highestTerm(Trial trial) {
    return trial.all(Observation.Sent.class).stream().map(Observation.Sent::message)
        .filter(RaftMessage.RequestVote.class::isInstance)
        .mapToLong(one -> ((RaftMessage.RequestVote) one).term()).max().orElse(0);
  }

  // ---- elections ----

  @Test
  void whoWaitsLeastLeadsAndNobodyStandsAsLongAsItIsHeard() {
    Trial trial = store().run();
    assertThat(leaders(trial)).containsExactly("n1");
    assertThat(highestTerm(trial)).isEqualTo(1);
  }

  @Test
  void whoWasCutOffRaisesTheTermUnlessItAsksFirst() {
    for (boolean asks : new boolean[] {false, true}) {
      preVote = asks;
      Trial trial = store()
          .fault(Troubles.partition(List.of("n3"), List.of("n1", "n2")).at("1s").until("4s")).run();
      assertThat(highestTerm(trial) > 2).as("pre-vote " + asks).isEqualTo(!asks);
      assertThat(leaders(trial).size() > 1).as("pre-vote " + asks).isEqualTo(!asks);
    }
  }

  @Test
  void aCrashedLeaderIsReplacedAfterAPreVote() {
    preVote = true;
    Trial trial = store().fault(Troubles.crash("n1").at("2s").until("4s")).run();
    assertThat(leaders(trial)).hasSize(2);
    assertThat(trial.sent("PreVoted")).isNotEmpty();
  }

  @Test
  void aLeaderWithoutAMajorityStepsDownIfItChecks() {
    for (boolean checks : new boolean[] {false, true}) {
      checkQuorum = checks;
      Trial trial = store()
          .fault(Troubles.partition(List.of("n1"), List.of("n2", "n3")).at("1s").until("9s"))
          .runUntil("5s");
      assertThat(trial.all(Observation.RoleChanged.class).stream()
          .anyMatch(one -> one.node().name().equals("n1") && one.time() > Durations.of("1s")
              && !one.role().equals("leader"))).isEqualTo(checks);
    }
  }

  // ---- clients ----

  @Test
  void aFollowerSendsClientsToTheLeaderOnceItHearsFromIt() {
    Trial trial = store().writes(new WriteStrategy.Sticky(Optional.of("n2")))
        .session("alice", steps("1s", Steps.add("x", 1))).run();
    assertThat(trial.asked("alice", "Write")).containsExactly("n2", "n1");
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
  }

  @Test
  void aClientWhoseLeaderIsDownFindsTheNextOneWhateverItsStrategy() {
    Trial trial = store().reads(Strategies.leader()).writes(new WriteStrategy.Leader())
        .fault(Troubles.crash("n1").at("1s").until("9s"))
        .session("alice", steps("2s", Steps.add("x", 1), Steps.read("x"))).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK, Outcome.OK);
    assertThat(trial.returned("alice")).containsExactly("1");
  }

  @Test
  void aRequestIsCarriedOutOnceThoughItsAnswerIsLostAndItsLeaderCrashes() {
    Trial trial = store().clientsThatWait("500ms")
        .fault(Troubles.drop(Troubles.some(Troubles.each("Written"), 0, 1)).at("0ms"))
        .fault(Troubles.crash("n1").at("1020ms").until("3s"))
        .session("alice", steps("1s", Steps.add("x", 1))).run();
    assertThat(trial.asked("alice", "Write").size()).isGreaterThan(1);
    assertThat(leaders(trial)).hasSize(2);
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    assertThat(THREE).allSatisfy(server -> assertThat(trial.copies(server)).containsEntry("x", "1"));
  }

  @Test
  void aLateCopyIsNotCarriedOutWhenASnapshotHasReplacedTheEntry() {
    logLimit = 1;
    Trial trial = store().clientsThatWait("500ms")
        .fault(Troubles.drop(Troubles.some(Troubles.each("Written"), 0, 1)).at("0ms"))
        .fault(Troubles.crash("n3").at("1s").until("4s"))
        .fault(Troubles.crash("n1").at("1400ms").until("5s"))
        .session("alice", steps("1s", Steps.add("x", 1)))
        .session("bob", steps("1100ms", Steps.add("y", 1), Steps.add("y", 1))).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    assertThat(trial.all(Observation.Restarted.class).stream()
        .flatMap(one -> one.held().stream()).anyMatch(one -> one.key().name().equals("y"))).isTrue();
    assertThat(THREE).allSatisfy(server -> assertThat(trial.copies(server)).containsEntry("x", "1"));
  }

  // ---- reads ----

  private long readMillis(Reads way) {
    reads = way;
    Trial trial = store().session("alice", steps("1s", Steps.read("x"))).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    return trial.endedAtMillis("alice").get(0) - 1_000;
  }

  @Test
  void aLeaseAsksNobodyAndReadIndexAndTheLogAskAMajority() {
    drift = 1_000;
    assertThat(readMillis(Reads.LOCAL)).isEqualTo(10);
    assertThat(readMillis(Reads.LEASE)).isEqualTo(10);
    assertThat(readMillis(Reads.READ_INDEX)).isEqualTo(20);
    assertThat(readMillis(Reads.LOG)).isEqualTo(20);
  }

  /**
   * N1 leads and is cut off, while bob reads from it without a pause. Whether it has served a read after the
   * others elected a leader; before the cut it serves all.
   */
  private boolean servesAfterAnotherIsElected(Reads way, double clockOfN1) {
    reads = way;
    // With this seed n2 and n3 do not stand at the same time.
    Trial trial = store().seed(1).clock("n1", 0, clockOfN1)
        .clients("100ms", 2, ClientSettings.Retry.SAFE)
        // They come too late to stand before it, however slow its clock is.
        .fault(Troubles.crash("n2").at("0ms").until("1s"))
        .fault(Troubles.crash("n3").at("0ms").until("1s"))
        .fault(Troubles.partition(List.of("n1"), List.of("n2", "n3")).at("2s").until("9s"))
        .session("bob", steps("1900ms", Steps.repeat(80, Steps.by(Strategies.sticky("n1"), Steps.read("x")))))
        .runUntil("5s");
    long elected = trial.all(Observation.RoleChanged.class).stream()
        .filter(one -> one.role().equals("leader") && !one.node().name().equals("n1"))
        .mapToLong(Observation::time).findFirst().orElseThrow();
    List<Observation.Served> byN1 = trial.all(Observation.Served.class).stream()
        .filter(one -> one.node().name().equals("n1")).toList();
    assertThat(leaders(trial)).hasSize(2).startsWith("n1");
    assertThat(byN1).anyMatch(one -> one.time() < Durations.of("2s"));
    return byN1.stream().anyMatch(one -> one.time() > elected);
  }

  @Test
  void aDeposedLeaderServesNobodyButByItsOwnCopies() {
    assertThat(servesAfterAnotherIsElected(Reads.LOCAL, 0)).isTrue();
    assertThat(servesAfterAnotherIsElected(Reads.READ_INDEX, 0)).isFalse();
    assertThat(servesAfterAnotherIsElected(Reads.LOG, 0)).isFalse();
  }

  @Test
  void aLeaseIsAsGoodAsTheBoundOnClocks() {
    drift = 0;
    assertThat(servesAfterAnotherIsElected(Reads.LEASE, 0)).isFalse();
    assertThat(servesAfterAnotherIsElected(Reads.LEASE, -450_000)).isTrue();
    drift = 450_000;
    assertThat(servesAfterAnotherIsElected(Reads.LEASE, -450_000)).isFalse();
  }

  // ---- members and snapshots ----

  @Test
  void whoIsNoMemberGetsTheLogAndNeverStands() {
    servers = List.of("n1", "n2", "n3", "n4");
    members = THREE;
    Trial trial = store().clock("n4", 0, 400_000)
        .session("alice", steps("1s", Steps.add("x", 1))).run();
    assertThat(trial.copies("n4")).containsEntry("x", "1");
    assertThat(trial.all(Observation.RoleChanged.class).stream()
        .filter(one -> one.node().name().equals("n4")).map(Observation.RoleChanged::role))
        .containsExactly("listener");
    assertThat(leaders(trial)).containsExactly("n1");
  }

  @Test
  void membersChangeOneAtATimeAndALeaderThatIsRemovedHandsOn() {
    servers = List.of("n1", "n2", "n3", "n4", "n5");
    members = THREE;
    Trial trial = store().later("2s", "members", one -> {
      members = List.of("n3", "n4", "n5");
      one.protocol("raft", settings());
    }).run();
    List<String> changes = trial.all(Observation.Sent.class).stream().map(Observation.Sent::message)
        .filter(RaftMessage.AppendEntries.class::isInstance)
        .flatMap(one -> ((RaftMessage.AppendEntries) one).entries().stream())
        .filter(one -> one.command() instanceof Command.Membership).distinct()
        .map(one -> one.command().text()).toList();
    assertThat(changes).containsExactly("members n1, n2, n3, n4", "members n1, n2, n3, n4, n5",
        "members n1, n3, n4, n5", "members n3, n4, n5");
    assertThat(leaders(trial)).hasSize(2);
    assertThat(trial.sent("TimeoutNow")).hasSize(1);
    assertThat(List.of("n3", "n4", "n5")).contains(leaders(trial).get(1));
  }

  /** N2 never hears that n1 has taken itself out, and cannot be elected without n1: n1's log is longer. */
  @Test
  void aLeaderThatCrashesAsItRemovesItselfLeadsOnceMoreToDoSo() {
    servers = List.of("n1", "n2");
    Trial trial = store()
        .fault(Troubles.cut("n1", "n2").at("1990ms").until("2100ms"))
        .fault(Troubles.crash("n1").at("2050ms").until("3s"))
        .later("2s", "members", one -> {
          members = List.of("n2");
          one.protocol("raft", settings());
        })
        .session("alice", steps("6s", Steps.add("x", 1))).run();
    assertThat(leaders(trial)).containsExactly("n1", "n1", "n2");
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
  }

  @Test
  void aMemberThatIsDownIsNotAddedBeforeItHasCaughtUp() {
    servers = List.of("n1", "n2", "n3", "n4");
    members = THREE;
    Trial trial = store().fault(Troubles.crash("n4").at("1s").until("5s"))
        .session("alice", steps("1500ms", Steps.add("x", 1)))
        .later("2s", "members", one -> {
          members = List.of();
          one.protocol("raft", settings());
        }).run();
    long added = trial.all(Observation.Explained.class).stream()
        .filter(one -> one.sentence().equals("n1 adds n4")).mapToLong(Observation::time).findFirst()
        .orElseThrow();
    assertThat(added).isGreaterThan(Durations.of("5s"));
  }

  @Test
  void whoIsTooFarBehindGetsASnapshotAndTheEntriesAfterIt() {
    logLimit = 3;
    Trial trial = store().fault(Troubles.crash("n3").at("1s").until("4s"))
        .session("alice", steps("1100ms", Steps.repeat(10, Steps.add("x", 1)))).run();
    assertThat(trial.sent("InstallSnapshot")).isNotEmpty().allMatch(one -> one.to().name().equals("n3"));
    assertThat(trial.copies("n3")).containsEntry("x", "10");
    assertThat(trial.applied("n3", "x").size()).isLessThan(10);
  }

  @Test
  void aRestartBeginsFromTheSnapshotAndAppliesTheLogAgain() {
    logLimit = 4;
    Trial trial = store().fault(Troubles.crash("n2").at("3s").until("4s"))
        .session("alice", steps("1s", Steps.repeat(6, Steps.add("x", 1)))).run();
    Observation.Restarted back = trial.all(Observation.Restarted.class).get(0);
    assertThat(back.held().toString()).isNotEqualTo("[v1]").isNotEqualTo("[v7]");
    assertThat(trial.versions("n2")).isEqualTo(trial.versions("n1"));
  }

  @Test
  void membersMustBeServersAndBeNamedOnce() {
    assertThatThrownBy(() -> {
      members = List.of("n9");
      settings();
    }).hasMessageContaining("no server n9");
    assertThatThrownBy(() -> {
      members = List.of("n1", "n1");
      settings();
    }).hasMessageContaining("named twice");
  }
}
