package lagoon.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SliceTest {

  @Provide
  Arbitrary<Trace> traces() {
    return AnyTrace.traces();
  }

  @Property(seed = "1")
  void thePastIsTheClosureOverCausesAndTheOrderAtEachNode(@ForAll("traces") Trace trace) {
    for (Observation target : trace.observations()) {
      TreeSet<Long> closure = new TreeSet<>();
      Deque<Observation> open = new ArrayDeque<>(List.of(target));
      while (!open.isEmpty()) {
        Observation observation = open.remove();
        if (closure.add(observation.id())) {
          trace.find(observation.cause()).ifPresent(open::add);
          previousAtNode(trace, observation).ifPresent(open::add);
        }
      }
      assertThat(ids(Slice.past(trace, target.id()))).containsExactlyElementsOf(closure);
    }
  }

  @Property(seed = "1", tries = 100)
  void whatHappenedAtANodeIsAllOfItAndNothingElse(@ForAll("traces") Trace trace) {
    for (NodeName node : trace.cast().nodes()) {
      Slice there = Slice.at(trace, Set.of(node));
      assertThat(there.observations()).containsExactlyElementsOf(
          trace.observations().stream().filter(one -> one.node().equals(node)).toList());
      assertThat(trace.cast().nodes()).allMatch(other -> !there.touches(other) || other.equals(node));
    }
  }

  @Test
  void nodesBesidesAreTouchedThoughNothingOfThemIsAdded() {
    Trace trace = DoubleTransfer.trace();
    NodeName one = trace.cast().nodes().get(0);
    NodeName other = trace.cast().nodes().get(1);
    Slice narrow = Slice.at(trace, Set.of(one));
    Slice wider = narrow.touching(Set.of(other));
    assertThat(trace.cast().nodes()).filteredOn(wider::touches).containsExactly(one, other);
    assertThat(wider.observations()).isEqualTo(narrow.observations());
    assertThat(narrow.touches(other)).isFalse();
  }

  @Property(seed = "1")
  void theStoryHoldsTheCauseOfEachOfItsObservationsAndBeginsBeforeWhatItTells(@ForAll("traces") Trace trace) {
    for (Observation target : trace.observations()) {
      Slice story = Slice.story(trace, target.id());
      assertThat(story.contains(target.id())).isTrue();
      for (Observation observation : story.observations()) {
        assertThat(observation.id()).isLessThanOrEqualTo(target.id());
        assertThat(trace.find(observation.cause()).isEmpty() || story.contains(observation.cause())).isTrue();
      }
    }
  }

  @Test
  void theStoryOfTheDoubleTransferIsTheTransferTheLateReplicationAndTheRead() {
    Trace trace = DoubleTransfer.trace();
    Observation violated = trace.observations().stream()
        .filter(o -> o instanceof Observation.Violated).findFirst().orElseThrow();
    assertThat(Slice.story(trace, violated.id()).observations()).extracting(SliceTest::say).containsExactly(
        "Invoked alice", "Sent alice", "Delivered primary", "Applied primary", "Sent primary to replica-1",
        "Sent primary", "Delivered alice", "Completed alice",
        "Invoked alice", "Sent alice", "Delivered replica-1", "Served replica-1", "Sent replica-1",
        "Delivered alice", "Completed alice", "Violated alice");
  }

  @Test
  void theStoryTellsOfAMessageThatWasLostOnItsWayToTheReplicaThatWasAsked() {
    Script script = new Script(List.of("n0", "n1"), List.of("alice"));
    Version one = script.key("x", 1);
    Operation write = script.invoke(0, new Action.Add(one.key(), 1), 0);
    Version two = Version.written(one.key(), new Value.Amount(2), write, List.of(one));
    long applied = script.applied(script.replica(0), write.invokedOrder(), two);
    long sent = script.sent(
        script.replica(0), script.replica(1), applied, new Script.Letter("Replicate", "", List.of(two)), 5);
    long heartbeat = script.sent(
        script.replica(0), script.replica(1), applied, new Script.Letter("Beat", "", List.of()), 5);
    long lost = script.dropped(sent, "loss");
    script.completed(applied, write, two);
    Operation read = script.invoke(0, new Action.Read(List.of(one.key())), 0);
    long served = script.served(script.replica(1), read.invokedOrder(), read, one);
    long completed = script.completed(served, read, one);
    long violated = script.violated(script.client(0), completed, "read-your-writes", "", write, read);
    Slice story = Slice.story(script.trace(), violated);
    assertThat(story.contains(sent)).isTrue();
    assertThat(story.contains(lost)).isTrue();
    assertThat(story.contains(heartbeat)).isFalse();
  }

  @Test
  void theWholePastOfTheDoubleTransferIsWiderThanItsStory() {
    Trace trace = DoubleTransfer.trace();
    long violated = trace.observations().stream()
        .filter(o -> o instanceof Observation.Violated).findFirst().orElseThrow().id();
    assertThat(Slice.story(trace, violated).size()).isEqualTo(16);
    assertThat(Slice.past(trace, violated).size()).isEqualTo(19);
  }

  /** Why screens highlight the story: the past of one stale read is nearly all that happened before it. */
  @Test
  void onABusyDayThePastIsNearlyEverythingAndTheStoryIsNot() {
    Trace trace = BusyDay.trace(3, 100, 3000, 1201);
    List<Observation> violations =
        trace.observations().stream().filter(o -> o instanceof Observation.Violated).toList();
    Observation last = violations.get(violations.size() - 1);
    assertThat(Slice.past(trace, last.id()).size()).isGreaterThan(trace.positionOf(last.id()) / 2);
    assertThat(Slice.story(trace, last.id()).size()).isLessThan(20);
  }

  @Test
  void aMillionObservationsAreSlicedInOneWalk() {
    Script script = new Script(List.of("n0", "n1", "n2"), List.of("alice"));
    script.key("x", 1);
    long last = 0;
    for (int i = 0; i < 333_333; i++) {
      NodeName node = script.replica(i % 3);
      NodeName next = script.replica((i + 1) % 3);
      long sent = script.at(i).sent(node, next, last, new Script.Letter("Note", "", List.of()), 1);
      last = script.delivered(sent);
      script.timerFired(script.replica(2), 0, "beat");
    }
    Trace trace = script.trace();
    long target = last;
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
      assertThat(Slice.past(trace, target).size()).isGreaterThan(666_666);
      assertThat(Slice.story(trace, target).size()).isEqualTo(666_666);
    });
  }

  @Test
  void whatIsNotInTheTraceHasNoSlice() {
    assertThatIllegalArgumentException().isThrownBy(() -> Slice.past(DoubleTransfer.trace(), 10_000))
        .withMessage("the trace holds no observation 10000");
  }

  private static Optional<Observation> previousAtNode(Trace trace, Observation observation) {
    return trace.observations().stream()
        .filter(o -> o.id() < observation.id() && o.node().equals(observation.node()))
        .reduce((first, second) -> second);
  }

  private static List<Long> ids(Slice slice) {
    List<Long> ids = new ArrayList<>();
    slice.observations().forEach(o -> ids.add(o.id()));
    return ids;
  }

  private static String say(Observation observation) {
    String where = observation.getClass().getSimpleName() + " " + observation.node();
    boolean brings = observation instanceof Observation.Sent sent && !sent.message().versions().isEmpty();
    return brings ? where + " to " + ((Observation.Sent) observation).to() : where;
  }
}
