package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.trace.Moment;

/** Servers in columns: each one right of all those that call it. */
final class Callers {

  private final List<NodeName> servers;
  private final List<Moment.Link> calls;

  /**
   * @param calls each link once, from who calls to who is called; those of others are left out
   */
  Callers(List<NodeName> servers, List<Moment.Link> calls) {
    this.servers = servers;
    this.calls = calls;
  }

  /** The columns from the left; where calls go round in a circle, some of them go back to the left. */
  List<List<NodeName>> columns() {
    int[] column = new int[servers.size()];
    boolean changed = true;
    for (int round = 0; changed && round < servers.size(); round++) {
      changed = false;
      for (Moment.Link call : calls) {
        int from = call.from().index();
        int to = call.to().index();
        boolean isInside = from < column.length && to < column.length;
        if (isInside && column[to] <= column[from] && column[from] + 1 < column.length) {
          column[to] = column[from] + 1;
          changed = true;
        }
      }
    }
    List<List<NodeName>> columns = new ArrayList<>();
    for (int at = 0; at < column.length; at++) {
      List<NodeName> here = new ArrayList<>();
      for (NodeName server : servers) {
        if (column[server.index()] == at) {
          here.add(server);
        }
      }
      if (!here.isEmpty()) {
        columns.add(here);
      }
    }
    return columns;
  }
}
