package lagoon.protocol.services;

import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Union;

/** How many calls a caller may have under way to one dependency. */
@Union(Union.By.NAME)
public sealed interface BulkheadSettings {

  /** How many. */
  int places();

  /** How many more may wait for a place. */
  int room();

  /** As many as there are threads. */
  @Named("there is none: as many as there are threads")
  record None() implements BulkheadSettings {
    @Override
    public int places() {
      return Integer.MAX_VALUE;
    }

    @Override
    public int room() {
      return 0;
    }
  }

  /** Whoever gets no permit is refused at once. */
  @Named("a permit for each call, of which there are so many for each dependency; without one a call is"
      + " refused at once")
  record Semaphores(
      @Setting(value = "how many permits there are for each dependency", byDefault = "5", min = "1",
          max = "10000")
          int permits)
      implements BulkheadSettings {
    @Override
    public int places() {
      return permits;
    }

    @Override
    public int room() {
      return 0;
    }
  }

  /** Threads for each dependency make the calls; the service's own thread waits meanwhile. */
  @Named("a pool of threads for each dependency, with a queue")
  record Pools(
      @Setting(value = "how many threads there are for each dependency", byDefault = "5", min = "1",
          max = "10000")
          int threads,
      @Setting(value = "how many calls may wait for one of them", byDefault = "2", min = "0",
          max = "1000000")
          int queue)
      implements BulkheadSettings {
    @Override
    public int places() {
      return threads;
    }

    @Override
    public int room() {
      return queue;
    }
  }
}
