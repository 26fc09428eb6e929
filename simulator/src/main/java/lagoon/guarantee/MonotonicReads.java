package lagoon.guarantee;

import java.util.List;
import java.util.function.Consumer;
import lagoon.history.Version;

/**
 * Monotonic reads: where R1 precedes R2 in a session, each version that R1 returned of a key is equalled or
 * superseded by one that R2 returned. The smallest history that it rejects:
 *
 * <pre>
 *   alice   |-- w(x, 1) --| ok
 *   bob                          |-- r(x) --| 1   |-- r(x) --| 0
 * </pre>
 *
 * <p>It does not matter whether the write was ever acknowledged: bob has read it. A read that failed, and
 * one of a key that holds nothing yet, leave nothing to follow.
 */
final class MonotonicReads extends ReadGuarantee {

  MonotonicReads(Facts facts, Consumer<Violation> flagged) {
    super(Guarantees.MONOTONIC_READS, Facts.SEEN, facts, flagged);
  }

  @Override
  String proof(OpenRead read, Known missed, List<Version> returned) {
    return "Let R1 be " + Words.operation(missed.by) + ", which returned " + Words.version(missed.version)
        + " at " + Words.time(missed.time) + ". Then R2"
        + whatItDid(read, missed, returned)
        + whatWasThere(name(missed.version, read), read, missed, returned)
        + "R2 cannot have seen what R1 had seen.";
  }

  /** "v5"; where the replica had another one of that number, "the v2 of R1". */
  private static String name(Version missed, OpenRead read) {
    boolean ambiguous = read.served != null
        && read.served.versions().stream().anyMatch(
            had -> had.keyIndex() == missed.keyIndex() && had.number() == missed.number());
    return ambiguous ? "the " + missed + " of R1" : missed.toString();
  }

  @Override
  protected String whyNothingChecked() {
    return "No session read a key that it had read before.";
  }

  @Override
  protected String whyNothingContested() {
    return facts.knowsCopies
        ? "Every replica already had each version that a session read again."
        : "The history does not say which replica applied what,"
            + " so nobody can tell whether a read could have gone back.";
  }
}
