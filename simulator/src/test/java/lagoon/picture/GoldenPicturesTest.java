package lagoon.picture;

import java.util.List;
import lagoon.history.Observation;
import lagoon.trace.BusyDay;
import lagoon.trace.DoubleTransfer;
import lagoon.trace.StormyDay;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;

class GoldenPicturesTest {

  private static final int MANY = 500;

  @Test
  void theDoubleTransferFitsIntoEightyColumns() {
    Golden.check("double-transfer-80.txt", paint(DoubleTransfer.trace(), 80, MANY, false));
  }

  @Test
  void theDoubleTransferIsStillTheStoryInFortyColumns() {
    Golden.check("double-transfer-40.txt", paint(DoubleTransfer.trace(), 40, MANY, false));
  }

  @Test
  void aWiderTerminalHasRoomForMoreWords() {
    Golden.check("double-transfer-120.txt", paint(DoubleTransfer.trace(), 120, MANY, false));
  }

  @Test
  void everyMessageIsShownOnRequest() {
    Golden.check("double-transfer-verbose.txt", paint(DoubleTransfer.trace(), 80, MANY, true));
  }

  @Test
  void aTerminalThatKnowsAsciiAloneIsEnough() {
    Golden.check("double-transfer-ascii.txt", new TextPainter(80, Glyphs.ASCII, Style.PLAIN)
        .paint(DoubleTransfer.trace(), MANY, false));
    Golden.check("stormy-day-ascii.txt", new TextPainter(80, Glyphs.ASCII, Style.PLAIN)
        .paint(StormyDay.trace(), MANY, false));
  }

  @Test
  void withoutMessagesTheArrowsGoWhereOperationsWereServed() {
    Trace trace = DoubleTransfer.trace();
    List<Observation> life = trace.observations().stream().filter(o -> !o.isDetail()).toList();
    Golden.check("double-transfer-life-only.txt", paint(Trace.of(trace.cast(), life), 80, MANY, false));
  }

  @Test
  void faultsStandInThePictureWhereTheyHappened() {
    Golden.check("stormy-day-80.txt", paint(StormyDay.trace(), 80, MANY, false));
    Golden.check("stormy-day-120.txt", paint(StormyDay.trace(), 120, MANY, false));
    Golden.check("stormy-day-verbose.txt", paint(StormyDay.trace(), 100, MANY, true));
  }

  @Test
  void aStormyDayInTwentyRowsKeepsWhatLedToTheViolation() {
    Golden.check("stormy-day-20-rows.txt", paint(StormyDay.trace(), 80, 20, false));
  }

  @Test
  void aThousandSessionsAreLaidOutAsThoseThatMatter() {
    Golden.check("busy-day.txt", paint(BusyDay.trace(3, 1000, 3000, 1201), 80, 40, false));
  }

  @Test
  void aHundredReplicasAreLaidOutAsThoseThatMatter() {
    Golden.check("busy-replicas.txt", paint(BusyDay.trace(100, 10, 300, 100), 80, 40, false));
  }

  private static String paint(Trace trace, int width, int rows, boolean verbose) {
    return new TextPainter(width, Glyphs.UNICODE, Style.PLAIN).paint(trace, rows, verbose);
  }
}
