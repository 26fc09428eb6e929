package lagoon.protocol.leaderfollower;

import java.util.List;
import lagoon.history.Version;

/**
 * One entry of the leader's log: the versions that one write makes.
 *
 * @param index its place in the log, from 1
 */
record Entry(long index, List<Version> versions) {

  String text() {
    StringBuilder text = new StringBuilder();
    for (Version version : versions) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(version.key()).append(" = ").append(version.value()).append(" (").append(version)
              .append(')');
    }
    return text.toString();
  }
}
