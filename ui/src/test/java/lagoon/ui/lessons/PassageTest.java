package lagoon.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.trace.Trace;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.Test;

class PassageTest {

  private final Trace trace = trace();

  private static Trace trace() {
    Project project = new Project(Protocols.installed(), Crew.DIRECT);
    project.open(Source.shipped("double-bank-transfer",
        new Catalogue().find("double-bank-transfer").orElseThrow()));
    return project.played().orElseThrow().trace();
  }

  @Test
  void itGoesOnlyForwardsAndEndsWhereItShould() {
    Passage passage = new Passage(trace, Cursor.START, Cursor.atEnd(trace));
    Cursor before = Cursor.START;
    for (int i = 0; i <= 1000; i++) {
      Cursor now = passage.at(i / 1000.0);
      assertThat(now.count()).isBetween(before.count(), trace.size());
      assertThat(now.time()).isGreaterThanOrEqualTo(before.time());
      assertThat(now.count()).isLessThanOrEqualTo(trace.countUpTo(now.time()));
      before = now;
    }
    assertThat(before).isEqualTo(Cursor.atEnd(trace));
    assertThat(passage.lasts()).isBetween(1_000_000_000L, 10_000_000_000L);
  }

  @Test
  void aPartOfARunBeginsWhereTheLastOneEnded() {
    Cursor from = Cursor.after(trace, 20);
    Passage passage = new Passage(trace, from, Cursor.after(trace, 40));
    assertThat(passage.at(0).count()).isGreaterThanOrEqualTo(21);
    assertThat(passage.at(0).time()).isGreaterThanOrEqualTo(from.time());
    assertThat(passage.at(1).count()).isEqualTo(41);
  }

  @Test
  void nothingNewTakesNoTime() {
    Passage passage = new Passage(trace, Cursor.atEnd(trace), Cursor.atEnd(trace));
    assertThat(passage.isEmpty()).isTrue();
    assertThat(passage.lasts()).isZero();
  }
}
