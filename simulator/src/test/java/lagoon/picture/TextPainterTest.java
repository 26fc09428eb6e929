package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Action;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.trace.AnyTrace;
import lagoon.trace.DoubleTransfer;
import lagoon.trace.Recording;
import lagoon.trace.Script;
import lagoon.trace.StormyDay;
import lagoon.trace.Trace;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextPainterTest {

  /** Colour as a terminal would have it. */
  private static final Style COLOURED =
      (tone, text) -> "\u001b[" + (30 + tone.ordinal() % 8) + "m" + text + "\u001b[0m";

  @Provide
  Arbitrary<List<Integer>> programs() {
    return AnyTrace.programs(40);
  }

  @Provide
  Arbitrary<List<String>> hostileTexts() {
    return Arbitraries.of(
            "\u001b[2J\u001b[31m", "line\nbreak", "\r", "\t", "口座の名前はとても長い", "x".repeat(500), "", " ",
            "🏦🏦🏦🏦🏦🏦🏦", "e\u0301\u0301\u0301\u0301", "\u202egnihsac", "\ud800", "a\u0000b",
            "\u0301", "plain", "│├─▶", "%s %d")
        .list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(seed = "1")
  void everyLineFitsWhateverNamesAndValuesHold(
      @ForAll("programs") List<Integer> program, @ForAll("hostileTexts") List<String> texts,
      @ForAll @IntRange(min = 40, max = 130) int width, @ForAll @IntRange(min = 10, max = 50) int rows,
      @ForAll boolean verbose, @ForAll Glyphs glyphs) {
    Trace trace = AnyTrace.of(program, 1 + width % 4, 1 + rows % 3, texts);
    String painted = new TextPainter(width, glyphs, Style.PLAIN).paint(trace, rows, verbose);
    assertThat(painted).endsWith("\n");
    List<String> lines = painted.lines().toList();
    assertThat(lines).hasSizeLessThanOrEqualTo(rows + 3);
    for (String line : lines) {
      assertThat(Columns.of(line)).isLessThanOrEqualTo(width);
      assertThat(line.codePoints()).noneMatch(Character::isISOControl);
      assertThat(line).doesNotMatch(".*\\s$");
      if (glyphs == Glyphs.ASCII) {
        assertThat(line).matches("[ -~]*");
      }
    }
  }

  @Property(seed = "1")
  void coloursChangeNothingButColour(@ForAll("programs") List<Integer> program, @ForAll boolean verbose) {
    Trace trace = AnyTrace.of(program, 3, 2, List.of());
    String coloured = new TextPainter(80, Glyphs.UNICODE, COLOURED).paint(trace, 50, verbose);
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(new TextPainter(80, Glyphs.UNICODE, Style.PLAIN).paint(trace, 50, verbose));
  }

  @Property(seed = "1")
  void everyViolationAndEveryFaultStandsInAPictureThatHasRoom(@ForAll("programs") List<Integer> program) {
    Trace trace = AnyTrace.of(program, 3, 2, List.of());
    String painted = new TextPainter(80, Glyphs.UNICODE, Style.PLAIN).paint(trace, 500, false);
    assertThat(painted.contains("✗")).isEqualTo(
        trace.observations().stream().anyMatch(o -> o instanceof Observation.Violated));
    assertThat(painted.contains("crashed")).isEqualTo(
        trace.observations().stream().anyMatch(o -> o instanceof Observation.Crashed));
    assertThat(painted.contains("paused")).isEqualTo(
        trace.observations().stream().anyMatch(o -> o instanceof Observation.Paused));
  }

  @Test
  void aViolationStandsUnderTheAnswerThatCompletedIt() {
    TextPainter painter = new TextPainter(80, Glyphs.UNICODE, Style.PLAIN);
    List<String> lines = painter.paint(DoubleTransfer.trace(), 100, false).lines().toList();
    int violation = 0;
    while (!lines.get(violation).contains("✗")) {
      violation++;
    }
    assertThat(lines.get(violation)).hasSize(80)
        .contains("read-your-writes violated (alice: read checking)");
    assertThat(lines.get(violation - 1)).startsWith("  120 ms  ○◀─ 500 (v1)");
  }

  @Test
  void guaranteesThatOneAnswerBreaksShareARow() {
    Script script = new Script(List.of("n0"), List.of("alice"));
    Version one = script.key("x", 1);
    Operation read = script.invoke(0, new Action.Read(List.of(one.key())), 0);
    long completed = script.completed(read.invokedOrder(), read, one);
    script.violated(script.replica(0), completed, "read-your-writes", "", read);
    script.violated(script.replica(0), completed, "monotonic-reads", "", read);
    assertThat(new TextPainter(80, Glyphs.UNICODE, Style.PLAIN).paint(script.trace(), 100, false)).contains(
        "━━ ✗ read-your-writes, monotonic-reads violated at n0 (alice: read x) ━━━━━━━━━━");
  }

  @Test
  void faultsOnMessagesAndSettingsGoRightAcross() {
    Script script = new Script(List.of("n0"), List.of("alice"));
    long delay = script.faultBegan(script.replica(0), "delay Replicate from n0 to n1");
    script.faultBegan(script.replica(0), "drop Ack");
    script.setting("cluster.lag", "20ms");
    script.at(5).faultEnded(delay, 0);
    for (boolean verbose : new boolean[] {false, true}) {
      assertThat(new TextPainter(80, Glyphs.UNICODE, Style.PLAIN).paint(script.trace(), 100, verbose))
          .contains("╌╌ ╳ delay Replicate from n0 to n1 begins ╌╌")
          .contains("╌╌ ╳ drop Ack begins ╌╌")
          .contains("╌╌ cluster.lag is now 20ms ╌╌")
          .contains("╌╌ ╳ delay Replicate from n0 to n1 is over ╌╌");
    }
  }

  @Test
  void theLineOfANodeThatIsDownIsBlank() {
    String painted = new TextPainter(80, Glyphs.ASCII, Style.PLAIN).paint(StormyDay.trace(), 100, false);
    List<String> lines = painted.lines().toList();
    int primary = lines.get(0).indexOf("primary");
    String failed = lines.stream().filter(line -> line.contains("no answer")).findFirst().orElseThrow();
    String before = lines.stream().filter(line -> line.contains("paused")).findFirst().orElseThrow();
    assertThat(failed.charAt(primary)).isEqualTo(' ');
    assertThat(before.charAt(primary)).isEqualTo('|');
  }

  @Test
  void aTruncatedTraceSaysWhatIsMissing() {
    Recording recording = new Recording(DoubleTransfer.trace().cast(), 10);
    DoubleTransfer.trace().observations().forEach(recording::observe);
    assertThat(new TextPainter(80, Glyphs.UNICODE, Style.PLAIN).paint(recording.trace(), 100, false))
        .endsWith("          the trace ends here: 35 later observations not kept\n");
  }

  @Test
  void aValueThatCommandsTheTerminalIsShownAndNotObeyed() {
    Script script = new Script(List.of("n0\u001b[2J"), List.of("al\nice"));
    Version empty = script.key("k\u0007", Value.ABSENT);
    Action action = new Action.Write(empty.key(), new Value.Text("\u001b]0;owned\u0007"));
    Operation write = script.invoke(0, action, 0);
    script.completed(0, write, Version.written(empty.key(), Value.ABSENT, write, List.of(empty)));
    String painted = new TextPainter(80, Glyphs.UNICODE, Style.PLAIN).paint(script.trace(), 100, false);
    assertThat(painted).isEqualTo("""
                  al\\nice                            n0\\u001b[2J
          0.0 ms  ● write k\\u0007 = \\u001b]0;owned\\u0007
                  ○ ok (v2)                          │
        """);
  }

  @Test
  void aRunWithoutNodesOrEventsIsAnEmptyPicture() {
    Trace trace = Trace.of(new Script(List.of(), List.of()).cast(), new ArrayList<>());
    assertThat(new TextPainter(40, Glyphs.UNICODE, Style.PLAIN).paint(trace, 10, false)).isEqualTo("\n");
  }

  @Test
  void aWidthWithoutRoomForAPictureIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TextPainter(39, Glyphs.UNICODE, Style.PLAIN))
        .withMessage("a picture needs at least 40 columns, not 39");
    SpaceTime wide = SpaceTime.of(StormyDay.trace(), new SpaceTime.Options(5, 100, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextPainter(40, Glyphs.UNICODE, Style.PLAIN).paint(wide))
        .withMessage("5 lanes have no room in 40 columns");
    assertThatIllegalArgumentException().isThrownBy(() -> new SpaceTime.Options(1, 100, false));
  }
}
