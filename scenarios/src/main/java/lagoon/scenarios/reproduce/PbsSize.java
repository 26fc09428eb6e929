package lagoon.scenarios.reproduce;

/**
 * The sizes of an experiment.
 *
 * @param n how many replicas
 * @param r how many of them a read asks
 * @param w how many of them a write waits for
 */
public record PbsSize(int n, int r, int w) {
  /** Refuses what no quorum can be. */
  public PbsSize {
    if (n < 1 || n > 50 || r < 1 || r > n || w < 1 || w > n) {
      throw new IllegalArgumentException(
          "n is between 1 and 50, and r and w between 1 and n; not n = " + n + ", r = " + r + ", w = " + w);
    }
  }
}
