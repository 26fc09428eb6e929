package lagoon.protocol.registry;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.view.Spread;
import lagoon.view.Spread.Member;

/** The list of members, each with the number of the change that made it what it is. */
final class Roll {

  /** By the node's index; null: not on the list. */
  private final Member[] members;
  private final long[] changedBy;
  /** The number of the last change; -1: there is no list. */
  private long number = -1;
  /** The same to show; null: to be made anew. */
  private Spread.Members shown;

  Roll(int nodes) {
    members = new Member[nodes];
    changedBy = new long[nodes];
  }

  long number() {
    return number;
  }

  Member of(NodeName node) {
    return members[node.index()];
  }

  /** The next change, or one that somebody else has numbered. */
  void put(Member member, long newNumber) {
    members[member.node().index()] = member;
    changedBy[member.node().index()] = newNumber;
    number = Math.max(number, newNumber);
    shown = null;
  }

  /** All changes up to that one are in. */
  void isUpTo(long newNumber) {
    number = Math.max(number, newNumber);
  }

  /** What has changed after that change. */
  List<Member> after(long seen) {
    if (seen >= number) {
      return List.of();
    }
    List<Member> changed = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      if (members[i] != null && changedBy[i] > seen) {
        changed.add(members[i]);
      }
    }
    return changed;
  }

  Spread.Members show() {
    if (shown == null) {
      shown = new Spread.Members(number < 0 ? List.of() : after(-1));
    }
    return shown;
  }
}
