package lagoon.picture.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.StageOptions;
import lagoon.trace.Moment;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;

/** A link that somebody chose is seen on the stage. */
class ChosenLinkTest {

  /** Remembers what is drawn in the colour of what is chosen. */
  private static final class Paper extends BlankBrush {
    private final List<List<Point>> chosen = new ArrayList<>();

    @Override
    public void line(List<Point> points, Stroke stroke) {
      if (stroke.ink() == Ink.SELECTED) {
        chosen.add(points);
      }
    }
  }

  private static List<List<Point>> chosen(Frame frame) {
    Paper paper = new Paper();
    StagePainter.paint(frame, paper);
    return paper.chosen;
  }

  @Test
  void aLineLiesUnderTheChosenLinkAndUnderNoOther() {
    Script script = new Script(List.of("n0", "n1", "n2"), List.of());
    script.at(10).sent(script.replica(0), script.replica(1), 0,
        new Script.Letter("Replicate", "entry 1", List.of()), 100);
    script.sent(script.replica(1), script.replica(2), 0,
        new Script.Letter("Replicate", "entry 2", List.of()), 100);
    Trace trace = script.trace();
    StageOptions plain = StageOptions.of(900, 600);
    Frame none = Frame.of(trace, 20_000_000, Layout.of(trace), plain);
    assertThat(chosen(none)).isEmpty();
    Frame frame = Frame.of(trace, 20_000_000, Layout.of(trace),
        plain.selecting(Optional.of(new Moment.Link(script.replica(0), script.replica(1)))));
    Frame.LinkMark link = frame.links().stream().filter(Frame.LinkMark::selected).findFirst().orElseThrow();
    assertThat(chosen(frame)).containsExactly(List.of(link.start(), link.end()));
  }
}
