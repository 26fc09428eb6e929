package lagoon.picture.spacetime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lagoon.picture.look.Box;

/** Places on a section that are taken, found by how far down they are. */
final class Taken {

  /** Boxes that share no strip of that height cannot overlap. */
  private static final double STRIP = 24;

  /** Only asked, never walked. */
  private final Map<Integer, List<Box>> strips = new HashMap<>();

  void add(Box box) {
    for (int strip = strip(box.y()); strip <= strip(box.bottom()); strip++) {
      strips.computeIfAbsent(strip, one -> new ArrayList<>()).add(box);
    }
  }

  boolean isFree(Box box) {
    for (int strip = strip(box.y()); strip <= strip(box.bottom()); strip++) {
      if (strips.getOrDefault(strip, List.of()).stream().anyMatch(box::overlaps)) {
        return false;
      }
    }
    return true;
  }

  private static int strip(double y) {
    return (int) Math.floor(y / STRIP);
  }
}
