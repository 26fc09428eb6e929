package lagoon.clock;

/**
 * A hybrid logical clock (Kulkarni et al., OPODIS 2014): stamps that stay close to physical time and never
 * contradict causality. Where a physical clock is behind a stamp that has come in, the logical part counts.
 */
public final class HybridClock {

  private Stamp latest = new Stamp(0, 0);

  /**
   * A stamp.
   *
   * @param physical the largest physical time heard of, in nanoseconds
   * @param logical what counts while physical time stands still
   */
  public record Stamp(long physical, long logical) implements Comparable<Stamp> {
    @Override
    public int compareTo(Stamp that) {
      int order = Long.compare(physical, that.physical);
      return order != 0 ? order : Long.compare(logical, that.logical);
    }
  }

  /**
   * An event of this node.
   *
   * @param physical its physical clock, in nanoseconds
   */
  public Stamp tick(long physical) {
    latest = physical > latest.physical
        ? new Stamp(physical, 0) : new Stamp(latest.physical, latest.logical + 1);
    return latest;
  }

  /**
   * A message with that stamp has come in.
   *
   * @param physical this node's physical clock, in nanoseconds
   */
  public Stamp receive(Stamp stamp, long physical) {
    long largest = Math.max(physical, Math.max(latest.physical, stamp.physical));
    long logical = 0;
    if (largest == latest.physical && largest == stamp.physical) {
      logical = Math.max(latest.logical, stamp.logical) + 1;
    } else if (largest == latest.physical) {
      logical = latest.logical + 1;
    } else if (largest == stamp.physical) {
      logical = stamp.logical + 1;
    }
    latest = new Stamp(largest, logical);
    return latest;
  }

  /** The stamp of the latest event. */
  public Stamp now() {
    return latest;
  }
}
