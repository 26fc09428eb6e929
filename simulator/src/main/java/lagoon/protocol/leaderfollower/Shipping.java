package lagoon.protocol.leaderfollower;

import java.util.List;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.network.Distribution;
import lagoon.network.Timer;

/**
 * The leader's side of one follower: it ships each new entry at once, and ships again what was not
 * acknowledged in time. A follower that was gone for long gets the log in pieces, the next one as soon as it
 * has acknowledged the last, or a snapshot where the log no longer reaches back far enough.
 */
final class Shipping {

  private static final int ENTRIES_AT_ONCE = 1_000;

  private final Context context;
  private final Disk disk;
  private final NodeName follower;
  private final int number;
  private Distribution lag;
  private long resendAfter;
  /** When the last thing sent should be there; latency not counted. */
  private long due;
  /** What was acknowledged when the timer was set. */
  private long acknowledgedThen;
  /** The end of the piece that a follower which catches up was sent last; 0: it does not catch up. */
  private long pieceEnds;
  /**
   * How far it catches up: what was appended after that was shipped at once, when it could be reached again.
   */
  private long catchUpEnds;
  private Timer timer;

  Shipping(Context context, Disk disk, NodeName follower, int number, LeaderFollowerSettings settings) {
    this.context = context;
    this.disk = disk;
    this.follower = follower;
    this.number = number;
    configure(settings);
  }

  void configure(LeaderFollowerSettings settings) {
    lag = settings.lagOf(follower.name());
    resendAfter = settings.resendAfter();
  }

  NodeName follower() {
    return follower;
  }

  /** Everything up to this entry is acknowledged. */
  long acknowledged() {
    return disk.acknowledged[number];
  }

  void ship(Entry entry) {
    send(new LeaderFollowerMessage.Replicate(entry));
  }

  private void send(LeaderFollowerMessage message) {
    long late = lag.sample(context.random());
    due = Math.max(due, context.localTime() + late);
    context.send(follower, message, late);
    watch();
  }

  /** Looks again some time after all that was sent should be there. */
  void watch() {
    if (timer == null && acknowledged() < disk.log.last()) {
      acknowledgedThen = acknowledged();
      long wait = Math.max(0, due - context.localTime()) + resendAfter;
      timer = context.setTimer("resend to " + follower, wait, this::look);
    }
  }

  private void look() {
    timer = null;
    if (acknowledged() < disk.log.last() && acknowledged() == acknowledgedThen) {
      catchUpEnds = disk.log.last();
      shipAgain();
    } else {
      watch();
    }
  }

  private void shipAgain() {
    long next = acknowledged() + 1;
    if (next < disk.log.first()) {
      pieceEnds = disk.log.last();
      send(new LeaderFollowerMessage.Snapshot(pieceEnds, disk.all()));
      return;
    }
    List<Entry> piece = disk.log.from(next, ENTRIES_AT_ONCE);
    pieceEnds = piece.get(piece.size() - 1).index();
    send(new LeaderFollowerMessage.CatchUp(piece));
  }

  void acknowledge(long upTo) {
    if (upTo <= acknowledged()) {
      return;
    }
    disk.acknowledged[number] = upTo;
    if (upTo == disk.log.last()) {
      context.cancel(timer);
      timer = null;
    }
    if (pieceEnds > 0 && upTo >= pieceEnds) {
      if (upTo < catchUpEnds) {
        shipAgain();
      } else {
        pieceEnds = 0;
      }
    }
  }
}
