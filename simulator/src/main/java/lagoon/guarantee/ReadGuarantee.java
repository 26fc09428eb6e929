package lagoon.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.Version;

/**
 * What the guarantees of reads share. A read R that returned (outcome OK) must follow, on each of its keys,
 * what one past held when R was invoked; of that, the <em>required versions</em> are those that no other
 * supersedes. R follows them when for each of them some version that R returned is at least that.
 *
 * <p>{@code checked} counts one pair for each such read and each of its keys on which there is something to
 * follow. The pair is {@code contested} when, for one of its required versions, a replica that was up and
 * in reach of the session's client lacked it at the moment when a replica served R, or its write was
 * acknowledged, before R completed, while some replica lacked it. Where copies are not known, no pair is
 * contested. A read and a key make one violation at most.
 */
abstract class ReadGuarantee extends Checker {

  final Facts facts;
  private final int past;

  ReadGuarantee(String name, int past, Facts facts, Consumer<Violation> flagged) {
    super(name, flagged);
    this.past = past;
    this.facts = facts;
  }

  @Override
  public final void observe(Observation observation) {
    OpenRead read = facts.read();
    if (read == null) {
      return;
    }
    if (observation instanceof Observation.Served) {
      for (OpenRead part = facts.knowsCopies ? read : null; part != null; part = part.next) {
        if (!part.isContested(past) && isContestedNow(part)) {
          part.contest(past);
        }
      }
    } else if (observation instanceof Observation.Completed completed && completed.outcome() == Outcome.OK) {
      for (OpenRead part = read; part != null; part = part.next) {
        if (part.follows(past) != null && !part.isRepeated()) {
          judge(read, part, completed);
        }
      }
    }
  }

  @Override
  public final void finish(End end) {
    super.finish(end);
    if (facts.pasts.overflowed()) {
      blind(Pasts.OVERFLOWED);
    }
  }

  private boolean isContestedNow(OpenRead part) {
    for (Known known = part.follows(past); known != null; known = known.sibling) {
      if (known.wasLacked(facts.writes)
          || !facts.copies.isEverywhere(known.version)
              && facts.copies.isLackedInReachOf(part.operation.session(), known.version)) {
        return true;
      }
    }
    return false;
  }

  private void judge(OpenRead read, OpenRead part, Observation.Completed completed) {
    boolean isContested = part.isContested(past);
    Known missed = null;
    for (Known known = part.follows(past); known != null; known = known.sibling) {
      isContested = isContested || known.wasLacked(facts.writes);
      if (missed == null && !Copies.isAtLeast(completed.versions(), known.version)) {
        missed = known;
      }
    }
    checked(isContested);
    if (missed != null && violated(Optional.of(read.operation.session()))) {
      keep(violation(read, missed, completed));
    }
  }

  private Violation violation(OpenRead read, Known missed, Observation.Completed completed) {
    Key key = missed.version.key();
    List<Version> returned = Words.ofKey(completed.versions(), key);
    Optional<NodeName> replica = Optional.ofNullable(read.served).map(Observation.Served::node);
    Optional<Session> session = Optional.of(read.operation.session());
    List<Version> versions = new ArrayList<>(returned);
    versions.add(0, missed.version);
    return new Violation(
        name(), session, List.of(missed.by, read.operation), versions, replica, completed.id(),
        completed.time(), proof(read, missed, returned), Optional.empty());
  }

  /** Why a read that returned these versions of the key missed that one. */
  abstract String proof(OpenRead read, Known missed, List<Version> returned);

  /** ", invoked at 110 ms, read checking at replica-1 and returned 500 (v1). " */
  static String whatItDid(OpenRead read, Known missed, List<Version> returned) {
    String where = read.served == null ? "" : " at " + read.served.node();
    return ", invoked at " + Words.time(read.operation.invokedAt()) + ", read " + missed.version.key() + where
        + " and returned " + Words.held(returned) + ". ";
  }

  /** "But replica-1 had only v1, 100 ms behind: it had not applied W, so ". */
  final String whatWasThere(String required, OpenRead read, Known missed, List<Version> returned) {
    Key key = missed.version.key();
    if (read.served == null || Copies.isAtLeast(read.served.versions(), missed.version)) {
      return "But that is neither " + missed.version + " nor anything that came after it, so ";
    }
    List<Version> had = Words.ofKey(read.served.versions(), key);
    String what = (had.isEmpty() ? "no version of " + key : "only " + Words.numbers(had))
        + behind(key, returned, read);
    NodeName replica = read.served.node();
    if (facts.copies.hasUnderstated(replica.index(), missed.version)) {
      return "But " + replica + " found " + what + ", at the replicas that answered it, so ";
    }
    String why = "it " + hadNot(replica) + required;
    if (facts.copies.wasResolvedAt(replica.index(), missed.version)) {
      why = required + " had come there, and another version was kept";
    } else if (facts.copies.wasUndoneAt(replica.index(), missed.version)) {
      why = required + " had been there until an older version was put over it";
    }
    return "But " + replica + " had " + what + ": " + why + ", so ";
  }

  /** A replica that fell back may have applied what it lacks now, and lost it. */
  private String hadNot(NodeName replica) {
    return facts.copies.setbacks(replica.index()) == 0 ? "had not applied " : "did not have ";
  }

  private String behind(Key key, List<Version> returned, OpenRead read) {
    AcknowledgedVersions versions = facts.acknowledged.of(key.index());
    Acknowledgement first =
        versions == null ? null : versions.firstMissed(returned, read.operation.invokedOrder());
    long behind = first == null ? 0 : read.operation.invokedAt() - first.time;
    return behind == 0 ? "" : ", " + Words.time(behind) + " behind";
  }
}
