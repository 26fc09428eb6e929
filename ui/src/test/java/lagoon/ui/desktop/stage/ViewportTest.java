package lagoon.ui.desktop.stage;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.picture.look.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Which part of the stage is seen. */
class ViewportTest {

  @Property(tries = 200, seed = "5")
  void whatIsUnderTheMouseStaysThereWhileOneComesNearer(
      @ForAll @DoubleRange(min = 0, max = 1000) double x, @ForAll @DoubleRange(min = 0, max = 600) double y,
      @ForAll @DoubleRange(min = 1, max = 4) double factor) {
    Viewport before = Viewport.whole(1000, 600);
    Viewport after = before.zoomed(factor, x, y);
    // A place is the same where it has the same share of the sheet: the sheet itself grows.
    Point was = before.onSheet(x, y, 1);
    Point is = after.onSheet(x, y, 1);
    Offset<Double> exact = Offset.offset(1e-6);
    assertThat(is.x() / after.sheetWidth(1)).isCloseTo(was.x() / before.sheetWidth(1), exact);
    assertThat(is.y() / after.sheetHeight(1)).isCloseTo(was.y() / before.sheetHeight(1), exact);
  }

  @Property(tries = 200, seed = "5")
  void nobodySeesBeyondTheEdgeOfTheSheet(@ForAll @DoubleRange(min = -5000, max = 5000) double dx,
      @ForAll @DoubleRange(min = -5000, max = 5000) double dy,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    Viewport view = Viewport.whole(800, 500).zoomed(factor, 400, 250).panned(dx, dy);
    assertThat(view.x()).isBetween(0.0, 800 * (view.zoom() - 1));
    assertThat(view.y()).isBetween(0.0, 500 * (view.zoom() - 1));
    assertThat(view.zoom()).isBetween(1.0, Viewport.NEAREST);
  }

  @Test
  void toComeNearerMakesTheSheetWiderAndEverythingLarger() {
    Viewport near = Viewport.whole(1000, 600).zoomed(4, 0, 0);
    assertThat(near.scale(1)).isCloseTo(2, Offset.offset(1e-9));
    assertThat(near.sheetWidth(1)).isCloseTo(2000, Offset.offset(1e-9));
  }
}
