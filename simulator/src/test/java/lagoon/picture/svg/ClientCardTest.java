package lagoon.picture.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lagoon.history.Action;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.picture.look.Palette;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.StageOptions;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;

/** What the card of a client says, whether it is high or low. */
class ClientCardTest {

  private static final long MS = 1_000_000;
  private static final double HIGH = 640;
  private static final double LOW = 400;
  private static final double LOWEST = 300;

  /** As many clients as have cards; the first of them has written so, and has been told that. */
  private static Trace told(Outcome outcome, String value) {
    Script script = new Script(List.of("n0", "n1"),
        IntStream.range(0, Layout.CLIENTS).mapToObj(i -> "s" + i).toList());
    Version old = script.key("status", 0);
    Operation write = script.at(1).invoke(0, new Action.Write(old.key(), new Value.Text(value)), 0);
    Version next = Version.written(old.key(), new Value.Text(value), write, List.of(old));
    Version[] written = outcome == Outcome.OK ? new Version[] {next} : new Version[0];
    script.at(10).completed(script.lastId(), write, outcome, "", written);
    script.at(60).explained(script.replica(0), 0, "so");
    return script.trace();
  }

  private static String card(Trace trace, double height) {
    return Svg.of(Frame.of(trace, 50 * MS, Layout.of(trace), StageOptions.of(900, height)), Palette.LIGHT);
  }

  @Test
  void aHighCardHasALineForTheOutcomeALowOneALineForAllAndTheLowestTheName() {
    Trace trace = told(Outcome.OK, "away");
    assertThat(card(trace, HIGH)).contains(">s0<", ">write status =", ">ok (v2)<");
    assertThat(card(trace, LOW)).contains(">s0<", ">= away: ok (v2)<").doesNotContain(">ok (v2)<");
    assertThat(card(trace, LOWEST)).contains(">s0<").doesNotContain("write status");
  }

  @Test
  void whatIsNotKnownIsAQuestionMarkAtEveryHeightAndWhatFailedIsNone() {
    for (double height : new double[] {HIGH, LOW, LOWEST}) {
      assertThat(card(told(Outcome.UNKNOWN, "x"), height)).as("at " + height).contains(">?<");
      String failed = card(told(Outcome.FAILED, "x"), height);
      assertThat(failed).as("at " + height).doesNotContain(">?<").isNotEqualTo(
          card(told(Outcome.OK, "x"), height));
    }
  }

  @Test
  void whatHasNoRoomIsCutAndStaysOnTheCard() {
    String text = "words ".repeat(40).strip();
    assertThat(card(told(Outcome.FAILED, text), HIGH)).contains("…").doesNotContain(text);
    assertThat(card(told(Outcome.OK, "w".repeat(40)), HIGH)).contains("…", ">ok (v2)<");
  }
}
