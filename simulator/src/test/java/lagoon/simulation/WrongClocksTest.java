package lagoon.simulation;

import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.clock.DriftingClock;
import lagoon.history.Observation;
import lagoon.view.Facet;
import org.junit.jupiter.api.Test;

/** What a node's physical clock moves, and what it does not. */
class WrongClocksTest {

  private static final DriftingClock SLOW = new DriftingClock(-5_000_000_000L, 0);

  /** The clock that a node showed each time it showed something. */
  private static List<Optional<DriftingClock>> shown(Trial trial, String node) {
    return trial.all(Observation.StateChanged.class).stream().filter(one -> one.node().name().equals(node))
        .map(one -> Facet.find(one.state(), Facet.Clock.class).map(Facet.Clock::clock)).toList();
  }

  @Test
  void aNodeShowsItsClockWhereItIsWrong() {
    Trial trial = Scenarios.store().session("alice", read("k")).clock("replica-1", -5_000, 0).run();
    assertThat(shown(trial, "replica-1")).isNotEmpty().allMatch(Optional.of(SLOW)::equals);
    assertThat(shown(trial, "primary")).isNotEmpty().allMatch(Optional::isEmpty);
  }

  @Test
  void aClockMayBeSetDuringARun() {
    Trial trial = Scenarios.store().session("alice", at("3s"), read("k"))
        .later("1s", "clocks", one -> one.clock("replica-1", -5_000, 0)).run();
    List<Optional<DriftingClock>> shown = shown(trial, "replica-1");
    assertThat(shown.get(0)).isEmpty();
    assertThat(shown.get(shown.size() - 1)).contains(SLOW);
  }

  @Test
  void anAuthorsTimesAreThoseOfTheRunWhateverAClientsClockSays() {
    Trial trial = Scenarios.store().session("alice", at("1s"), write("k", 1), at("9s"), write("k", 2))
        .clock("alice", 60_000, 0).run();
    assertThat(trial.endedAtMillis("alice")).containsExactly(1_010L, 9_010L);
  }

  @Test
  void aConstantOffsetMovesNoWindowForItsClientReadsOneClock() {
    Scenarios right = recentWriter();
    Scenarios behind = recentWriter().clock("alice", -60_000, 0);
    assertThat(behind.run().servers("alice")).isEqualTo(right.run().servers("alice"))
        .contains("primary").doesNotHaveDuplicates();
  }

  private static Scenarios recentWriter() {
    return Scenarios.store().followers("replica-1").reads(Strategies.recentWriter("1s"))
        .session("alice", write("k", 1), read("k"), waits("2s"), read("k"));
  }

  @Test
  void aClockThatRunsFastFiresItsTimersEarly() {
    Trial fast = Scenarios.store().session("alice", waits("2s"), read("k")).clock("alice", 0, 250_000).run();
    assertThat(fast.endedAtMillis("alice")).containsExactly(1_610L);
    Trial slow = Scenarios.store().session("alice", waits("2s"), read("k")).clock("alice", 0, -200_000).run();
    assertThat(slow.endedAtMillis("alice")).containsExactly(2_510L);
  }
}
