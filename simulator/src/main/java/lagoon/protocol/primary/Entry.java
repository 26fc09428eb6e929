package lagoon.protocol.primary;

import java.util.List;
import lagoon.client.Reply;
import lagoon.history.Session;
import lagoon.history.Version;

/**
 * What one write came to, as its primary tells the backups: the versions that it makes, and the receipt, so
 * that a backup that takes over does not carry it out again.
 *
 * @param index its place in the order of its group, from 1
 * @param versions empty where the write was refused
 * @param session whose write it is
 * @param settledBelow the session waits for no answer to requests with smaller numbers
 */
record Entry(long index, List<Version> versions, Session session, long settledBelow, Reply reply) {

  String text() {
    StringBuilder text = new StringBuilder();
    for (Version version : versions) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(version.key()).append(" = ").append(version.value()).append(" (").append(version)
          .append(')');
    }
    return text.isEmpty() ? "refused: " + reply.text() : text.toString();
  }
}
