package lagoon.protocol.swim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lagoon.history.NodeName;
import lagoon.view.Spread;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/**
 * What a node knows of all nodes, itself included; it stays on the disk when the node crashes. Of two pieces of
 * news of one member the one with the higher incarnation is newer; of one incarnation suspect is newer than
 * alive, dead newer than suspect, left newer than dead (section 4.2 of the paper, where a death is final: here a
 * member comes back with a higher incarnation).
 */
final class MemberList {

  /** By the node's index; null: never heard of. */
  private final Member[] members;
  /** Those that are not taken to be gone. */
  private int present;
  /** The same to show; null: to be made anew. */
  private Spread.Members shown;

  MemberList(int nodes) {
    members = new Member[nodes];
  }

  /** What is known of that node; null: nothing. */
  Member of(NodeName node) {
    return members[node.index()];
  }

  void put(Member member) {
    int index = member.node().index();
    present += (isPresent(member) ? 1 : 0) - (isPresent(members[index]) ? 1 : 0);
    members[index] = member;
    shown = null;
  }

  /** How many are not taken to be gone. */
  int present() {
    return present;
  }

  /** All that were heard of. */
  Stream<Member> all() {
    return Stream.of(members).filter(Objects::nonNull);
  }

  /** Whether a member is taken to be there: alive or suspected. */
  static boolean isPresent(Member member) {
    return member != null && member.health().compareTo(Health.SUSPECT) <= 0;
  }

  /** Whether news says more than what is known. */
  static boolean isNewer(Member news, Member known) {
    return known == null || news.incarnation() > known.incarnation()
        || news.incarnation() == known.incarnation() && news.health().compareTo(known.health()) > 0;
  }

  Spread.Members show() {
    if (shown == null) {
      List<Member> known = new ArrayList<>(members.length);
      for (Member member : members) {
        if (member != null) {
          known.add(member);
        }
      }
      shown = new Spread.Members(known);
    }
    return shown;
  }
}
