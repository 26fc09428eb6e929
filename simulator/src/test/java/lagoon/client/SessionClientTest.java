package lagoon.client;

import static lagoon.client.ClientSettings.Retry.NEVER;
import static lagoon.client.ClientSettings.Retry.SAFE;
import static lagoon.client.ClientSettings.Retry.UNSAFE;
import static lagoon.client.Counter.refused;
import static lagoon.client.Counter.returned;
import static lagoon.client.Counter.settings;
import static lagoon.client.Counter.written;
import static lagoon.simulation.Steps.ifAbsent;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Strategies.followers;
import static lagoon.simulation.Strategies.leader;
import static lagoon.simulation.Strategies.tokenToLeader;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import org.junit.jupiter.api.Test;

/** How a client asks again, and how its operations end. */
class SessionClientTest {

  @Test
  void aLeaderThatLacksTheVersionFailsTheReadAndLeavesLastReadUnset() {
    Counter counter = new Counter();
    counter.answers.put("primary", request ->
        request instanceof Request.Write ? written(request) : refused(request, Reply.Reason.STALE));
    counter.answers.put("replica-1", request -> refused(request, Reply.Reason.STALE));
    counter.answers.put("replica-2", request -> refused(request, Reply.Reason.STALE));
    counter.run(tokenToLeader(), settings(5, SAFE),
        write("k", 1), read("k"), ifAbsent(List.of(write("k", 2)), List.of(write("k", 3))));
    assertThat(counter.outcomes()).containsExactly(Outcome.OK, Outcome.FAILED, Outcome.OK);
    assertThat(counter.completed.get(1).reason()).isEqualTo("STALE");
    assertThat(counter.asked).last().asString().as("neither absent nor anything")
        .isEqualTo("primary: write k = 3");
  }

  @Test
  void aReadThatIsNotAnsweredGoesToEachOtherReplicaAndFailsAfterAllAttempts() {
    Counter counter = new Counter().run(followers(), settings(3, SAFE), read("k"));
    assertThat(new TreeSet<>(counter.asked)).isEqualTo(
        Set.of("primary: read k", "replica-1: read k", "replica-2: read k"));
    assertThat(counter.outcomes()).containsExactly(Outcome.FAILED);
    assertThat(counter.completed.get(0).time()).isEqualTo(6_000 * Counter.MS);
  }

  @Test
  void aReadThatIsBoundToTheLeaderAsksOnlyTheLeader() {
    Counter counter = new Counter().run(leader(), settings(3, SAFE), read("k"));
    assertThat(counter.asked).containsExactly("primary: read k", "primary: read k", "primary: read k");
    assertThat(counter.outcomes()).containsExactly(Outcome.FAILED);
  }

  @Test
  void anAnswerThatComesAfterTheTimeoutIsNotTaken() {
    Counter counter = new Counter();
    Request[] first = new Request[1];
    counter.answers.put("primary", request -> {
      if (first[0] == null) {
        first[0] = request;
        return null;
      }
      return returned(first[0], Optional.of(Counter.version(request, 7)));
    });
    counter.run(leader(), settings(2, SAFE), read("k"));
    assertThat(counter.outcomes()).as("the second attempt got the first one's answer")
        .containsExactly(Outcome.FAILED);
  }

  @Test
  void aWriteIsRepeatedUnderItsRequestIdAndThenUnknown() {
    Counter counter = new Counter().run(followers(), settings(3, SAFE), write("k", 1));
    assertThat(counter.requests).extracting(Request::number).containsExactly(1L, 1L, 1L);
    assertThat(counter.requests).extracting(Request::attempt).containsExactly(1, 2, 3);
    assertThat(counter.outcomes()).containsExactly(Outcome.UNKNOWN);
    assertThat(counter.completed.get(0).reason()).isEqualTo("no answer");
  }

  @Test
  void retryNeverAsksOnce() {
    Counter counter = new Counter().run(followers(), settings(3, NEVER), write("k", 1));
    assertThat(counter.asked).hasSize(1);
    assertThat(counter.outcomes()).containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void retryUnsafeAsksUnderNewIdsAsNewOperationsAndNeverCallsThemSettled() {
    Counter counter = new Counter().run(followers(), settings(3, UNSAFE), write("k", 1), write("k", 2));
    assertThat(counter.requests).extracting(Request::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(counter.requests).extracting(one -> ((Request.Write) one).settledBelow()).containsOnly(1L);
    assertThat(counter.outcomes()).hasSize(6).containsOnly(Outcome.UNKNOWN);
    assertThat(counter.completed).extracting(Observation.Completed::operation).doesNotHaveDuplicates();
  }

  @Test
  void aRefusalIsSurelyAFailure() {
    Counter counter = new Counter();
    counter.answers.put("primary", request -> refused(request, Reply.Reason.INVALID));
    counter.run(followers(), settings(3, SAFE), write("k", 1));
    assertThat(counter.outcomes()).containsExactly(Outcome.FAILED);
  }

  @Test
  void aWriteOfWhichEachAttemptWasRefusedByADeadNodeHasFailed() {
    Counter counter = new Counter();
    counter.answers.put("primary", request -> new Reply.Unreachable(request.number(), request.attempt()));
    counter.run(followers(), settings(3, SAFE), write("k", 1));
    assertThat(counter.outcomes()).containsExactly(Outcome.FAILED);
    assertThat(counter.completed.get(0).reason()).isEqualTo("primary is down");
  }

  @Test
  void aBounceThatComesTwiceCountsOnce() {
    Counter counter = new Counter();
    Reply[] bounce = new Reply[1];
    counter.answers.put("primary", request -> {
      bounce[0] = bounce[0] == null ? new Reply.Unreachable(request.number(), request.attempt()) : bounce[0];
      return bounce[0];
    });
    counter.run(followers(), settings(2, SAFE), write("k", 1));
    assertThat(counter.outcomes()).as("nobody knows of the second attempt").containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void aRefusalThatComesTwiceSaysNothingOfTheAttemptAfterIt() {
    Counter counter = new Counter();
    counter.answers.put("replica-1", request -> new Reply.Refused(request.number(), Reply.Reason.NOT_LEADER,
        "not here", Optional.of(counter.name("primary")), request.attempt()));
    counter.repeats.add("replica-1");
    counter.run(followers(), new WriteStrategy.Sticky(Optional.of("replica-1")), settings(2, SAFE),
        write("k", 1));
    assertThat(counter.asked).containsExactly("replica-1: write k = 1", "primary: write k = 1");
    assertThat(counter.outcomes()).as("the leader may have done it").containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void settledBelowNamesTheFirstRequestThatStillWaits() {
    Counter counter = new Counter();
    counter.answers.put("primary", request -> request.number() == 2 ? null : written(request));
    counter.run(followers(), settings(2, SAFE), lagoon.simulation.Steps.inParallel(
        List.of(List.of(write("k", 1), write("k", 3)), List.of(write("k", 2)))));
    assertThat(counter.requests).extracting(one -> one.number() + "/" + ((Request.Write) one).settledBelow())
        .containsExactly("1/1", "2/1", "3/2", "2/2");
  }
}
