package lagoon.guarantee;

import java.util.function.Consumer;

/**
 * Monotonic writes: where W1 precedes W2 in a session and W1 was acknowledged, W2 is applied at a replica
 * only where at least W1 already is, and W1 never replaces W2 there afterwards. The smallest histories that
 * it rejects, one for each half, with what a replica applies below what the session does:
 *
 * <pre>
 *   alice     |-- w(x, 1) --| ok  |-- w(y, 1) --| ok          |-- w(x, 1) --| ok  |-- w(x, 2) --| ok
 *   replica                            y=1                                            x=2          x=1
 * </pre>
 *
 * <p>In the second one x = 2 may well come first: it came after x = 1, and so stands for it. Only x = 1
 * must then be dropped when it arrives. W2 is judged wherever it is applied, whether it was acknowledged or
 * not.
 */
final class MonotonicWrites extends WriteGuarantee {

  MonotonicWrites(Facts facts, Consumer<Violation> flagged) {
    super(Guarantees.MONOTONIC_WRITES, facts, flagged);
  }

  @Override
  Duty duty(Issued write) {
    return write.written;
  }

  @Override
  Strand strand(Issued write) {
    return facts.pasts.written(write.operation.session());
  }

  @Override
  String let(Known due) {
    return "Let W1 be " + Words.write(due.by, due.version) + ", acknowledged at " + Words.time(due.time);
  }

  @Override
  String name(Known due) {
    return "W1";
  }

  @Override
  String consequence() {
    return "W1";
  }

  @Override
  protected String whyNothingChecked() {
    return "No replica applied a write that was issued after its session had had another one acknowledged.";
  }
}
