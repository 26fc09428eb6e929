package lagoon.guarantee;

import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.Version;

/**
 * One failure of one guarantee, with its witness and its proof.
 *
 * @param guarantee the guarantee's name: "read-your-writes", "once november-rent"
 * @param session the session that suffered; empty where a failure is nobody's own
 * @param witnesses the operations that show it, in the order in which the proof tells of them
 * @param versions the versions that show it, the one that was due first
 * @param replica where it happened, if it happened at one replica
 * @param observation the id of the observation at which it became true
 * @param time when that was, in nanoseconds of virtual time
 * @param proof why it is one, in a few sentences for a reader
 * @param seenBy for the two write guarantees: the first session that saw W2 and then did not see what W2
 *     must follow; empty as long as no client noticed
 */
public record Violation(
    String guarantee,
    Optional<Session> session,
    List<Operation> witnesses,
    List<Version> versions,
    Optional<NodeName> replica,
    long observation,
    long time,
    String proof,
    Optional<Session> seenBy) {
  public Violation {
    witnesses = List.copyOf(witnesses);
    versions = List.copyOf(versions);
  }

  Violation seenBy(Session reader, String sentence) {
    return new Violation(
        guarantee, session, witnesses, versions, replica, observation, time, proof + " " + sentence,
        Optional.of(reader));
  }
}
