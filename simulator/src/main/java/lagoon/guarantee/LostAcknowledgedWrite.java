package lagoon.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/**
 * No acknowledged write is lost: once all has settled, some replica that keeps the key holds at least each
 * version whose write was acknowledged. The smallest history that it rejects:
 *
 * <pre>
 *   alice       |-- w(x, 1) --| ok
 *   replica-1        x=1            crash, memory lost     restart
 *   replica-2                                                        the end, and all is quiet
 * </pre>
 *
 * <p>A write that somebody overwrote after having seen it is not lost; one that somebody overwrote without
 * having seen it, because its own clock said later, is. {@code checked} counts the versions of acknowledged
 * writes; {@code contested} those that some replica lacked when they were acknowledged, and those that had
 * been acknowledged when some replica crashed. Each lost version is a violation; of those that every
 * replica once had, only the newest of a key are sure to be counted. Where a version is missing, but a
 * fault was never healed, it is UNTESTED; where copies were still moving, UNKNOWN.
 */
final class LostAcknowledgedWrite extends Checker {

  private final Facts facts;
  private final int replicas;
  private long acknowledged;
  private long contested;

  LostAcknowledgedWrite(Facts facts, Consumer<Violation> flagged) {
    super(Guarantees.LOST_ACKNOWLEDGED_WRITE, flagged);
    this.facts = facts;
    this.replicas = facts.cast.replicas().size();
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Completed completed
        && completed.outcome() == Outcome.OK
        && completed.operation().action().isWrite()) {
      for (int i = 0; i < completed.versions().size(); i++) {
        acknowledged++;
        contested += facts.copies.isEverywhere(completed.versions().get(i)) ? 0 : 1;
      }
    } else if (observation instanceof Observation.Crashed crashed && crashed.node().index() < replicas) {
      contested = acknowledged;
    }
  }

  @Override
  public void finish(End end) {
    super.finish(end);
    if (!facts.knowsCopies) {
      untested("The history does not say which replica applied what.");
      return;
    }
    for (long i = 0; i < acknowledged; i++) {
      checked(i < contested);
    }
    if (facts.acknowledged.overflowed()) {
      blind("More acknowledged writes were open at once than can be remembered: the oldest were forgotten.");
    }
    for (int key = 0; key < facts.acknowledged.keys(); key++) {
      AcknowledgedVersions versions = facts.acknowledged.of(key);
      for (int i = 0; versions != null && i < versions.size(); i++) {
        if (!facts.copies.isSomewhere(versions.get(i).version)) {
          judgeMissing(versions.get(i), end);
        }
      }
    }
  }

  private void judgeMissing(Acknowledgement one, End end) {
    if (!end.openFaults().isEmpty()) {
      untested("A replica may yet come back with what is missing now: " + Words.and(end.openFaults()) + ".");
    } else if (!end.quiet()) {
      doubt("Copies were still moving at the end, and what is missing may have been under way.");
    } else if (violated(one.version.writer().map(Operation::session))) {
      keep(violation(one, end));
    }
  }

  private Violation violation(Acknowledgement one, End end) {
    Version version = one.version;
    List<String> held = new ArrayList<>();
    for (NodeName replica : facts.cast.replicas()) {
      if (facts.copies.keeps(replica.index(), version.keyIndex())) {
        List<Version> there = List.of(facts.copies.at(replica.index(), version.keyIndex()));
        held.add(replica + " has " + Words.held(there));
      }
    }
    String proof = "Let W be " + Words.origin(version) + ", acknowledged at " + Words.time(one.time)
        + ". The run came to rest at " + Words.time(end.time()) + ", with no fault in the way. But of "
        + version.key() + ", " + Words.and(held) + ": none of that is W or came after it"
        + ", so W is lost, though its session was told that it was done.";
    return new Violation(
        name(), version.writer().map(write -> write.session()), version.writer().stream().toList(),
        List.of(version), Optional.empty(), facts.lastObservation(), end.time(), proof, Optional.empty());
  }

  @Override
  protected String whyNothingChecked() {
    return "No write was acknowledged.";
  }

  @Override
  protected String whyNothingContested() {
    return "Every replica had each write when it was acknowledged, and none crashed afterwards.";
  }
}
