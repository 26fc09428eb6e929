package lagoon.picture.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.spacetime.Chart;
import lagoon.picture.spacetime.ChartOptions;
import lagoon.picture.spacetime.Section;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.StageOptions;
import lagoon.trace.BusyDay;
import lagoon.trace.DoubleTransfer;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;

/** Straight lines are painted together with those that look alike. */
class BundlesTest {

  private static final Point A = new Point(0, 0);
  private static final Point B = new Point(10, 0);
  private static final Point C = new Point(0, 10);

  /** Keeps what lines it was given, each as often as it was. */
  private static final class Lines extends BlankBrush {

    private record Bundle(List<Line> lines, Stroke stroke, double opacity) {}

    private final List<Bundle> bundles = new ArrayList<>();
    private double opacity = 1;

    @Override
    public void opacity(double to) {
      opacity = to;
    }

    @Override
    public void lines(List<Line> lines, Stroke stroke) {
      bundles.add(new Bundle(List.copyOf(lines), stroke, opacity));
    }

    private List<Line> all() {
      return bundles.stream().flatMap(one -> one.lines().stream()).toList();
    }
  }

  private final Lines brush = new Lines();

  @Test
  void eachLookIsPaintedOnceInTheOrderInWhichItCame() {
    Brush.Stroke plain = Brush.Stroke.of(Ink.LINE, 1.5);
    Bundles bundles = new Bundles();
    bundles.add(A, B, plain, 1);
    bundles.add(A, C, Brush.Stroke.of(Ink.FAULT, 1.5), 1);
    bundles.add(B, C, Brush.Stroke.of(Ink.LINE, 1.5), 1);
    bundles.add(C, B, plain, 0.28);
    bundles.paint(brush);
    assertThat(brush.bundles).containsExactly(
        new Lines.Bundle(List.of(new Brush.Line(A, B), new Brush.Line(B, C)), plain, 1),
        new Lines.Bundle(List.of(new Brush.Line(A, C)), Brush.Stroke.of(Ink.FAULT, 1.5), 1),
        new Lines.Bundle(List.of(new Brush.Line(C, B)), plain, 0.28));
    assertThat(brush.opacity).as("the opacity afterwards").isEqualTo(1);
  }

  @Test
  void aBrushThatKnowsNoBundlesPaintsLineByLine() {
    List<List<Point>> painted = new ArrayList<>();
    Brush plain = new BlankBrush() {
      @Override
      public void line(List<Point> points, Stroke stroke) {
        painted.add(points);
      }
    };
    plain.lines(List.of(new Brush.Line(A, B), new Brush.Line(B, C)), Brush.Stroke.of(Ink.LINE, 1));
    assertThat(painted).containsExactly(List.of(A, B), List.of(B, C));
  }

  @Test
  void everyArrowOfABusySectionIsInABundle() {
    Trace trace = BusyDay.trace(100, 20, 60, 7);
    Section section = Chart.of(trace, ChartOptions.usual())
        .section(ChartOptions.View.of(1280, 800, 22));
    ChartPainter.paint(section, brush);
    assertThat(section.arrows()).hasSizeGreaterThan(10);
    assertThat(brush.all()).containsExactlyInAnyOrderElementsOf(
        section.arrows().stream().map(one -> new Brush.Line(one.start(), one.end())).toList());
    assertThat(brush.bundles).hasSizeLessThan(section.arrows().size() / 2);
  }

  @Test
  void everyWholeLinkOfAStageIsInABundle() {
    Trace trace = DoubleTransfer.trace();
    Frame frame = Frame.of(trace, trace.end() / 2, Layout.of(trace), StageOptions.of(1280, 800));
    StagePainter.paint(frame, brush);
    List<Brush.Line> links = frame.links().stream().filter(link -> !link.isCut())
        .map(link -> new Brush.Line(link.start(), link.end())).toList();
    assertThat(links).isNotEmpty();
    assertThat(brush.all()).containsAll(links);
  }
}
