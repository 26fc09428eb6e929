package lagoon.ui.playback;

import static lagoon.ui.playback.Opened.MS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers in equal stretches of time, and in words. */
class NumbersTest {

  private final Opened bank = Opened.bank();

  @Test
  void aShortLagIsSeenInALongStretch() {
    Charts charts = Charts.of(bank.trace(), 2);
    StalenessSeries replica = charts.staleness().stream()
        .filter(one -> one.replica().name().equals("replica-1")).findFirst().orElseThrow();
    assertThat(replica.versionsAt(charts.slotWidth())).isZero();
    assertThat(replica.mostVersions(2, charts.slotWidth())).containsExactly(4, 0);
    assertThat(replica.longestBehind(2, charts.slotWidth())[0]).isGreaterThan(500 * MS);
    assertThat(replica.longestBehind(2, charts.slotWidth())[1]).isZero();
  }

  @Test
  void whatHappensAfterTheStretchesIsCountedInNone() {
    long active = Charts.activeUntil(bank.trace());
    assertThat(active).isLessThan(bank.trace().end());
    Charts charts = Charts.of(bank.trace(), 10, active);
    assertThat(charts.slotWidth() * charts.slots()).isGreaterThan(active).isLessThan(bank.trace().end());
    assertThat(charts.slot(bank.trace().end())).isEqualTo(9);
    assertThat(charts.writes(Cursor.atEnd(bank.trace())).count()).isEqualTo(2);
  }

  @Test
  void readsAtAPrimaryCountAsThoseAtALeader() {
    Opened strong = new Opened(Crew.DIRECT);
    strong.project.open(Opened.shipped("primary-lost"));
    assertThat(Charts.of(strong.trace(), 1).leaderShare(0)).isEqualTo(1);
  }

  @Test
  void theNumbersAtTheCursorAreWords() {
    Charts charts = Charts.of(bank.trace(), 50);
    assertThat(NumbersText.at(charts, Cursor.START)).startsWith("no replica is behind")
        .contains("no reads answered so far");
    assertThat(NumbersText.at(charts, Cursor.at(bank.trace(), 105 * MS)))
        .startsWith("replica-1 is 2 versions and 100 ms behind, one other too")
        .anyMatch(text -> text.startsWith("1 write answered: half within 10 ms"));
  }
}
