package lagoon.picture.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Palette;
import lagoon.picture.look.Point;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.StageOptions;
import lagoon.trace.Script;
import lagoon.trace.Slice;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;

/** What lies outside of the emphasis is dim, and its name can be read all the same. */
class DimTest {

  private final Script script = new Script(List.of("paris", "tokyo"), List.of("alice", "bob"));

  /** By text: how opaque it is written. */
  private static final class Words extends BlankBrush {
    private final Map<String, Double> opacities = new TreeMap<>();
    private double opacity = 1;

    @Override
    public void opacity(double now) {
      opacity = now;
    }

    @Override
    public void text(Point base, String text, Font font) {
      opacities.put(text, opacity);
    }
  }

  private Map<String, Double> written(double width, double height) {
    script.restarted(script.replica(0), script.key("bio", 1));
    script.restarted(script.replica(1), script.key("home", 1));
    Trace trace = script.trace();
    StageOptions options = StageOptions.of(width, height)
        .emphasising(Optional.of(Slice.at(trace, Set.of(script.replica(0)))));
    Words words = new Words();
    StagePainter.paint(Frame.of(trace, 1_000_000, Layout.of(trace), options), words);
    return words.opacities;
  }

  @Test
  void theNameOfADimNodeIsMoreOpaqueThanWhatElseIsDimOfIt() {
    Map<String, Double> written = written(1000, 500);
    assertThat(written).containsEntry("paris", 1.0).containsEntry("bio", 1.0)
        .containsEntry("home", StagePainter.DIM);
    assertThat(List.of("tokyo", "alice", "bob"))
        .allSatisfy(name -> assertThat(written).containsEntry(name, StagePainter.DIM_NAME));
  }

  @Test
  void aDimNameCanBeReadInEachTheme() {
    for (Palette palette : Palette.all()) {
      double[] ground = rgb(palette, Ink.GROUND);
      double[] card = over(rgb(palette, Ink.CARD), StagePainter.DIM, ground);
      for (double[] behind : List.of(ground, card)) {
        double[] name = over(rgb(palette, Ink.TEXT), StagePainter.DIM_NAME, behind);
        assertThat(contrast(name, behind)).as(palette.name()).isGreaterThanOrEqualTo(3);
      }
    }
  }

  private static double[] rgb(Palette palette, Ink ink) {
    int hex = Integer.parseInt(palette.hex(ink).substring(1), 16);
    return new double[] {hex >> 16, hex >> 8 & 255, hex & 255};
  }

  private static double[] over(double[] ink, double opacity, double[] behind) {
    double[] mixed = new double[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = opacity * ink[i] + (1 - opacity) * behind[i];
    }
    return mixed;
  }

  /** As WCAG 2 counts it. */
  private static double contrast(double[] one, double[] other) {
    double light = Math.max(luminance(one), luminance(other));
    return (light + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
  }

  private static double luminance(double[] rgb) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = rgb[i] / 255;
      linear[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
}
