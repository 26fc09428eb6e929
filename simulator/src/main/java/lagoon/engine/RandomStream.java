package lagoon.engine;

/**
 * One of a run's {@link RandomStreams}, for whoever may draw from no other: a node, the messages that it
 * sends.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014, figure 16) with the golden gamma: one {@code long} of state a stream, one addition and one
 * mixing a draw. All streams walk the same cycle of 2^64 numbers from starts that are hashed, so that of a
 * thousand streams with a thousand million draws each, any two overlap with a probability of less than 1 in
 * 10,000.
 */
public final class RandomStream {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  private RandomStream(long start) {
    this.state = start;
  }

  /** FNV-1a (64 bits) over the name's UTF-16 units, mixed with the mixed seed. */
  static RandomStream of(long seed, String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    return new RandomStream(mix(mix(seed + GOLDEN_GAMMA) ^ hash));
  }

  /** The next 64 random bits. */
  public long nextLong() {
    return mix(state += GOLDEN_GAMMA);
  }

  /** The next draw, uniform over the multiples of 2^-53 in [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /**
   * The next draw, uniform over 0 to {@code bound - 1}. It is the high part of 63 random bits times the bound
   * (Lemire, ACM TOMACS 2019, without the rejection, so that each draw costs exactly one number): no value's
   * probability is off by more than 2^-63.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  public int nextInt(int bound) {
    if (bound <= 0) throw new IllegalArgumentException("a draw below " + bound + " is impossible");
    return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
  }

  /** Stafford's thirteenth variant of the finaliser of MurmurHash3, as in the paper's mix64. */
  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
