package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lagoon.history.NodeName;
import lagoon.trace.DoubleTransfer;
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
    long begins = script.at(1).shows(first, 0, new Agreement.Ballot("", 3, -1, "", ""));
    script.at(2).shows(second, 0, new Agreement.Ballot("", 3, -1, "", ""));
    long accepted = script.at(3).shows(second, 0, new Agreement.Ballot("", 3, 3, "x", ""));
    script.at(4).shows(third, 0, new Agreement.Ballot("", 3, 3, "x", ""));
    long chosen = script.at(5).shows(third, 0, new Agreement.Ballot("", 3, 3, "x", "x"));
    script.at(6).shows(first, 0, new Agreement.Ballot("", 3, 3, "x", "x"));
    assertThat(stops(script.trace())).containsExactly(begins, accepted, chosen);
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
