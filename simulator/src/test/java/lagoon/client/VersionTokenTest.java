package lagoon.client;

import static lagoon.client.Strategy.OnStale.LEADER;
import static lagoon.client.Strategy.OnStale.WAIT;
import static lagoon.client.Strategy.Tokens.WRITES;
import static lagoon.client.Strategy.Tokens.WRITES_AND_READS;
import static lagoon.client.Strategy.Track.SESSION;
import static lagoon.client.Strategy.Track.USER;
import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.by;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.repeat;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Strategies.followers;
import static lagoon.simulation.Strategies.followersInTurn;
import static lagoon.simulation.Strategies.leader;
import static lagoon.simulation.Strategies.sticky;
import static lagoon.simulation.Strategies.token;
import static lagoon.simulation.Strategies.tokenThatWaits;
import static lagoon.simulation.Strategies.tokenToLeader;
import static lagoon.simulation.Troubles.crash;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.history.Observation;
import lagoon.simulation.Trial;
import org.junit.jupiter.api.Test;

/** Reads that carry the version that they must see at least. */
class VersionTokenTest {

  @Test
  void aReplicaThatLacksTheVersionWaitsForIt() {
    Trial trial = store().lag("500ms").reads(tokenThatWaits()).session("alice", write("k", 1), read("k"))
        .run();
    assertThat(trial.returned("alice")).containsExactly("1");
    assertThat(trial.servers("alice").get(0)).startsWith("replica");
    assertThat(trial.endedAtMillis("alice")).containsExactly(10L, 515L);
    assertThat(trial.all(Observation.Explained.class)).hasSize(1);
  }

  @Test
  void afterItsDeadlineTheReadGoesToTheLeader() {
    Trial trial = store().lag("5s").reads(token(WAIT, "2s", WRITES, SESSION))
        .session("alice", write("k", 1), read("k")).run();
    assertThat(trial.returned("alice")).containsExactly("1");
    assertThat(trial.servers("alice")).containsExactly("primary");
    assertThat(trial.endedAtMillis("alice")).containsExactly(10L, 2020L);
  }

  /** The tablet reads what the phone wrote (a token of the user's), and what it read itself (of its own). */
  @Test
  void aTokenInsideAnotherAsksForTheVersionsOfBoth() {
    Strategy both = token(WAIT, "2s", WRITES, USER, token(WAIT, "900ms", WRITES_AND_READS, SESSION));
    for (Strategy reads : List.of(
        both, token(WAIT, "900ms", WRITES_AND_READS, SESSION, token(WAIT, "2s", WRITES, USER)))) {
      Trial trial = store().lag("5s").reads(reads)
          .session("bob", write("b", 7))
          .sessionOf("ann", "phone", write("a", 1))
          .sessionOf("ann", "tablet", at("20ms"), by(leader(), read("b")), read("a", "b")).run();
      assertThat(trial.sent("Read").get(1).message().text()).contains("a v1", "b v1");
      assertThat(trial.endedAtMillis("tablet").get(1)).as("it waits no longer than either would")
          .isEqualTo(30 + 900 + 10);
      assertThat(trial.returned("tablet")).containsExactly("7", "[1, 7]");
    }
  }

  @Test
  void aTokenThatIsCoveredByAnotherAsksForNothingMore() {
    Trial trial = store().lag("100ms")
        .reads(token(WAIT, "2s", WRITES, USER, token(WAIT, "2s", WRITES, SESSION)))
        .session("alice", write("k", 1), read("k")).run();
    assertThat(trial.sent("Read").get(0).message().text()).isEqualTo("read k, at least k v1");
  }

  @Test
  void orTheReadGoesToTheLeaderAtOnce() {
    Trial trial = store().lag("500ms").reads(tokenToLeader()).session("alice", write("k", 1), read("k"))
        .run();
    assertThat(trial.servers("alice")).containsExactly("primary");
    assertThat(trial.endedAtMillis("alice")).containsExactly(10L, 30L);
    assertThat(trial.sent("Refused")).hasSize(1);
  }

