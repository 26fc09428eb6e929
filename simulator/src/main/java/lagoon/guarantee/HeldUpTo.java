package lagoon.guarantee;

/**
 * How much of each session's past every replica is known to hold: all up to a number, as long as the replica
 * does not fall back. It makes asking for the same again cheap: only what is newer is looked at.
 */
final class HeldUpTo {

  private final Copies copies;
  private final int replicas;
  /**
   * By session; null before its first duty. Then two for each replica, and two for all replicas together: up
   * to which number all is known to be held, and how often the replica had fallen back when that was found.
   */
  private final int[][] upTo;

  HeldUpTo(Facts facts) {
    this.copies = facts.copies;
    this.replicas = facts.cast.replicas().size();
    this.upTo = new int[facts.cast.sessions().size()][];
  }

  /** Whether every replica holds at least all of the duty, which was just made. */
  boolean everywhere(int session, Duty duty) {
    int known = known(session, replicas, copies.setbacks());
    int next = duty.size();
    while (next > 0 && duty.get(next - 1).number > known) {
      next--;
    }
    // From old to new: what is found to be everywhere need never be asked for again, even if not all is.
    while (next < duty.size() && copies.isEverywhere(duty.get(next).version)) {
      upTo[session][2 * replicas] = duty.get(next).number;
      next++;
    }
    return next == duty.size();
  }

  /**
   * The newest of the duty that the changed replica neither held before its latest change nor holds with
   * it, or null.
   */
  Known missing(Issued write, Duty duty) {
    int session = write.operation.session().index();
    int replica = copies.changedReplica();
    int known = Math.max(
        known(session, replica, copies.setbacks(replica)), known(session, replicas, copies.setbacks()));
    for (int i = duty.size() - 1; i >= 0 && duty.get(i).number > known; i--) {
      Known due = duty.get(i);
      if (!copies.isHeldAt(replica, due.version) && !copies.heldBefore(due.version)) {
        return due;
      }
    }
    // What is no longer held must be asked for again, and a part says nothing of the whole.
    if (duty.size() > 0 && !copies.fellBack() && !write.isTrimmed) {
      int all = duty.get(duty.size() - 1).number;
      upTo[session][2 * replica] = Math.max(upTo[session][2 * replica], all);
    }
    return null;
  }

  private int known(int session, int place, int setbacksNow) {
    int[] row = upTo[session];
    if (row == null) {
      row = new int[2 * (replicas + 1)];
      upTo[session] = row;
    }
    if (row[2 * place + 1] != setbacksNow) {
      row[2 * place + 1] = setbacksNow;
      row[2 * place] = 0;
    }
    return row[2 * place];
  }
}
