package lagoon.guarantee;

import java.util.function.Consumer;

/**
 * Writes follow reads: where R1 precedes W2 in a session, W2 is applied at a replica only where at least
 * what R1 returned already is, and what R1 returned never replaces W2 there afterwards. The smallest
 * history that it rejects: bob answers a question, and a replica has the answer without the question.
 *
 * <pre>
 *   alice     |-- w(x, 1) --| ok
 *   bob                        |-- r(x) --| 1  |-- w(y, 1) --| ok
 *   replica                                         y=1
 * </pre>
 */
final class WritesFollowReads extends WriteGuarantee {

  WritesFollowReads(Facts facts, Consumer<Violation> flagged) {
    super(Guarantees.WRITES_FOLLOW_READS, facts, flagged);
  }

  @Override
  Duty duty(Issued write) {
    return write.seen;
  }

  @Override
  Strand strand(Issued write) {
    return facts.pasts.seen(write.operation.session());
  }

  @Override
  String let(Known due) {
    return "Let R1 be " + Words.operation(due.by) + ", which returned " + Words.version(due.version) + " at "
        + Words.time(due.time);
  }

  @Override
  String name(Known due) {
    return "the " + due.version.key() + " " + due.version + " of R1";
  }

  @Override
  String consequence() {
    return "what its author had read";
  }

  @Override
  protected String whyNothingChecked() {
    return "No replica applied a write that was issued after a read of its session.";
  }
}
