package lagoon.trace;

import java.util.List;
import java.util.Optional;
import lagoon.history.Version;

/**
 * The newest version of a key that any replica had, when it came to exist, and what was the newest before. It
 * tells how far behind a copy is.
 */
public final class News {

  /** The way back to what a copy lacked first is followed so far. */
  private static final int MOST = 256;

  /** A version that comes late is looked for among so many: only concurrent ones must be told apart. */
  private static final int CONCURRENT = 32;

  private final Version version;
  private final long since;
  private final Version acknowledged;
  private final News before;

  private News(Version version, long since, Version acknowledged, News before) {
    this.version = version;
    this.since = since;
    this.acknowledged = acknowledged;
    this.before = before;
  }

  /** The first news of a key. */
  static News of(Version version, long since) {
    return new News(version, since, null, null);
  }

  /** What is news after a replica applied that version. */
  News and(Version applied, long time) {
    if (version.isAtLeast(applied)) {
      return this;
    }
    News at = this;
    for (int step = 0; step < CONCURRENT && at != null; step++, at = at.before) {
      if (at.version == applied) {
        return this;
      }
    }
    return new News(applied, time, acknowledged, this);
  }

  /** The same, after a client was told that its write of that version is done. */
  News acknowledging(Version done) {
    boolean known = acknowledged != null && acknowledged.isAtLeast(done);
    return known ? this : new News(version, since, done, before);
  }

  /** The newest version anywhere; of several concurrent ones, the last to come. */
  public Version version() {
    return version;
  }

  /** When a replica first applied it, in nanoseconds of virtual time. */
  public long since() {
    return since;
  }

  /** The newest version that a client was told of as written; empty where none was. */
  public Optional<Version> acknowledged() {
    return Optional.ofNullable(acknowledged);
  }

  /**
   * How many versions a copy is behind the newest anywhere. A copy that was written concurrently with the
   * newest is not behind it: it differs.
   *
   * @param copy the versions of the key that a replica holds; empty: it holds none
   */
  public long behind(List<Version> copy) {
    if (copy.isEmpty()) {
      return version.number();
    }
    long behind = 0;
    for (Version one : copy) {
      if (one.isAtLeast(version)) {
        return 0;
      }
      if (version.supersedes(one)) {
        long by = version.number() - one.number();
        behind = behind == 0 ? by : Math.min(behind, by);
      }
    }
    return behind;
  }

  /**
   * When the first of the versions came to exist that a copy lacks, in nanoseconds of virtual time: of a copy
   * that is more than 256 versions behind, when one of the later ones did. Of a copy that is not behind, when
   * the newest did.
   */
  public long lackedSince(List<Version> copy) {
    News first = this;
    News at = before;
    for (int step = 0; step < MOST && at != null && isNewer(at.version, copy); step++, at = at.before) {
      first = at;
    }
    return first.since;
  }

  /** Whether a copy lacks a version that was acknowledged to a client. */
  public boolean lacksAcknowledged(List<Version> copy) {
    return acknowledged != null && isNewer(acknowledged, copy);
  }

  /** Whether it tells of the same version, of the same time, acknowledged as far: of one trace, the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof News that && version == that.version && since == that.since
        && acknowledged == that.acknowledged;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * since + version.number());
  }

  private static boolean isNewer(Version version, List<Version> copy) {
    for (Version one : copy) {
      if (!version.supersedes(one)) {
        return false;
      }
    }
    return true;
  }
}
