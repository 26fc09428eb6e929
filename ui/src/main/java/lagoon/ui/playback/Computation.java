package lagoon.ui.playback;

import java.util.concurrent.CancellationException;

/** Something that is being computed and can be called off, from any thread. */
public final class Computation {

  private volatile boolean cancelled;

  /** Calls it off; nothing comes of it then. It stops soon, not at once. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether it was called off. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Ends whoever computes, if it was called off. */
  public void check() {
    if (cancelled) {
      throw new CancellationException("called off");
    }
  }
}
