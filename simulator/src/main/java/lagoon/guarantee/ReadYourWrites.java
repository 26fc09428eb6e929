package lagoon.guarantee;

import java.util.List;
import java.util.function.Consumer;
import lagoon.history.Version;

/**
 * Read your writes: R follows the session's acknowledged W on that key; some version that R returned is at
 * least W. The smallest history that it rejects:
 *
 * <pre>
 *   alice   |-- w(x, 1) --| ok        |-- r(x) --| 0
 * </pre>
 *
 * <p>Nothing is rejected where W was not acknowledged when R was invoked (they overlap), where W ended
 * FAILED or UNKNOWN, or where R returned what somebody wrote after having seen W. As {@code
 * read-your-writes/user} it takes all sessions of a user for one: what alice's phone wrote, her laptop must
 * read.
 */
final class ReadYourWrites extends ReadGuarantee {

  private final boolean ofUser;

  private ReadYourWrites(String name, boolean ofUser, Facts facts, Consumer<Violation> flagged) {
    super(name, ofUser ? Facts.WRITTEN_BY_USER : Facts.WRITTEN, facts, flagged);
    this.ofUser = ofUser;
  }

  static ReadYourWrites ofSessions(Facts facts, Consumer<Violation> flagged) {
    return new ReadYourWrites(Guarantees.READ_YOUR_WRITES, false, facts, flagged);
  }

  static ReadYourWrites ofUsers(Facts facts, Consumer<Violation> flagged) {
    return new ReadYourWrites(Guarantees.READ_YOUR_WRITES_OF_USERS, true, facts, flagged);
  }

  @Override
  String proof(OpenRead read, Known missed, List<Version> returned) {
    String whose = ofUser ? " of " + read.operation.session() : "";
    String both =
        ofUser && missed.by.session().index() != read.operation.session().index()
            ? " Both sessions are " + read.operation.session().user() + "'s."
            : "";
    return "Let W be " + Words.write(missed.by, missed.version)
        + ", acknowledged at " + Words.time(missed.time) + ". Then R" + whose
        + whatItDid(read, missed, returned)
        + whatWasThere("W", read, missed, returned)
        + "R cannot have seen W." + both;
  }

  @Override
  protected String whyNothingChecked() {
    return "No " + (ofUser ? "user" : "session")
        + " read a key after its own write of that key had been acknowledged.";
  }

  @Override
  protected String whyNothingContested() {
    return facts.knowsCopies
        ? "Every replica already had each write that a later read was to return."
        : "The history does not say which replica applied what,"
            + " so nobody can tell whether a read could have missed a write.";
  }
}
