package lagoon.protocol.quorum;

import lagoon.history.Key;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * A copy of a key and what the protocol claims of it.
 *
 * @param version what it holds; null where the key was never written
 * @param number the number under which it was stored, by which copies are compared; 0 where there is none. It
 *     is a claim: {@link Version#supersedes} alone says what came after what
 * @param done the writes that it contains
 */
record Copy(Key key, Version version, long number, Done done) {

  /** Of a key that was never written. */
  static Copy none(Key key) {
    return new Copy(key, null, 0, Done.NOTHING);
  }

  /** What every replica begins with. */
  static Copy initial(Version version) {
    return new Copy(version.key(), version, 1, Done.NOTHING);
  }

  /** Whether it is that version under that number. */
  boolean isSameAs(Copy other) {
    return version != null && version == other.version && number == other.number;
  }

  Value value() {
    return version == null ? Value.ABSENT : version.value();
  }

  /** The same under another number. */
  Copy numbered(long other) {
    return new Copy(key, version, other, done);
  }

  /** "x = 5, number 3". */
  String text() {
    return version == null ? "no " + key : key + " = " + version.value() + ", number " + number;
  }
}
