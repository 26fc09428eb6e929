package lagoon.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The random streams of one run, each known by a name when the world is built and by an index when it draws.
 * Where a stream starts follows from the run's seed and its name alone: to open another stream, or to draw
 * from it, moves none.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014, figure 16) with the golden gamma: one {@code long} of state a stream, one addition and one
 * mixing a draw. All streams walk the same cycle of 2^64 numbers from starts that are hashed, so that of a
 * thousand streams with a thousand million draws each, any two overlap with a probability of less than 1 in
 * 10,000.
 */
public final class RandomStreams {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private final long seed;
  private final Map<String, Integer> indices = new HashMap<>();
  private long[] states = new long[16];

  /** Streams of a run with this seed; none is open yet. */
  public RandomStreams(long seed) {
    this.seed = seed;
  }

  /**
   * The index of the stream of this name, which is opened if it is not. Names are for the building of a
   * world: a draw takes the index.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public int open(String name) {
    if (name.isBlank()) throw new IllegalArgumentException("a random stream needs a name");
    Integer known = indices.get(name);
    if (known != null) return known;
    int index = indices.size();
    if (index == states.length) states = Arrays.copyOf(states, index << 1);
    states[index] = start(seed, name);
    indices.put(name, index);
    return index;
  }

  /** The stream of this name as an object of its own. */
  public RandomStream stream(String name) {
    return new RandomStream(this, open(name));
  }

  /** The next 64 random bits of a stream. */
  public long nextLong(int stream) {
    return mix(states[stream] += GOLDEN_GAMMA);
  }

  /** The next draw of a stream, uniform over the multiples of 2^-53 in [0, 1). */
  public double nextDouble(int stream) {
    return (nextLong(stream) >>> 11) * 0x1.0p-53;
  }

  /**
   * The next draw of a stream, uniform over 0 to {@code bound - 1}. It is the high part of 63 random bits
   * times the bound (Lemire, ACM TOMACS 2019, without the rejection, so that each draw costs exactly one
   * number): no value's probability is off by more than 2^-63.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  public int nextInt(int stream, int bound) {
    if (bound <= 0) throw new IllegalArgumentException("a draw below " + bound + " is impossible");
    return (int) Math.multiplyHigh(nextLong(stream) >>> 1, (long) bound << 1);
  }

  /** FNV-1a (64 bits) over the name's UTF-16 units, mixed with the mixed seed. */
  private static long start(long seed, String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    return mix(mix(seed + GOLDEN_GAMMA) ^ hash);
  }

  /** Stafford's thirteenth variant of the finaliser of MurmurHash3, as in the paper's mix64. */
  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
