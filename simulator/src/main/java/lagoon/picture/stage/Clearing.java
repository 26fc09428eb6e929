package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.picture.look.Box;

/** What is free of a sheet: words take places in it, and none takes another's. */
final class Clearing {

  private static final double MARGIN = 4;

  private final Box sheet;
  private final List<Box> taken = new ArrayList<>();

  Clearing(Box sheet) {
    this.sheet = sheet.grown(-MARGIN);
  }

  void take(Box box) {
    taken.add(box);
  }

  /** Takes the first of these places that is free; empty: none is. */
  Optional<Box> first(List<Box> wanted) {
    for (Box box : wanted) {
      if (isFree(box)) {
        taken.add(box);
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }

  /** Takes the first of these places that is free, or else, moved into the sheet, the least covered. */
  Box best(List<Box> wanted) {
    Optional<Box> free = first(wanted);
    if (free.isPresent()) {
      return free.get();
    }
    Box best = null;
    double least = Double.MAX_VALUE;
    for (Box box : wanted) {
      Box inside = box.within(sheet);
      double covered = covered(inside);
      if (covered < least) {
        least = covered;
        best = inside;
      }
    }
    taken.add(best);
    return best;
  }

  boolean isFree(Box box) {
    if (!sheet.contains(box)) {
      return false;
    }
    for (Box other : taken) {
      if (other.overlaps(box)) {
        return false;
      }
    }
    return true;
  }

  /** How much of it lies on what is taken. */
  double covered(Box box) {
    double covered = 0;
    for (Box other : taken) {
      double wide = Math.min(box.right(), other.right()) - Math.max(box.x(), other.x());
      double high = Math.min(box.bottom(), other.bottom()) - Math.max(box.y(), other.y());
      covered += wide > 0 && high > 0 ? wide * high : 0;
    }
    return covered;
  }

  Box sheet() {
    return sheet;
  }
}
