package lagoon.protocol.multileader;

import lagoon.clock.HybridClock;
import lagoon.clock.LamportClock;
import lagoon.clock.VectorClock;
import lagoon.history.NodeName;

/** A replica's clock, of whichever kind; what it has heard survives a crash. */
final class Stamper {

  private final MultiLeaderSettings.Clock kind;
  private final LamportClock lamport = new LamportClock();
  private final HybridClock hybrid = new HybridClock();

  Stamper(MultiLeaderSettings.Clock kind) {
    this.kind = kind;
  }

  /**
   * A write is accepted: one tick.
   *
   * @param wall what the physical clock shows
   */
  void tick(long wall) {
    if (kind == MultiLeaderSettings.Clock.LAMPORT) {
      lamport.tick();
    } else if (kind == MultiLeaderSettings.Clock.HYBRID) {
      hybrid.tick(wall);
    }
  }

  /**
   * The stamp of a version that the write of this tick makes.
   *
   * @param number the write's number at this replica
   * @param before the vectors of what the replica held of that key, as one
   */
  Stamp stamp(NodeName self, long number, long wall, VectorClock before) {
    VectorClock vector =
        kind == MultiLeaderSettings.Clock.VECTOR ? before.with(self.name(), number) : null;
    long time = switch (kind) {
      case PHYSICAL -> wall;
      case HYBRID -> hybrid.now().physical();
      case LAMPORT, VECTOR -> 0;
    };
    long count = switch (kind) {
      case PHYSICAL -> 0;
      case LAMPORT -> lamport.now();
      case HYBRID -> hybrid.now().logical();
      case VECTOR -> sum(vector);
    };
    return new Stamp(kind, time, count, vector, self.index(), self.name(), number);
  }

  /** A write of another replica has come in. */
  void hear(Stamp stamp, long wall) {
    if (kind == MultiLeaderSettings.Clock.LAMPORT) {
      lamport.receive(stamp.count());
    } else if (kind == MultiLeaderSettings.Clock.HYBRID) {
      hybrid.receive(new HybridClock.Stamp(stamp.time(), stamp.count()), wall);
    }
  }

  private static long sum(VectorClock vector) {
    long sum = 0;
    for (long count : vector.counts().values()) {
      sum += count;
    }
    return sum;
  }
}
