package lagoon.picture.spacetime;

import java.util.OptionalLong;
import lagoon.picture.look.Point;

/** What lies at a place of a section. */
final class SectionHits {

  private static final double SIGN = 7;
  private static final double BAND = 9;

  private SectionHits() {}

  static OptionalLong in(Section section, Point point, double reach) {
    if (point.y() < Section.HEAD) {
      return OptionalLong.empty();
    }
    OptionalLong sign = sign(section, point, reach);
    if (sign.isPresent()) {
      return sign;
    }
    for (Section.Band band : section.bands()) {
      if (Math.abs(band.y() - point.y()) <= Math.max(band.height() / 2, Math.min(BAND, reach))) {
        return OptionalLong.of(band.id());
      }
    }
    for (int i = section.bars().size() - 1; i >= 0; i--) {
      if (section.bars().get(i).box().grown(reach / 2).contains(point)) {
        return OptionalLong.of(section.bars().get(i).id());
      }
    }
    return arrow(section, point, reach);
  }

  private static OptionalLong sign(Section section, Point point, double reach) {
    OptionalLong nearest = OptionalLong.empty();
    double least = SIGN + reach;
    for (Section.Sign sign : section.signs()) {
      double distance = sign.at().distance(point);
      if (distance <= least) {
        least = distance;
        nearest = OptionalLong.of(sign.id());
      }
    }
    return nearest;
  }

  private static OptionalLong arrow(Section section, Point point, double reach) {
    OptionalLong nearest = OptionalLong.empty();
    double least = reach + 2;
    for (Section.Arrow arrow : section.arrows()) {
      double distance = point.distance(arrow.start(), arrow.end());
      if (distance <= least) {
        least = distance;
        nearest = OptionalLong.of(arrow.sent());
      }
    }
    return nearest;
  }
}
