package lagoon.picture.paint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.picture.look.Point;

/** Many straight lines, painted together with those that look alike: a screen is much faster then. */
final class Bundles {

  private record Look(double opacity, Brush.Stroke stroke) {}

  private final Map<Look, List<Brush.Line>> lines = new LinkedHashMap<>();

  /** One more line. */
  void add(Point start, Point end, Brush.Stroke stroke, double opacity) {
    lines.computeIfAbsent(new Look(opacity, stroke), look -> new ArrayList<>())
        .add(new Brush.Line(start, end));
  }

  /** Paints them all, in the order in which their looks came first. Leaves the brush opaque. */
  void paint(Brush brush) {
    lines.forEach((look, alike) -> {
      brush.opacity(look.opacity());
      brush.lines(alike, look.stroke());
    });
    brush.opacity(1);
  }
}