  @Test
  void aReadOfWhatTheSessionHasNotWrittenAsksForNothing() {
    Trial trial = store().lag("500ms").reads(tokenThatWaits())
        .session("alice", write("k", 1), read("other"), read("other", "k")).run();
    assertThat(trial.returned("alice")).containsExactly("[]", "1");
    assertThat(trial.endedAtMillis("alice")).containsExactly(10L, 20L, 515L);
  }

  @Test
  void tokensOfReadsKeepASessionFromGoingBackInTime() {
    assertThat(afterAFreshRead(WRITES)).as("tokens of writes alone let it go back")
        .containsExactly("1", "[]");
    assertThat(afterAFreshRead(WRITES_AND_READS)).containsExactly("1", "1");
  }

  private static List<String> afterAFreshRead(Strategy.Tokens tokens) {
    return store().lag("500ms").reads(token(LEADER, "2s", tokens, SESSION))
        .session("writer", write("k", 1)).session("alice", waits("50ms"), by(leader(), read("k")), read("k"))
            .run()
        .returned("alice");
  }

  @Test
  void tokensMayBeThoseOfAllSessionsOfAUser() {
    assertThat(onTheTablet(SESSION)).containsExactly("[]");
    assertThat(onTheTablet(USER)).containsExactly("1");
  }

  private static List<String> onTheTablet(Strategy.Track track) {
    return store().lag("500ms").reads(token(WAIT, "2s", WRITES, track))
        .sessionOf("alice", "phone", write("k", 1)).sessionOf("alice", "tablet", waits("50ms"), read("k"))
            .run()
        .returned("tablet");
  }

  @Test
  void aTokenTakenBeforeTheStrategyWasSwitchedCounts() {
    Trial trial = store().lag("5s").reads(followers())
        .session("alice", write("k", 1), read("k"), at("2s"), read("k"))
        .later("1s", "reads", settings -> settings.reads(tokenToLeader())).run();
    assertThat(trial.returned("alice")).containsExactly("[]", "1");
  }

  @Test
  void aReplicaThatDiesWhileTheReadWaitsSendsItToTheLeaderAtItsDeadline() {
    Trial trial = store().lag("1s").reads(tokenThatWaits()).session("alice", write("k", 1), read("k"))
        .fault(crash("replica-1").at("100ms")).fault(crash("replica-2").at("100ms")).run();
    assertThat(trial.servers("alice")).containsExactly("primary");
    assertThat(trial.endedAtMillis("alice")).containsExactly(10L, 2020L);
  }

  @Test
  void aReplicaThatIsDeadAlreadySendsItThereAtOnce() {
    Trial trial = store().reads(tokenThatWaits()).session("alice", write("k", 1), waits("100ms"), read("k"))
        .fault(crash("replica-1").at("50ms")).fault(crash("replica-2").at("50ms")).run();
    assertThat(trial.endedAtMillis("alice")).containsExactly(10L, 130L);
    assertThat(trial.returned("alice")).containsExactly("1");
  }

  @Test
  void theTokenTravelsWithAnyOtherStrategy() {
    Strategy token = new Strategy.VersionToken(WAIT, 2_000_000_000L, WRITES, SESSION, sticky("replica-2"));
    Trial trial = store().lag("500ms").reads(token).session("alice", write("k", 1), repeat(3, read("k")))
        .run();
    assertThat(trial.servers("alice")).containsExactly("replica-2", "replica-2", "replica-2");
    Strategy inTurn = new Strategy.VersionToken(WAIT, 2_000_000_000L, WRITES, SESSION, followersInTurn());
    Trial turns = store().lag("500ms").reads(inTurn).session("alice", write("k", 1), repeat(2, read("k")))
        .run();
    assertThat(turns.servers("alice")).containsExactly("replica-1", "replica-2");
  }
}
