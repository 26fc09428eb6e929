package lagoon.protocol.multileader;

import java.util.List;
import lagoon.history.Version;

/**
 * A write, as the replica that accepted it numbered and stamped it.
 *
 * @param origin the index of that replica
 * @param number how many it had accepted with this one
 * @param after how many of each replica's writes it had then; not to be changed
 * @param made the versions that the write makes, one for each key
 */
record Accepted(int origin, long number, long[] after, List<Stamped> made) {

  List<Version> versions() {
    return made.stream().map(Stamped::version).toList();
  }

  /** "bio = here (v2)". */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Stamped one : made) {
      Version version = one.version();
      text.append(text.isEmpty() ? "" : ", ")
          .append(version.key()).append(" = ").append(version.value()).append(" (").append(version)
          .append(')');
    }
    return text.toString();
  }
}
