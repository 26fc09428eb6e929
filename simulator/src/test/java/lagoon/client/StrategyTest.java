package lagoon.client;

import static lagoon.simulation.Scenarios.bank;
import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.by;
import static lagoon.simulation.Steps.ifAbsent;
import static lagoon.simulation.Steps.ifAtLeast;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.repeat;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Strategies.anyReplica;
import static lagoon.simulation.Strategies.anyReplicaInTurn;
import static lagoon.simulation.Strategies.followers;
import static lagoon.simulation.Strategies.followersInTurn;
import static lagoon.simulation.Strategies.leader;
import static lagoon.simulation.Strategies.nearest;
import static lagoon.simulation.Strategies.recentWriter;
import static lagoon.simulation.Strategies.recentWriterOfUser;
import static lagoon.simulation.Strategies.sticky;
import static lagoon.simulation.Strategies.stickyToLeader;
import static lagoon.simulation.Troubles.crash;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import lagoon.history.Outcome;
import lagoon.simulation.Trial;
import org.junit.jupiter.api.Test;

/** Where each strategy sends reads. */
class StrategyTest {

  private static int share(List<String> servers, String replica) {
    return 100 * Collections.frequency(servers, replica) / servers.size();
  }

  @Test
  void leaderReadsGoToTheLeaderAndNowhereElse() {
    Trial trial = store().reads(leader()).session("alice", repeat(50, read("k")))
        .fault(crash("primary").at("200ms")).run();
    assertThat(trial.servers("alice")).containsOnly("primary");
    assertThat(trial.asked("alice", "Read")).containsOnly("primary");
    assertThat(trial.outcomes("alice")).contains(Outcome.OK, Outcome.FAILED);
  }

  @Test
  void followersShareReadsByChanceOrInTurn() {
    List<String> byChance = store().reads(followers()).session("a", repeat(400, read("k"))).run()
        .servers("a");
    assertThat(share(byChance, "replica-1")).isBetween(40, 60);
    assertThat(byChance).doesNotContain("primary");
    assertThat(store().reads(followersInTurn()).session("a", repeat(4, read("k"))).run().servers("a"))
        .containsExactly("replica-1", "replica-2", "replica-1", "replica-2");
  }

  @Test
  void anyReplicaIncludesTheLeader() {
    List<String> byChance = store().reads(anyReplica()).session("a", repeat(600, read("k"))).run()
        .servers("a");
    assertThat(share(byChance, "primary")).isBetween(26, 40);
    assertThat(store().reads(anyReplicaInTurn()).session("a", repeat(4, read("k"))).run().servers("a"))
        .containsExactly("primary", "replica-1", "replica-2", "primary");
  }

  @Test
  void nearestIsTheReplicaWithTheShortestLatency() {
    assertThat(store().reads(nearest()).link("alice", "replica-2", "2ms").session("alice", read("k")).run()
        .servers("alice")).containsExactly("replica-2");
    assertThat(store().reads(nearest()).session("alice", read("k")).run().servers("alice"))
        .as("the first among equals").containsExactly("primary");
  }

  @Test
  void stickyStaysWithOneReplicaWhileItAnswersAndWithTheNextAfterThat() {
    Trial trial = store().reads(sticky("replica-2")).session("alice", repeat(40, read("k"), waits("90ms")))
        .fault(crash("replica-2").at("1s").until("2s")).run();
    List<String> servers = trial.servers("alice");
    assertThat(servers.get(0)).isEqualTo("replica-2");
    String next = servers.get(servers.size() - 1);
    assertThat(next).isNotEqualTo("replica-2");
    assertThat(servers.lastIndexOf("replica-2")).isLessThan(servers.indexOf(next));
  }

  @Test
  void stickyWithoutANameChoosesAFollowerPerSession() {
    lagoon.simulation.Scenarios scenario = store().reads(sticky());
    for (int i = 0; i < 20; i++) scenario.session("s" + i, repeat(10, read("k")));
    Trial trial = scenario.run();
    List<String> choices = java.util.stream.IntStream.range(0, 20).mapToObj(i -> trial.servers("s" + i))
        .peek(servers -> assertThat(servers).containsOnly(servers.get(0))).map(servers -> servers.get(0))
            .toList();
    assertThat(choices).contains("replica-1", "replica-2").doesNotContain("primary");
  }

