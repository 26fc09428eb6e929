package lagoon.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/**
 * Bounded staleness (Terry, "Replicated data consistency explained through baseball", CACM 2013): a read
 * returns nothing older than its bound allows, counted in versions or in time as {@link StalenessListener}
 * counts. The smallest history that a bound of 0 versions, or of less time than lies between, rejects:
 *
 * <pre>
 *   alice   |-- w(x, 1) --| ok
 *   bob                           |-- r(x) --| 0
 * </pre>
 *
 * <p>{@code checked} counts the reads that returned and before which some version of one of their keys had
 * been acknowledged. One is {@code contested} when a replica that was up and in reach of the session's client
 * lacked, when the read was served, the newest version that no such read may miss. A read makes one violation
 * at most.
 */
final class BoundedStaleness extends Checker {

  private final Facts facts;
  private final StalenessBound bound;
  /** The open reads that are contested. */
  private final LongTable<OpenRead> contested = new LongTable<>();

  BoundedStaleness(StalenessBound bound, Facts facts, Consumer<Violation> flagged) {
    super(bound.name(), flagged);
    this.facts = facts;
    this.bound = bound;
    facts.acknowledged.count();
  }

  @Override
  public void observe(Observation observation) {
    OpenRead read = facts.read();
    if (read == null) {
      return;
    }
    if (observation instanceof Observation.Served && facts.knowsCopies) {
      if (contested.get(read.operation.id()) == null && isContestedNow(read)) {
        contested.put(read.operation.id(), read);
      }
    } else if (observation instanceof Observation.Completed completed) {
      boolean isContested = contested.remove(read.operation.id()) != null;
      if (completed.outcome() == Outcome.OK) {
        judge(read, completed, isContested);
      }
    }
  }

  @Override
  public void finish(End end) {
    super.finish(end);
    if (facts.acknowledged.overflowed()) {
      blind("More versions were open at once than can be remembered.");
    }
  }

  private boolean isContestedNow(OpenRead read) {
    for (OpenRead part = read; part != null; part = part.next) {
      Version due = due(part);
      if (due != null && facts.copies.isLackedInReachOf(read.operation.session(), due)) {
        return true;
      }
    }
    return false;
  }

  /** The newest version of the key that a read may not miss; null where it may miss all. */
  private Version due(OpenRead part) {
    AcknowledgedVersions versions = facts.acknowledged.of(part.key().index());
    long newer = 0;
    for (int i = versions == null ? -1 : versions.size() - 1; i >= 0; i--) {
      Acknowledgement one = versions.get(i);
      if (one.order < part.operation.invokedOrder()
          && breaks(++newer, part.operation.invokedAt() - one.time)) {
        return one.version;
      }
    }
    return null;
  }

  private boolean breaks(long missed, long behind) {
    return bound instanceof StalenessBound.Versions versions
        ? missed > versions.most()
        : behind > ((StalenessBound.Behind) bound).most();
  }

  private void judge(OpenRead read, Observation.Completed completed, boolean isContested) {
    boolean isAnyAcknowledged = false;
    OpenRead broken = null;
    for (OpenRead part = read; part != null; part = part.next) {
      isAnyAcknowledged |= part.acknowledged > 0;
      Acknowledgement first = first(part, completed);
      if (broken == null && first != null
          && breaks(missed(part, completed), read.operation.invokedAt() - first.time)) {
        broken = part;
      }
    }
    if (isAnyAcknowledged) {
      checked(isContested);
    }
    if (broken != null && violated(Optional.of(read.operation.session()))) {
      keep(violation(read, broken, completed));
    }
  }

  private Acknowledgement first(OpenRead part, Observation.Completed completed) {
    AcknowledgedVersions versions = facts.acknowledged.of(part.key().index());
    return versions == null ? null
        : versions.firstMissed(Words.ofKey(completed.versions(), part.key()), part.operation.invokedOrder());
  }

  private long missed(OpenRead part, Observation.Completed completed) {
    return facts.acknowledged.of(part.key().index()).missed(
        Words.ofKey(completed.versions(), part.key()), part.operation.invokedOrder(), part.acknowledged);
  }

  private Violation violation(OpenRead read, OpenRead part, Observation.Completed completed) {
    Acknowledgement first = first(part, completed);
    List<Version> versions = new ArrayList<>(Words.ofKey(completed.versions(), part.key()));
    versions.add(0, first.version);
    Optional<NodeName> replica = Optional.ofNullable(read.served).map(Observation.Served::node);
    return new Violation(
        name(), Optional.of(read.operation.session()),
        List.of(first.version.writer().orElseThrow(), read.operation), versions, replica, completed.id(),
        completed.time(), proof(read, part, first, completed), Optional.empty());
  }

  private String proof(OpenRead read, OpenRead part, Acknowledgement first, Observation.Completed completed) {
    String replica = read.served == null ? "" : " at " + read.served.node();
    long missed = missed(part, completed);
    return "Let W be " + Words.origin(first.version) + ", acknowledged at " + Words.time(first.time)
        + ". Then R, invoked at " + Words.time(read.operation.invokedAt()) + ", read " + part.key() + replica
        + " and returned " + Words.held(Words.ofKey(completed.versions(), part.key())) + ". "
        + (bound instanceof StalenessBound.Versions versions
            ? "It missed " + new StalenessBound.Versions(missed).text()
                + " that had been acknowledged before, W the first of them, and may miss no more than "
                + versions.most() + "."
            : "W had been acknowledged " + Words.time(read.operation.invokedAt() - first.time)
                + " before, and R may miss what was acknowledged in the last "
                + Words.time(((StalenessBound.Behind) bound).most()) + " and nothing else.");
  }

  @Override
  protected String whyNothingChecked() {
    return "No read returned after a write of one of its keys had been acknowledged.";
  }

  @Override
  protected String whyNothingContested() {
    return facts.knowsCopies
        ? "Every replica already had each version that a read was not to miss."
        : "The history does not say which replica applied what,"
            + " so nobody can tell whether a read could have missed a version.";
  }
}
