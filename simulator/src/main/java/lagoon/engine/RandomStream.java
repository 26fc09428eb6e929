package lagoon.engine;

/**
 * One stream of {@link RandomStreams}, for whoever may draw from no other: a node. It holds no state of its
 * own, so that two of the same index are the same stream.
 *
 * @param streams the streams of the run
 * @param index which of them
 */
public record RandomStream(RandomStreams streams, int index) {

  /** The next 64 random bits. */
  public long nextLong() {
    return streams.nextLong(index);
  }

  /** The next draw, uniform in [0, 1). */
  public double nextDouble() {
    return streams.nextDouble(index);
  }

  /**
   * The next draw, uniform over 0 to {@code bound - 1}.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  public int nextInt(int bound) {
    return streams.nextInt(index, bound);
  }
}
