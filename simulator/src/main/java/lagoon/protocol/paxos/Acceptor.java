package lagoon.protocol.paxos;

import lagoon.protocol.paxos.PaxosSettings.Broken;

/** Promises and accepts, and keeps both across a crash. */
final class Acceptor {

  private final Disk disk;
  private final Broken broken;

  Acceptor(Disk disk, Broken broken) {
    this.disk = disk;
    this.broken = broken;
  }

  /** After a crash. */
  void restarted() {
    if (broken == Broken.FORGETS_PROMISE) {
      disk.promised = -1;
    }
  }

  /** Phase 1: promises the ballot unless a higher one is promised. */
  PaxosMessage prepare(long ballot) {
    if (ballot < disk.promised) {
      return new PaxosMessage.Preempted(ballot, disk.promised);
    }
    disk.promised = ballot;
    return new PaxosMessage.Promise(ballot, disk.accepted, disk.proposal);
  }

  /** Phase 2: accepts the proposal unless a higher ballot is promised. */
  PaxosMessage accept(long ballot, Proposal proposal) {
    if (ballot < disk.promised && broken != Broken.ACCEPTS_BELOW) {
      return new PaxosMessage.Preempted(ballot, disk.promised);
    }
    disk.promised = Math.max(disk.promised, ballot);
    disk.accepted = ballot;
    disk.proposal = proposal;
    return new PaxosMessage.Accepted(ballot);
  }
}
