package lagoon.picture.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.spacetime.Chart;
import lagoon.picture.spacetime.ChartOptions;
import lagoon.picture.spacetime.Section;
import lagoon.trace.Script;
import org.junit.jupiter.api.Test;

/** What the space-time diagram shows can be told apart and read, without colours and with little room. */
class ChartPainterTest {

  /** Remembers strokes and words. */
  private static final class Paper extends BlankBrush {
    private record Word(Point base, String text, Font font) {}

    private final List<Line> hatches = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    @Override
    public void lines(List<Line> lines, Stroke stroke) {
      if (stroke.ink() == Ink.CARD) {
        hatches.addAll(lines);
      }
    }

    @Override
    public void text(Point base, String text, Font font) {
      words.add(new Word(base, text, font));
    }

    private long in(Box box) {
      return within(box).count();
    }

    private long rising(Box box) {
      return within(box).filter(line -> line.end().y() < line.start().y()).count();
    }

    private Stream<Line> within(Box box) {
      return hatches.stream().filter(line -> box.contains(line.start()) && box.contains(line.end()));
    }
  }

  private static Section section(Script script, double width) {
    return Chart.of(script.trace(), ChartOptions.usual())
        .section(ChartOptions.View.of(width, 600, ChartOptions.View.ROW));
  }

  private static Paper painted(Section section) {
    Paper paper = new Paper();
    ChartPainter.paint(section, paper);
    return paper;
  }

  @Test
  void theBarOfAWriteThatNobodyConfirmedIsHatchedAndNoOtherIs() {
    Script script = new Script(List.of("n0"), List.of("s0", "s1", "s2", "s3"));
    Version old = script.key("bio", new Value.Text("Student"));
    Outcome[] outcomes = {Outcome.OK, Outcome.UNKNOWN, Outcome.FAILED};
    Operation[] writes = new Operation[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      writes[i] = script.at(10 + i).invoke(i, new Action.Write(old.key(), new Value.Text("x" + i)), 0);
    }
    script.at(20).invoke(3, new Action.Write(old.key(), new Value.Text("pending")), 0);
    for (int i = 0; i < outcomes.length; i++) {
      Version[] written = outcomes[i] == Outcome.OK
          ? new Version[] {Version.written(old.key(), new Value.Text("x0"), writes[0], List.of(old))}
          : new Version[0];
      script.at(50 + i).completed(script.lastId(), writes[i], outcomes[i], "", written);
    }
    Section section = section(script, 900);
    Paper paper = painted(section);
    List<Box> bars = section.bars().stream().map(Section.Bar::box).toList();
    assertThat(bars).hasSize(4);
    assertThat(paper.in(bars.get(0))).isZero();
    assertThat(paper.in(bars.get(1))).isGreaterThan(3);
    assertThat(paper.rising(bars.get(1))).isEqualTo(paper.in(bars.get(1)));
    assertThat(paper.rising(bars.get(2))).as("crosswise").isGreaterThan(3)
        .isEqualTo(paper.in(bars.get(2)) / 2);
    assertThat(paper.in(bars.get(3))).isGreaterThan(3);
  }

  @Test
  void theNameOfANarrowLaneHasTwoLinesBeforeItIsCut() {
    Script script = new Script(List.of("replica-paris", "replica-tokyo"), List.of("alice"));
    script.at(10).crashed(script.replica(0));
    double wide = 800;
    assertThat(painted(section(script, wide)).words).extracting(Paper.Word::text).contains("replica-paris");
    Paper narrow = painted(section(script, 330));
    assertThat(narrow.words).extracting(Paper.Word::text)
        .contains("replica-", "paris").doesNotContain("replica-paris").noneMatch(text -> text.endsWith("…"));
    Paper narrower = painted(section(script, 190));
    assertThat(narrower.words).filteredOn(word -> word.base().y() < Section.HEAD && word.font().bold())
        .allMatch(word -> word.base().y() > 8);
  }

  @Test
  void theWordsOfAnIdleStretchLieNotUnderTheBoxOfAViolationBeforeOrAfterIt() {
    Script script = new Script(List.of("n0"), List.of("s0"));
    NodeName n0 = script.replica(0);
    for (int i = 1; i < 10; i++) {
      if (i % 2 == 0) {
        script.at(i).restarted(n0);
      } else {
        script.at(i).crashed(n0);
      }
    }
    script.at(900).violated(n0, 0, "convergence", "It never ends");
    script.at(1900).crashed(n0);
    Section section = section(script, 700);
    Section.Band band = section.bands().get(0);
    List<Paper.Word> later = painted(section).words.stream().filter(word -> word.text().endsWith(" later"))
        .toList();
    assertThat(later).hasSize(2);
    assertThat(later.get(0).base().y()).isLessThan(band.y() - band.height() / 2);
    assertThat(later.get(1).base().y() - 8).isGreaterThan(band.y() + band.height() / 2);
  }
}
