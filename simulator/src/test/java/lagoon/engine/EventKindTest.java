package lagoon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events that are numbers are events like all others. */
class EventKindTest {

  private final Engine engine = new Engine();
  private final List<String> happened = new ArrayList<>();
  private final EventKind letters = engine.kind(number -> happened.add("letter " + number));
  private final EventKind timers = engine.kind(number -> happened.add("timer " + number));

  @Test
  void numbersAndObjectsOfOneTimeHappenInTheOrderOfScheduling() {
    timers.at(5, 1);
    engine.at(5, () -> happened.add("object"));
    letters.at(5, 2);
    letters.at(4, 3);
    timers.at(5, 4);
    assertThat(engine.run(10, 100)).isEqualTo(Stop.EMPTY);
    assertThat(happened).containsExactly("letter 3", "timer 1", "object", "letter 2", "timer 4");
  }

  @Test
  void numbersArePendingAndAreCounted() {
    letters.at(1, 0);
    letters.at(2, 0);
    engine.at(3, () -> {});
    assertThat(engine.pending()).isEqualTo(3);
    assertThat(engine.run(1, 100)).isEqualTo(Stop.TIME);
    assertThat(engine.pending()).isEqualTo(2);
    assertThat(engine.run(9, 1)).isEqualTo(Stop.LIMIT);
    assertThat(engine.happened()).isEqualTo(2);
    assertThat(engine.now()).isEqualTo(2);
  }

  @Test
  void whatANumberSchedulesHappensToo() {
    Engine counting = new Engine();
    List<Long> seen = new ArrayList<>();
    EventKind[] down = new EventKind[1];
    down[0] = counting.kind(number -> {
      seen.add(number);
      if (number > 0) down[0].at(counting.now() + 1, number - 1);
      counting.then(() -> seen.add(-number));
    });
    down[0].at(0, 2);
    counting.run(100, 100);
    assertThat(seen).containsExactly(2L, -2L, 1L, -1L, 0L, 0L);
  }

  @Test
  void theGreatestNumberArrivesWhole() {
    letters.at(0, EventKind.MOST);
    timers.at(0, EventKind.MOST);
    engine.run(0, 2);
    assertThat(happened).containsExactly("letter 72057594037927935", "timer 72057594037927935");
  }

  @Test
  void whatNoEventCanBeIsRefused() {
    assertThatThrownBy(() -> letters.at(0, EventKind.MOST + 1)).hasMessageContaining("72057594037927936");
    assertThatThrownBy(() -> letters.at(0, -1)).hasMessageContaining("-1");
    engine.passTo(7);
    assertThatThrownBy(() -> letters.at(6, 0)).hasMessageContaining("it is 7 ns already");
    assertThat(engine.pending()).isZero();
  }

  @Test
  void anEngineHasAHundredAndTwentyEightKinds() {
    EventKind last = letters;
    for (int i = 2; i < EventKind.MOST_KINDS; i++) last = engine.kind(number -> happened.add("last"));
    last.at(0, 1);
    engine.run(0, 1);
    assertThat(happened).containsExactly("last");
    assertThatThrownBy(() -> engine.kind(number -> {})).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noHandleCancelsANumber() {
    letters.at(1, 0);
    assertThat(engine.cancel(Long.MIN_VALUE)).isFalse();
    assertThat(engine.cancel(0)).isFalse();
    assertThat(engine.pending()).isEqualTo(1);
  }

  @Test
  void numbersStayWhereAllAroundThemIsCancelled() {
    long[] handles = new long[1_000];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = engine.at(1_000_000 + i, () -> happened.add("cancelled"));
    }
    letters.at(1_000_500, 1);
    timers.at(2_000_000_000, 2);
    for (long handle : handles) assertThat(engine.cancel(handle)).isTrue();
    assertThat(engine.pending()).isEqualTo(2);
    assertThat(engine.run(Long.MAX_VALUE, 10)).isEqualTo(Stop.EMPTY);
    assertThat(happened).containsExactly("letter 1", "timer 2");
  }
}
