package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.network.Touch;
import lagoon.simulation.Change;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen on a screen can be touched: the name that is given to it finds it in the other run. */
class GraspTest {

  private static Observation afterHand(Trace trace) {
    for (int i = 0; i < trace.size(); i++) {
      if (trace.get(i) instanceof Observation.Intervened hand) {
        assertThat(hand.took()).as(hand.what()).isTrue();
        return trace.get(i + 1);
      }
    }
    throw new AssertionError("nobody did anything");
  }

  @ParameterizedTest
  @ValueSource(strings = {"double-bank-transfer", "cricket-score", "settings-overwritten"})
  void everyMessageOnItsWayCanBeDelivered(String name) {
    Opened opened = new Opened(Crew.DIRECT);
    opened.project.open(Opened.shipped(name));
    Played first = opened.played();
    int touched = 0;
    for (int count = 1; count < first.trace().size(); count += 2) {
      Cursor cursor = Cursor.after(first.trace(), count - 1);
      boolean isInside = count < first.trace().size()
          && first.trace().eventsAt(count) == first.trace().eventsAt(count - 1)
          && first.trace().get(count).time() == cursor.time();
      for (Observation.Sent sent : isInside ? List.<Observation.Sent>of()
          : first.trace().after(count).inFlight()) {
        opened.project.activate(0);
        opened.project.moveTo(cursor);
        opened.project.intervene(Change.touch(
            new Touch.OnMessage.DeliverNow(Grasp.message(first.trace(), sent.id()))));
        Observation next = afterHand(opened.trace());
        assertThat(next).isInstanceOf(Observation.Delivered.class);
        assertThat(next.cause()).isEqualTo(sent.id());
        opened.project.undo();
        touched++;
      }
    }
    assertThat(touched).isPositive();
  }

  @Test
  void everyTimerThatIsSetCanBeFired() {
    Opened bank = Opened.bank();
    Played first = bank.played();
    Cursor cursor = Cursor.at(first.trace(), 50 * Opened.MS);
    int touched = 0;
    for (NodeName node : first.trace().cast().nodes()) {
      for (Touch.NextTimer timer : Grasp.timers(first.trace(), cursor, node)) {
        bank.project.activate(0);
        bank.project.moveTo(cursor);
        bank.project.intervene(Change.touch(new Touch.FireNow(timer)));
        assertThat(afterHand(bank.trace())).isInstanceOfSatisfying(Observation.TimerFired.class, fired ->
            assertThat(fired.timer()).isEqualTo(timer.timer()));
        touched++;
      }
    }
    assertThat(touched).isGreaterThan(1);
    assertThat(Grasp.timers(first.trace(), Cursor.START, bank.node("alice"))).isEmpty();
  }

  @Test
  void whatIsNoMessageHasNoName() {
    Opened bank = Opened.bank();
    long invoked = bank.trace().get(bank.position(Observation.Invoked.class, 0)).id();
    assertThatThrownBy(() -> Grasp.message(bank.trace(), invoked)).isInstanceOf(
        IllegalArgumentException.class);
    assertThat(Grasp.message(bank.trace(), bank.trace().get(bank.position(Observation.Sent.class, 0)).id())
        .number()).isEqualTo(Optional.of(1L));
  }
}
