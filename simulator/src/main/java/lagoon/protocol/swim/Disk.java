package lagoon.protocol.swim;

import java.util.List;
import lagoon.history.NodeName;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/** What a crash leaves of a node. */
final class Disk {

  final MemberList list;
  /** Whether it has a list that somebody gave it; false for one that was absent and asks to be let in. */
  boolean isIn;
  /** The number of its last ping: never given twice, so that no answer fits a ping of an earlier life. */
  long number;

  private Disk(MemberList list) {
    this.list = list;
  }

  /** The beginning: those who belong to the group know each other. */
  static Disk atFirst(NodeName self, List<NodeName> nodes, SwimSettings settings) {
    Disk disk = new Disk(new MemberList(nodes.size()));
    disk.isIn = !settings.absent().contains(self.name());
    for (NodeName node : nodes) {
      if (disk.isIn && !settings.absent().contains(node.name())) {
        disk.list.put(new Member(node, Health.ALIVE, 0));
      }
    }
    if (!disk.isIn) {
      disk.list.put(new Member(self, Health.LEFT, 0));
    }
    return disk;
  }
}
