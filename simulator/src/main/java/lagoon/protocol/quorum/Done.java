package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.Request;
import lagoon.history.Version;

/**
 * The writes that a copy contains, by request id: it travels with the copy, so that any coordinator sees
 * that a write which comes again was carried out, however often the copy was overwritten since. Of each
 * session only what it may still repeat is kept.
 */
record Done(List<Of> sessions) {

  static final Done NOTHING = new Done(List.of());

  /** What one session did. */
  private record Of(int session, long settledBelow, List<One> done) {}

  /** One write, and the version that it made. */
  private record One(long number, Version version) {}

  /** The version that this write made; null where it was not carried out. */
  Version versionOf(Request.Write write) {
    for (Of one : sessions) {
      if (one.session == write.operation().session().index()) {
        for (One done : one.done) {
          if (done.number == write.number()) {
            return done.version;
          }
        }
      }
    }
    return null;
  }

  /** Whether nobody waits for that write any more: a request that the network kept for too long. */
  boolean isSettled(Request.Write write) {
    return sessions.stream().anyMatch(
        one -> one.session == write.operation().session().index() && write.number() < one.settledBelow);
  }

  /** These and that write. */
  Done and(Request.Write write, Version version) {
    int session = write.operation().session().index();
    List<Of> all = new ArrayList<>(sessions.size() + 1);
    List<One> mine = new ArrayList<>(2);
    long settledBelow = write.settledBelow();
    for (Of one : sessions) {
      if (one.session == session) {
        settledBelow = Math.max(settledBelow, one.settledBelow);
        for (One done : one.done) {
          if (done.number >= settledBelow) {
            mine.add(done);
          }
        }
      } else {
        all.add(one);
      }
    }
    mine.add(new One(write.number(), version));
    all.add(new Of(session, settledBelow, mine));
    return new Done(all);
  }
}
