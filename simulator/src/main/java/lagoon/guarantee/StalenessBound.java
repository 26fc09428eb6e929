package lagoon.guarantee;

/** How stale a read may be. */
public sealed interface StalenessBound {

  /** The name of its judgement: "bounded-staleness 2 versions", "bounded-staleness 100 ms". */
  String name();

  /**
   * At most so many versions of a key were acknowledged before the read was invoked and are newer than what
   * it returned.
   */
  record Versions(long most) implements StalenessBound {
    public Versions {
      if (most < 0) {
        throw new IllegalArgumentException("a read misses no fewer than 0 versions");
      }
    }

    @Override
    public String name() {
      return "bounded-staleness " + text();
    }

    String text() {
      return most == 1 ? "1 version" : most + " versions";
    }
  }

  /** The first of them was acknowledged at most so long before, in nanoseconds. */
  record Behind(long most) implements StalenessBound {
    public Behind {
      if (most < 0) {
        throw new IllegalArgumentException("a read is not behind by less than nothing");
      }
    }

    @Override
    public String name() {
      return "bounded-staleness " + Words.time(most);
    }
  }
}
