package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.trace.DoubleTransfer;
import lagoon.trace.Recording;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import lagoon.view.Agreement;
import lagoon.view.Load;
import lagoon.view.Spread;
import org.junit.jupiter.api.Test;

/** Where a story stops. */
class BeatsTest {

  private final Script script = new Script(List.of("n1", "n2", "n3"), List.of());
  private final NodeName first = script.replica(0);
  private final NodeName second = script.replica(1);
  private final NodeName third = script.replica(2);

  /** The positions of what is last before each stop. */
  private static List<Long> stops(Trace trace) {
    Beats beats = Beats.of(trace);
    List<Long> last = new ArrayList<>();
    for (OptionalInt stop = beats.after(0); stop.isPresent(); stop = beats.after(stop.getAsInt())) {
      last.add(trace.get(stop.getAsInt() - 1).id());
    }
    return last;
  }

  @Test
  void backwardsAreTheSameStopsAsForwards() {
    Trace trace = DoubleTransfer.trace();
    List<Long> forth = stops(trace);
    List<Long> back = new ArrayList<>();
    Beats beats = Beats.of(trace);
    for (OptionalInt stop = beats.before(trace.size() + 1); stop.isPresent();
        stop = beats.before(stop.getAsInt())) {
      back.add(0, trace.get(stop.getAsInt() - 1).id());
    }
    assertThat(forth).hasSizeGreaterThan(8).isEqualTo(back).doesNotHaveDuplicates();
  }

  @Test
  void whoTakesAnotherRoleIsAStopButNotWhatTheRunBeginsWith() {
    script.role(first, 0, "follower");
    long candidate = script.at(200).role(first, 0, "candidate");
    script.at(210).timerSet(first, 0, "election", 100);
    long leader = script.at(220).role(first, 0, "leader");
    assertThat(stops(script.trace())).containsExactly(candidate, leader);
  }

  @Test
  void aPartitionIsOneStopHoweverManyLinksItCuts() {
    script.at(5).cut(first, second);
    script.cut(second, first);
    long last = script.cut(first, third);
    long healed = script.at(9).healed(first, third);
    assertThat(stops(script.trace())).containsExactly(last, healed);
  }

  @Test
  void faultsOfOneMomentAreOneStopAfterTheWholeOfWhatTheyBringAbout() {
    script.at(5).crashed(first);
    script.explained(second, 0, "first is gone");
    script.crashed(third);
    script.explained(second, 0, "third is gone");
    List<Integer> events = List.of(1, 1, 2, 2);
    int[] seen = {0};
    Recording recording = new Recording(script.cast(), 10, () -> events.get(seen[0]));
    for (Observation one : script.trace().observations()) {
      recording.observe(one);
      seen[0]++;
    }
    assertThat(stops(recording.trace())).containsExactly(script.lastId());
  }

  @Test
  void whatIsAskedAnsweredAppliedBrokenAndChangedIsAStopAndHowItGetsThereIsNone() {
    Script story = new Script(List.of("n1", "n2"), List.of("alice"));
    NodeName n1 = story.replica(0);
    NodeName n2 = story.replica(1);
    Version old = story.key("x", 0);
    Operation write = story.at(1).invoke(0, new Action.Write(old.key(), new Value.Amount(1)), 0);
    Version next = Version.written(old.key(), new Value.Amount(1), write, List.of(old));
    List<Long> stops = new ArrayList<>(List.of(story.lastId()));
    long sent = story.at(2).sent(n1, n2, 0, new Script.Letter("Ship", "", List.of()), 1);
    story.at(3).delivered(sent);
    story.at(4).timerSet(n1, 0, "again", 1);
    story.at(5).timerFired(n1, 0, "again");
    story.at(6).explained(n1, 0, "it waits");
    stops.add(story.at(7).served(n1, 0, write, next));
    stops.add(story.at(8).applied(n1, 0, next));
    stops.add(story.at(9).discarded(n2, 0, old, next));
    stops.add(story.at(10).completed(0, write, next));
    stops.add(story.at(11).setting("cluster.lag", "1s"));
    stops.add(story.at(12).intervened(n1, "crash", true));
    stops.add(story.at(13).violated(n1, 0, "read-your-writes", "Let W be ...", write));
    stops.add(story.at(14).crashed(n1));
    stops.add(story.at(15).restarted(n1));
    stops.add(story.at(16).paused(n1));
    stops.add(story.at(17).resumed(n1));
    stops.add(story.at(18).cut(n1, n2));
    stops.add(story.at(19).healed(n1, n2));
    stops.add(story.at(20).faultBegan(n1, "loss"));
    stops.add(story.at(21).faultEnded(story.lastId(), 0));
    assertThat(stops(story.trace())).isEqualTo(stops);
  }

  @Test
  void suspicionsAndBreakersThatTurnAreStopsAndTheSameOpinionAgainIsNone() {
    script.at(1).shows(first, 0, members(Spread.Health.ALIVE), breaker(Load.Position.CLOSED));
    long suspected =
        script.at(2).shows(first, 0, members(Spread.Health.SUSPECT), breaker(Load.Position.CLOSED));
    script.at(3).shows(first, 0, members(Spread.Health.SUSPECT), breaker(Load.Position.CLOSED));
    long opened = script.at(4).shows(first, 0, members(Spread.Health.SUSPECT), breaker(Load.Position.OPEN));
    assertThat(stops(script.trace())).containsExactly(suspected, opened);
  }

