package lagoon.benchmark;

import java.util.List;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.network.Distribution;

/** A table of delays drawn beforehand, so that what is measured is the queue and not the logarithm. */
public enum Delays {
  /** Mean 1 ms: what the hold model usually takes. */
  EXPONENTIAL(new Distribution.Exponential(1_000_000, 0)),
  /** All between 0 and 2 ms. */
  UNIFORM(new Distribution.Uniform(0, 2_000_000)),
  /** Nine messages of some 50 us to one timer of some 5 s. */
  BIMODAL(new Distribution.Mixture(List.of(
      new Distribution.Part(0.9, new Distribution.Exponential(50_000, 0)),
      new Distribution.Part(0.1, new Distribution.Uniform(4_000_000_000L, 6_000_000_000L))))),
  /** Round numbers of milliseconds, 1 to 10: equal times all over. */
  TIES(new Distribution.Empirical(List.of(1_000_000L, 2_000_000L, 3_000_000L, 5_000_000L, 10_000_000L))),
  /** A tail by a power: mean 1 ms, no variance. */
  PARETO(new Distribution.Pareto(333_333, 1.5));

  /** How many delays a table has; a power of two. */
  static final int COUNT = 1 << 16;

  private final Distribution distribution;

  Delays(Distribution distribution) {
    this.distribution = distribution;
  }

  long[] table() {
    RandomStream stream = new RandomStreams(1).open("delays");
    long[] table = new long[COUNT];
    for (int i = 0; i < COUNT; i++) table[i] = distribution.sample(stream);
    return table;
  }
}
