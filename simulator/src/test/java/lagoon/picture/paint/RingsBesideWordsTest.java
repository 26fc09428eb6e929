package lagoon.picture.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.NodeMark;
import lagoon.picture.stage.StageOptions;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rings of timers leave the words beside and below them alone. */
class RingsBesideWordsTest {

  private static final long MS = 1_000_000;

  /** Remembers rings and words. */
  private static final class Paper extends BlankBrush {
    private record Ring(Point centre, double reach) {}

    private record Word(Box box, String text) {}

    private final List<Ring> rings = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    @Override
    public void arc(Point centre, double radius, double fraction, Stroke stroke) {
      rings.add(new Ring(centre, radius + stroke.width() / 2));
    }

    @Override
    public void text(Point base, String text, Font font) {
      if (font.anchor() == Anchor.START) {
        double high = font.size() * 0.72;
        words.add(new Word(new Box(base.x(), base.y() - high,
            Letters.width(text, font.size(), font.bold()), high), text));
      }
    }

    private static double outside(double at, double from, double to) {
      return Math.max(0, Math.max(from - at, at - to));
    }

    private List<String> covered() {
      List<String> covered = new ArrayList<>();
      for (Ring ring : rings) {
        for (Word word : words) {
          double dx = outside(ring.centre.x(), word.box.x(), word.box.right());
          double dy = outside(ring.centre.y(), word.box.y(), word.box.bottom());
          if (Math.hypot(dx, dy) < ring.reach) {
            covered.add(word.text);
          }
        }
      }
      return covered;
    }
  }

  private static Paper paint(Script script, double width, double height) {
    Trace trace = script.trace();
    Paper paper = new Paper();
    StagePainter.paint(
        Frame.of(trace, 50 * MS, Layout.of(trace), StageOptions.of(width, height)), paper);
    return paper;
  }

  @ParameterizedTest
  @CsvSource({"920, 400, 3, FULL", "760, 250, 9, BRIEF"})
  void threeTimersEndBeforeTheNameBesideThem(
      int width, int height, int nodes, NodeMark.Detail detail) {
    List<String> names = new ArrayList<>(List.of("users", "registry", "shop"));
    for (int i = names.size(); i < nodes; i++) {
      names.add("member" + i);
    }
    Script script = new Script(names, List.of());
    for (int i = 0; i < nodes; i++) {
      NodeName node = script.replica(i);
      script.role(node, 0, "users");
      for (String timer : List.of("round", "anti-entropy", "join")) {
        script.timerSet(node, 0, timer, 60);
      }
    }
    Trace trace = script.trace();
    assertThat(Frame.of(trace, 50 * MS, Layout.of(trace), StageOptions.of(width, height)).nodes())
        .extracting(NodeMark::detail).containsOnly(detail);
    Paper paper = paint(script, width, height);
    assertThat(paper.rings).hasSize(3 * nodes);
    assertThat(paper.words).extracting(Paper.Word::text).contains("users", "registry", "shop");
    assertThat(paper.covered()).isEmpty();
  }

  @Test
  void threeLinesOfAClientStandClearBelowItsTimer() {
    Script script = new Script(List.of("n1", "n2", "n3"), List.of("alice"));
    Version old = script.key("note", 0);
    Value words = new Value.Text("some words that need three lines, as it happens at times");
    Operation write = script.at(1).invoke(0, new Action.Write(old.key(), words), 0);
    script.timerSet(script.client(0), 0, "timeout", 100);
    Paper paper = paint(script, 920, 400);
    assertThat(paper.rings).isNotEmpty();
    assertThat(paper.words.stream().filter(word -> word.box.x() == paper.rings.get(0).centre.x() + 2).count())
        .as(write.action().text()).isGreaterThanOrEqualTo(3);
    assertThat(paper.covered()).isEmpty();
  }
}
