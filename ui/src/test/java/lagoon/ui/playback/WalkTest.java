package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import lagoon.network.Trouble;
import lagoon.simulation.Change;
import lagoon.trace.OneMoment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps through a trace, and cursors between them. */
class WalkTest {

  private Opened bank;
  private Walk walk;

  @BeforeEach
  void open() {
    bank = Opened.bank();
    walk = new Walk(bank.trace());
  }

  @Test
  void stepsForwardsVisitEveryObservationOnceAndBackTheSameWay() {
    List<Cursor> forwards = forwards(walk);
    List<Cursor> inWords = forwards.stream().filter(one -> bank.trace().get(one.last())
        instanceof Observation.StateChanged).toList();
    int words = 0;
    for (int i = 1; i < bank.trace().size(); i++) {
      words += bank.trace().get(i - 1) instanceof Observation.RoleChanged
          && bank.trace().get(i) instanceof Observation.StateChanged ? 1 : 0;
    }
    assertThat(words).isPositive().isLessThanOrEqualTo(inWords.size());
    assertThat(forwards).as("all but roles whose words come with them")
        .hasSize(bank.trace().size() - words);
    assertThat(forwards).allMatch(one -> one.time() == bank.trace().get(one.last()).time());
    assertThat(backwards(walk)).isEqualTo(forwards);
  }

  @Test
  void anotherRoleAndWhatTheNodeShowsOfItAreOneStep() {
    Opened raft = new Opened(Crew.DIRECT);
    raft.project.open(Opened.shipped("raft-election"));
    Walk through = new Walk(raft.trace());
    List<Cursor> forwards = forwards(through);
    int roles = 0;
    for (Cursor cursor : forwards) {
      if (raft.trace().get(cursor.last()) instanceof Observation.RoleChanged role) {
        // Such a stop remains only where the node says nothing of it.
        assertThat(OneMoment.end(raft.trace(), cursor.count())).as(role.toString()).isEqualTo(cursor.count());
      }
    }
    for (int i = 0; i < raft.trace().size(); i++) {
      roles += raft.trace().get(i) instanceof Observation.RoleChanged
          && OneMoment.end(raft.trace(), i + 1) > i + 1 ? 1 : 0;
    }
    assertThat(roles).isGreaterThan(3);
    assertThat(forwards.size()).isLessThanOrEqualTo(raft.trace().size() - roles);
    assertThat(backwards(through)).isEqualTo(forwards);
  }

  private static List<Cursor> forwards(Walk walk) {
    List<Cursor> stops = new ArrayList<>();
    Cursor cursor = Cursor.START;
    for (Optional<Cursor> next = walk.forward(cursor); next.isPresent(); next = walk.forward(cursor)) {
      cursor = next.get();
      stops.add(cursor);
    }
    return stops;
  }

  /** The stops on the way back from the end, in the order of the run. */
  private static List<Cursor> backwards(Walk walk) {
    List<Cursor> stops = new ArrayList<>();
    Cursor cursor = Cursor.after(walk.trace(), walk.trace().size() - 1);
    while (!cursor.equals(Cursor.START)) {
      stops.add(0, cursor);
      cursor = walk.back(cursor).orElseThrow();
    }
    return stops;
  }

  @Test
  void backFromBetweenTwoTimesIsAfterTheLastThatHappened() {
    Cursor between = Cursor.at(bank.trace(), 50 * Opened.MS);
    assertThat(walk.back(between).orElseThrow().count()).isEqualTo(between.count());
    assertThat(walk.back(between).orElseThrow().time()).isLessThan(50 * Opened.MS);
  }

  @Test
  void theNextOfANodeIsAtThatNode() {
    Cursor cursor = Cursor.at(bank.trace(), 20 * Opened.MS);
    Cursor next = walk.next(cursor, Walk.at(bank.node("replica-1"))).orElseThrow();
    assertThat(bank.trace().get(next.last()).node().name()).isEqualTo("replica-1");
    Cursor before = walk.previous(next, Walk.at(bank.node("replica-1"))).orElseThrow();
    assertThat(before.count()).isLessThan(cursor.count());
  }

  @Test
  void aMessageIsFollowedFromItsSendingToItsArrivalAndBack() {
    int sent = bank.position(Observation.Sent.class, 0);
    long id = bank.trace().get(sent).id();
    Cursor arrival = walk.next(Cursor.after(bank.trace(), sent), Walk.ofMessage(id)).orElseThrow();
    assertThat(bank.trace().get(arrival.last())).isInstanceOf(Observation.Delivered.class);
    assertThat(walk.previous(arrival, Walk.ofMessage(id))).contains(Cursor.after(bank.trace(), sent));
    assertThat(walk.next(arrival, Walk.ofMessage(id))).isEmpty();
  }

  @Test
  void violationsAndFaultsAreFoundBothWays() {
    Cursor violation = walk.next(Cursor.START, Walk.violations(bank.played())).orElseThrow();
    assertThat(bank.trace().get(violation.last())).isInstanceOf(Observation.Violated.class);
    assertThat(walk.previous(Cursor.atEnd(bank.trace()), Walk.violations(bank.played()))).isPresent();
    assertThat(walk.next(Cursor.START, Walk.faults())).isEmpty();
    bank.project.moveTo(Opened.MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    Cursor fault = new Walk(bank.trace()).next(Cursor.START, Walk.faults()).orElseThrow();
    assertThat(fault.time()).isEqualTo(Opened.MS);
  }

  @Test
  void aViolationOfAHigherRungIsFoundWhereTheLastOperationOfItsProofEnded() {
    Opened chat = new Opened(Crew.DIRECT);
    chat.project.open(Opened.shipped("causal"));
    Violation higher = chat.violation();
    assertThat(higher.guarantee()).isEqualTo("linearizable");
    Cursor there =
        new Walk(chat.trace()).next(Cursor.START, Walk.violations(chat.played())).orElseThrow();
    assertThat(chat.trace().get(there.last())).isInstanceOfSatisfying(
        Observation.Completed.class, one -> assertThat(higher.witnesses()).contains(one.operation()));
    assertThat(there.time()).isEqualTo(higher.time());
  }

  @Test
  void whatAnObservationTellsOfIsFoundOnceWhateverRungsBreakWithIt() {
    long told = bank.played().report().violations().stream().map(Violation::observation).distinct().count();
    long found = 0;
    for (Optional<Cursor> at = Optional.of(Cursor.START); at.isPresent();) {
      at = walk.next(at.get(), Walk.violations(bank.played())
          .and(one -> !(one instanceof Observation.Violated)));
      found += at.isPresent() ? 1 : 0;
    }
    assertThat(bank.played().report().violations()).extracting(Violation::guarantee).contains("linearizable");
    assertThat(found).isLessThan(told);
  }

  @Test
  void aTimeOutsideOfTheRunIsItsNearestEnd() {
    assertThat(Cursor.at(bank.trace(), Long.MAX_VALUE)).isEqualTo(Cursor.atEnd(bank.trace()));
    assertThat(Cursor.at(bank.trace(), -1).time()).isZero();
    assertThatThrownBy(() -> new Cursor(-1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