  private Spread.Members members(Spread.Health ofSecond) {
    return new Spread.Members(List.of(new Spread.Member(first, Spread.Health.ALIVE, 0),
        new Spread.Member(second, ofSecond, 0)));
  }

  private static Load.Breaker breaker(Load.Position position) {
    return new Load.Breaker("payments", position, 0, 0, java.util.OptionalLong.empty());
  }

  @Test
  void aBallotIsAStopWhereItBeginsWhereItIsFirstAcceptedAndWhereItIsKnownToBeChosen() {
    script.shows(third, 0, new Agreement.Ballot("", 1, -1, "", ""));
    long begins = script.at(1).shows(first, 0, new Agreement.Ballot("", 3, -1, "", ""));
    script.at(1.5).shows(third, 0, new Agreement.Ballot("", 2, -1, "", ""));
    script.at(2).shows(second, 0, new Agreement.Ballot("", 3, -1, "", ""));
    long accepted = script.at(3).shows(second, 0, new Agreement.Ballot("", 3, 3, "x", ""));
    script.at(4).shows(third, 0, new Agreement.Ballot("", 3, 3, "x", ""));
    long chosen = script.at(5).shows(third, 0, new Agreement.Ballot("", 3, 3, "x", "x"));
    script.at(6).shows(first, 0, new Agreement.Ballot("", 3, 3, "x", "x"));
    assertThat(stops(script.trace())).containsExactly(begins, accepted, chosen);
  }

  @Test
  void amongFewEachThatHearsARumourIsAStopAndWhoForgetsItIsNone() {
    Script few = new Script(IntStream.rangeClosed(1, 16).mapToObj(i -> "n" + i).toList(), List.of());
    List<Long> hears = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      hears.add(few.at(1 + i).shows(few.replica(i), 0, new Spread.Rumor("", Spread.Stage.INFECTIVE, 0)));
    }
    few.at(20).shows(few.replica(3), 0, new Spread.Rumor("", Spread.Stage.SUSCEPTIBLE, 0));
    assertThat(stops(few.trace())).isEqualTo(hears);
  }

  @Test
  void amongManyARumourStopsWhereThoseWhoKnowHaveDoubledOrThoseWhoDoNotAreHalf() {
    Script many = new Script(IntStream.rangeClosed(1, 64).mapToObj(i -> "n" + i).toList(), List.of());
    for (int i = 0; i < 64; i++) {
      many.at(1 + i).role(many.replica(i), 0, "infective");
      many.shows(many.replica(i), 0, new Spread.Rumor("", Spread.Stage.INFECTIVE, 0));
      many.at(1.5 + i).shows(many.replica(i), 0, new Spread.Rumor("", Spread.Stage.REMOVED, 1));
    }
    Trace trace = many.trace();
    Beats beats = Beats.of(trace);
    List<Integer> knowing = new ArrayList<>();
    for (OptionalInt stop = beats.after(0); stop.isPresent(); stop = beats.after(stop.getAsInt())) {
      knowing.add((stop.getAsInt() + 2) / 3);
    }
    assertThat(knowing).containsExactly(1, 2, 4, 8, 16, 32, 48, 56, 60, 62, 63, 64);
  }

  @Test
  void amongManyMembersASuspicionStopsWhereItsBelieversHaveDoubled() {
    int many = 40;
    Script crowd = new Script(IntStream.range(0, many).mapToObj(i -> "n" + i).toList(), List.of());
    NodeName dead = crowd.replica(0);
    List<Long> turns = new ArrayList<>();
    for (int i = 1; i < many; i++) {
      NodeName one = crowd.replica(i);
      crowd.shows(one, 0, new Spread.Members(List.of(new Spread.Member(dead, Spread.Health.ALIVE, 0))));
    }
    for (int i = 1; i < many; i++) {
      turns.add(crowd.at(i).shows(crowd.replica(i), 0,
          new Spread.Members(List.of(new Spread.Member(dead, Spread.Health.SUSPECT, 0)))));
    }
    assertThat(stops(crowd.trace())).containsExactly(
        turns.get(0), turns.get(1), turns.get(3), turns.get(7), turns.get(15), turns.get(31));
  }

  @Test
  void thatABulkheadFirstTurnsACallAwayIsAStop() {
    script.shows(first, 0, calls(0, 0));
    long turned = script.at(1).shows(first, 0, calls(1, 0));
    script.at(2).shows(first, 0, calls(2, 0));
    long other = script.at(3).shows(first, 0, calls(2, 1),
        new Load.Calls("calls to stock", 9, 5, 0, 0, 1, 0));
    assertThat(stops(script.trace())).containsExactly(turned, other);
  }

  private static Load.Calls calls(long turnedAway, long failed) {
    return new Load.Calls("calls to payments", 9, 5, failed, 0, turnedAway, 0);
  }
}
