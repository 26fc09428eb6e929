package lagoon.protocol.swim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lagoon.view.Spread.Member;

/**
 * The news that a member still passes on: the latest of each node, what was told least often first (section 4.1
 * of the paper).
 */
final class News {

  private static final class Item {
    final Member member;
    int told;

    Item(Member member) {
      this.member = member;
    }
  }

  private final List<Item> items = new ArrayList<>();

  /** News of a member, instead of all before. */
  void add(Member member) {
    items.removeIf(item -> item.member.node().equals(member.node()));
    items.add(new Item(member));
  }

  /**
   * What the next message carries.
   *
   * @param most how many pieces at most
   * @param times how often each piece is told
   */
  List<Member> next(int most, int times) {
    if (items.isEmpty()) {
      return List.of();
    }
    items.sort(Comparator.comparingInt(item -> item.told));
    List<Member> next = new ArrayList<>();
    for (int i = 0; i < Math.min(most, items.size()); i++) {
      next.add(items.get(i).member);
      items.get(i).told++;
    }
    items.removeIf(item -> item.told >= times);
    return next;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }
}