  @Test
  void anotherReadsSilentReplicaDoesNotMoveWhatSticksElsewhere() {
    Trial trial = store().reads(sticky("replica-1"))
        .session("alice", read("k"), by(sticky("replica-2"), read("k")), read("k"), read("k"))
        .fault(crash("replica-2").at("0ms")).run();
    assertThat(trial.asked("alice", "Read").get(1)).isEqualTo("replica-2");
    assertThat(trial.servers("alice").subList(2, 4)).containsOnly("replica-1");
  }

  @Test
  void aStickyStrategyThatNamesAnotherReplicaMovesThere() {
    Trial trial = store().reads(sticky("replica-1"))
        .session("alice", read("k"), at("2s"), read("k"), read("k"))
        .later("1s", "reads", settings -> settings.reads(sticky("replica-2"))).run();
    assertThat(trial.servers("alice")).containsExactly("replica-1", "replica-2", "replica-2");
  }

  @Test
  void recentWriterSendsReadsOfKeysWrittenWithinTheWindowToTheLeader() {
    Trial trial = store().lag("500ms").reads(recentWriter("2s")).session(
        "alice", read("k"), write("k", 1), read("k"), read("other"), read("other", "k"), waits("1900ms"),
            read("k"),
        waits("200ms"), read("k")).run();
    List<String> servers = trial.servers("alice");
    assertThat(servers.get(0)).startsWith("replica");
    assertThat(servers.get(1)).isEqualTo("primary");
    assertThat(servers.get(2)).startsWith("replica");
    assertThat(servers.get(3)).isEqualTo("primary");
    assertThat(servers.get(4)).isEqualTo("primary");
    assertThat(servers.get(5)).as("after the window").startsWith("replica");
  }

  @Test
  void recentWriterMayCountTheWritesOfAllSessionsOfAUser() {
    Trial perSession = twoDevices(recentWriter("2s"));
    assertThat(perSession.servers("tablet").get(0)).startsWith("replica");
    assertThat(perSession.returned("tablet")).containsExactly("[]");
    Trial perUser = twoDevices(recentWriterOfUser("2s"));
    assertThat(perUser.servers("tablet")).containsExactly("primary");
    assertThat(perUser.servers("stranger").get(0)).startsWith("replica");
    assertThat(perUser.returned("tablet")).containsExactly("1");
  }

  private static Trial twoDevices(Strategy reads) {
    return store().lag("500ms").reads(reads)
        .sessionOf("alice", "phone", write("k", 1)).sessionOf("alice", "tablet", waits("100ms"), read("k"))
        .session("stranger", waits("100ms"), read("k")).run();
  }

  @Test
  void stickyToLeaderSendsAllReadsThereUntilTheSessionPausesForLonger() {
    Trial trial = store().reads(stickyToLeader("1s")).session(
        "alice", read("k"), write("k", 1), read("other"), waits("900ms"), read("k"), waits("900ms"),
            read("k"),
        waits("1100ms"), read("k"), read("k")).run();
    List<String> servers = trial.servers("alice");
    assertThat(servers.get(0)).startsWith("replica");
    assertThat(servers.subList(1, 4)).containsOnly("primary");
    assertThat(servers.get(4)).startsWith("replica");
    assertThat(servers.get(5)).as("a read elsewhere renews nothing").startsWith("replica");
  }

  @Test
  void aStrategySwitchedDuringTheRunKnowsWhatWasWrittenBefore() {
    Trial trial = store().lag("5s").reads(followers())
        .session("alice", write("k", 1), read("k"), at("2s"), read("k"))
        .later("1s", "reads", settings -> settings.reads(recentWriter("5s"))).run();
    assertThat(trial.returned("alice")).containsExactly("[]", "1");
    assertThat(trial.servers("alice").get(1)).isEqualTo("primary");
  }

  @Test
  void aSessionMayHaveItsOwnStrategyAndAStepItsOwn() {
    Trial trial = store().reads(leader())
        .session("alice", "alice", java.util.Optional.of(followers()),
            List.of(read("k"), by(leader(), read("k"))))
        .session("bob", read("k")).run();
    assertThat(trial.servers("alice").get(0)).startsWith("replica");
    assertThat(trial.servers("alice").get(1)).isEqualTo("primary");
    assertThat(trial.servers("bob")).containsExactly("primary");
  }

  @Test
  void onlyTheBalanceFromTheLeaderRepairsTheDoubleTransfer() {
    Trial trial = bank().lag("500ms").session(
        "alice", write("checking", 400), by(leader(), read("checking")),
            ifAtLeast(500, write("checking", 300)),
        ifAbsent(List.of(write("rent", 7)), List.of(write("rent", 8)))).run();
    assertThat(trial.copies("primary")).containsEntry("checking", "400").containsEntry("rent", "8");
  }
}
