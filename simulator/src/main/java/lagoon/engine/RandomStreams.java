package lagoon.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * The random streams of one run, each known by a name when the world is built, and an object of its own when
 * it draws. Where a stream starts follows from the run's seed and its name alone: to open another stream, or
 * to draw from it, moves none.
 */
public final class RandomStreams {

  private final long seed;
  private final Map<String, RandomStream> open = new HashMap<>();

  /** Streams of a run with this seed; none is open yet. */
  public RandomStreams(long seed) {
    this.seed = seed;
  }

  /**
   * The stream of this name, which is opened if it is not. Names are for the building of a world: who draws
   * keeps the stream.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public RandomStream open(String name) {
    if (name.isBlank()) throw new IllegalArgumentException("a random stream needs a name");
    return open.computeIfAbsent(name, one -> RandomStream.of(seed, one));
  }
}
