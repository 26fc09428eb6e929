package lagoon.protocol.sequential;

import java.util.List;
import lagoon.client.Reply;
import lagoon.history.NodeName;
import lagoon.history.Session;
import lagoon.history.Version;

/**
 * A write in the one order of all.
 *
 * @param number its place, from 1
 * @param session whose it is
 * @param origin the replica that took it
 * @param reply what its client is told; a refusal has its place, too, and makes no versions
 * @param versions what it makes
 * @param settledBelow its session waits for no answer to requests with smaller numbers
 */
record Entry(
    long number, Session session, NodeName origin, Reply reply, List<Version> versions,
    long settledBelow) {

  String text() {
    StringBuilder text = new StringBuilder().append(number).append(':');
    for (Version version : versions) {
      text.append(' ').append(version.key()).append(" = ").append(version.value())
          .append(" (").append(version).append(')');
    }
    return versions.isEmpty() ? text + " refused" : text.toString();
  }
}
