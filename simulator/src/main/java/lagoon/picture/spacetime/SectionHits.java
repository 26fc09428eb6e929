package lagoon.picture.spacetime;

import java.util.OptionalLong;
import lagoon.picture.look.Point;

final class SectionHits {
  private SectionHits() {}

  static OptionalLong in(Section section, Point point, double reach) {
    throw new UnsupportedOperationException();
  }
}
