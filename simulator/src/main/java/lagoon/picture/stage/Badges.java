package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;

/** Places the badges of a node on its upper edge, from the right to the left; each kind once. */
final class Badges {

  private static final double GAP = 3;
  private static final double SIZE = 11;

  private final Box node;
  private final double y;
  private final List<Badge> badges = new ArrayList<>();
  private double right;

  Badges(Box node) {
    this.node = node;
    this.y = Math.max(1, node.y() - Badge.HEIGHT * 0.6);
    this.right = node.right() - 6;
  }

  void add(Badge.Kind kind, String text) {
    double width = Math.max(Badge.HEIGHT, Letters.width(text, SIZE, true) + 8);
    if (right - width >= node.x() && badges.stream().noneMatch(one -> one.kind() == kind)) {
      badges.add(new Badge(kind, text, new Box(right - width, y, width, Badge.HEIGHT)));
      right -= width + GAP;
    }
  }

  List<Badge> badges() {
    return badges;
  }
}
