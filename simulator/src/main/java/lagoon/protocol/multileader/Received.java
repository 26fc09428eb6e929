package lagoon.protocol.multileader;

import java.util.BitSet;

/** Which of each replica's writes one replica has. */
final class Received {

  /** By origin: it has all writes up to this number. */
  private final long[] through;
  /** By origin: which writes after that it has, too; bit 0 is the next one. */
  private final BitSet[] ahead;

  Received(int replicas) {
    through = new long[replicas];
    ahead = new BitSet[replicas];
    for (int i = 0; i < replicas; i++) {
      ahead[i] = new BitSet();
    }
  }

  /** It has all writes of that origin up to this number. */
  long through(int origin) {
    return through[origin];
  }

  boolean has(Accepted write) {
    long place = write.number() - through[write.origin()] - 1;
    return place < 0 || ahead[write.origin()].get((int) place);
  }

  boolean isNext(Accepted write) {
    return write.number() == through[write.origin()] + 1;
  }

  /** Whether it has whatever the replica that accepted the write had then. */
  boolean hasAllBefore(Accepted write) {
    for (int origin = 0; origin < through.length; origin++) {
      if (through[origin] < write.after()[origin]) {
        return false;
      }
    }
    return true;
  }

  void note(Accepted write) {
    int origin = write.origin();
    if (!has(write)) {
      ahead[origin].set((int) (write.number() - through[origin] - 1));
      int more = ahead[origin].nextClearBit(0);
      through[origin] += more;
      ahead[origin] = ahead[origin].get(more, Math.max(more, ahead[origin].length()));
    }
  }

  /** The broken variant: whatever should have come before is taken for received. */
  void noteWithAllBefore(Accepted write) {
    int origin = write.origin();
    through[origin] = Math.max(through[origin], write.number());
  }

  long[] counts() {
    return through.clone();
  }
}
