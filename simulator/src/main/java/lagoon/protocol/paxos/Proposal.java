package lagoon.protocol.paxos;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * What may be chosen: one write.
 *
 * @param operation the client's
 * @param versions what it makes of the data that the run begins with
 */
record Proposal(Operation operation, List<Version> versions) {
  Proposal {
    versions = List.copyOf(versions);
  }

  boolean is(Operation other) {
    return operation.equals(other);
  }

  /** "rent = 100 (alice)". */
  String text() {
    return versions.stream()
        .map(version -> version.key() + " = " + version.value() + " (" + operation.session() + ")")
        .collect(Collectors.joining(", "));
  }
}
