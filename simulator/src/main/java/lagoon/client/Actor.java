package lagoon.client;

import java.util.Optional;
import lagoon.engine.RandomStream;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Value;

/** What a program may do with its session. */
public interface Actor {

  /**
   * Begins an operation. After the run's duration nothing begins any more, and {@code then} is never called.
   *
   * @param then called when the operation has ended, however it did
   */
  void perform(Action action, Optional<String> intent, Optional<Strategy> reads, Runnable then);

  /** Calls back after a while, if that is still within the run's duration. */
  void after(long delay, Runnable then);

  /** Whether one more step may be taken; false when the run's limit on steps is reached. */
  boolean mayStep();

  /** Now, in nanoseconds of virtual time. */
  long now();

  /** What the last read returned for that key (for its first key, if none is named); empty when it failed. */
  Optional<Value> lastRead(Optional<String> key);

  /** The key of that name. */
  Key key(String name);

  /** The session's own random numbers. */
  RandomStream random();
}
