package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.guarantee.Verdict;
import org.junit.jupiter.api.Test;

/** How a run stands, in one line. */
class StandingTest {

  private final Opened bank = Opened.bank();

  @Test
  void beforeAnythingBreaksNothingIsSaid() {
    assertThat(Standing.at(bank.played(), Cursor.START).verdict()).isEmpty();
  }

  @Test
  void whatIsViolatedIsNamed() {
    Standing end = Standing.at(bank.played(), Cursor.atEnd(bank.trace()));
    assertThat(end.verdict()).contains(Verdict.VIOLATED);
    assertThat(end.brief()).isEqualTo("3 violated");
    assertThat(end.full()).contains("read-your-writes", "once november-rent");
  }

  @Test
  void aRunThatKeepsAllIsSaidToAtItsEndAlone() {
    bank.project.vary("leader", List.of("reads=leader"));
    Played leader = bank.project.played(1).orElseThrow();
    assertThat(Standing.at(leader, Cursor.at(leader.trace(), 120 * Opened.MS)).verdict()).isEmpty();
    assertThat(Standing.at(leader, Cursor.atEnd(leader.trace())).verdict()).contains(Verdict.HOLDS);
  }
}
