package lagoon.guarantee;

import java.util.Arrays;
import lagoon.history.Operation;
import lagoon.history.Version;

/** A write from its invocation on, and what it must follow. */
final class Issued {

  private static final Version[] NONE = {};

  final Operation operation;
  /** Its operation's, here to save a look at that. */
  final long id;
  /** To follow what its session had written, and been told of, when it issued this; null: nothing. */
  final Duty written;
  /** To follow what its session had read when it issued this; null: nothing. */
  final Duty seen;
  /** What {@link Writes#lag} says of it. */
  byte lag = Writes.OPEN;
  boolean hasFailed;
  /** Whether it was so long ago that only what concerns its own keys is still known. */
  boolean isTrimmed;
  /** What is known of what it made. */
  Version[] versions = NONE;

  Issued(Operation operation, Duty written, Duty seen) {
    this.operation = operation;
    this.id = operation.id();
    this.written = written;
    this.seen = seen;
  }

  void made(Version version) {
    if (!Copies.contains(versions, version)) {
      versions = Arrays.copyOf(versions, versions.length + 1);
      versions[versions.length - 1] = version;
    }
  }

  /** Whether nobody lacks it any more, or nobody will ever get it. */
  boolean isSettled(Copies copies) {
    for (Version version : versions) {
      if (!copies.isEverywhere(version)) {
        return false;
      }
    }
    return hasFailed || versions.length > 0;
  }

  boolean isACopy(Copies copies) {
    for (Version version : versions) {
      if (copies.isACopy(version)) {
        return true;
      }
    }
    return false;
  }

  /** Forgets what it must follow on keys that are not its own. */
  void trim() {
    if (written != null) {
      written.trim();
    }
    if (seen != null) {
      seen.trim();
    }
    isTrimmed = true;
  }
}
