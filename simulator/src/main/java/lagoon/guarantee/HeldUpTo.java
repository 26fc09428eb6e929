package lagoon.guarantee;

/**
 * How much of each session's past every replica is known to hold: all up to a number, as long as the replica
 * does not fall back. It makes asking for the same again cheap: only what is newer is looked at. What all
 * replicas hold stands in the strand itself.
 */
final class HeldUpTo {

  private final Copies copies;
  private final int replicas;
  /**
   * By session; null before its first duty that some replica lacked. Then two for each replica: up to which
   * number all is known to be held, and how often the replica had fallen back when that was found.
   */
  private final int[][] upTo;

  HeldUpTo(Facts facts) {
    this.copies = facts.copies;
    this.replicas = facts.cast.replicas().size();
    this.upTo = new int[facts.cast.sessions().size()][];
  }

  /** Whether every replica holds at least all of the duty, which was just made from that strand. */
  boolean everywhere(Strand strand, Duty duty) {
    int known = strand.everywhereUpTo(copies);
    if (known == strand.nextNumber() - 1) {
      return true;
    }
    int next = duty.size();
    while (next > 0 && duty.get(next - 1).number > known) {
      next--;
    }
    // From old to new: what is found to be everywhere need never be asked for again, even if not all is.
    while (next < duty.size() && copies.isEverywhere(duty.get(next).version)) {
      strand.foundEverywhere(duty.get(next));
      next++;
    }
    return next == duty.size();
  }

  /**
   * The newest of the duty that the changed replica neither held before its latest change nor holds with
   * it, nor once had and resolved a conflict against; or null.
   *
   * @param strand the one from which the duty was made
   */
  Known missing(Issued write, Duty duty, Strand strand) {
    int everywhere = strand.everywhereUpTo(copies);
    if (duty.newest() <= everywhere) {
      return null;
    }
    int replica = copies.changedReplica();
    int[] row = row(write.operation.session().index(), replica);
    int known = Math.max(everywhere, row[2 * replica]);
    for (int i = duty.size() - 1; i >= 0 && duty.get(i).number > known; i--) {
      Known due = duty.get(i);
      if (copies.keeps(replica, due.version.keyIndex()) && !copies.isHeldAt(replica, due.version)
          && !copies.heldBefore(due.version) && !copies.wasResolvedAt(replica, due.version)) {
        return due;
      }
    }
    // What is no longer held must be asked for again, and a part says nothing of the whole.
    if (!copies.fellBack() && !write.isTrimmed) {
      row[2 * replica] = Math.max(row[2 * replica], duty.newest());
    }
    return null;
  }

  private int[] row(int session, int replica) {
    int[] row = upTo[session];
    if (row == null) {
      row = new int[2 * replicas];
      upTo[session] = row;
    }
    int setbacks = copies.setbacks(replica);
    if (row[2 * replica + 1] != setbacks) {
      row[2 * replica + 1] = setbacks;
      row[2 * replica] = 0;
    }
    return row;
  }
}
