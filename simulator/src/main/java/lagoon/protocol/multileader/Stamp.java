package lagoon.protocol.multileader;

import lagoon.clock.VectorClock;
import lagoon.setting.Durations;

/**
 * What a version claims about when it was written. Stamps of one kind stand in one line, in which equal times
 * and counts are told apart by the replica, so that all replicas pick the same winner in whatever order the
 * versions come. A vector stands in that line by how many writes it counts: whatever decides between
 * concurrent versions must itself never contradict the vectors, or three versions could beat each other in a
 * circle and replicas would end apart:
 *
 * <pre>
 *   U {a:1}   V {a:1, b:1} after U   W {c:1} concurrent to both
 *   by vector and else by wall clock, with W's clock between V's and U's:  V beats U, W beats V, U beats W
 * </pre>
 *
 * @param time a physical or hybrid clock's time, in nanoseconds; else 0
 * @param count a Lamport clock's count, a hybrid one's logical part, or how many writes the vector counts
 * @param vector the version vector; null for other clocks
 * @param origin the index of the replica that accepted the write
 * @param by that replica's name
 * @param number the write's number there
 */
record Stamp(
    MultiLeaderSettings.Clock clock, long time, long count, VectorClock vector, int origin, String by,
    long number) implements Comparable<Stamp> {

  /** Of what was there before the run: before every other. */
  static Stamp initial(MultiLeaderSettings.Clock clock) {
    return new Stamp(clock, Long.MIN_VALUE, 0, VectorClock.zero(), -1, "", 0);
  }

  @Override
  public int compareTo(Stamp that) {
    int order = Long.compare(time, that.time);
    order = order != 0 ? order : Long.compare(count, that.count);
    order = order != 0 ? order : Integer.compare(origin, that.origin);
    return order != 0 ? order : Long.compare(number, that.number);
  }

  /** Whether this vector counts whatever that one counts: the other version is not needed beside this one. */
  boolean includes(Stamp that) {
    return vector.includes(that.vector);
  }

  @Override
  public String toString() {
    if (by.isEmpty()) {
      return "at first";
    }
    return switch (clock) {
      case PHYSICAL -> Durations.print(time) + " by " + by;
      case LAMPORT -> count + " by " + by;
      case HYBRID -> Durations.print(time) + (count > 0 ? "+" + count : "") + " by " + by;
      case VECTOR -> vector.toString();
    };
  }
}
