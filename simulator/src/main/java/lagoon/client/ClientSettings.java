package lagoon.client;

import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** How clients try again. */
public record ClientSettings(
    @Setting(value = "how long a client waits for an answer before it tries again", unit = Unit.DURATION,
        byDefault = "2s", min = "1us", live = true) long timeout,
    @Setting(value = "how often a client tries one operation", byDefault = "5", min = "1", max = "1000",
        live = true)
        int attempts,
    @Setting(value = "how a write is tried again", byDefault = "safe", live = true) Retry retry,
    @Setting(value = "what a client does when a read returns several versions of a key that are concurrent",
        byDefault = "none", live = true)
        Merge merge) {

  /** Clients that merge nothing. */
  public ClientSettings(long timeout, int attempts, Retry retry) {
    this(timeout, attempts, retry, Merge.NONE);
  }


  /** How a client repeats a write that was not answered. */
  public enum Retry {
    @Named("under the same request id, which the leader deduplicates")
    SAFE,
    @Named("as a new request: broken, it may be carried out twice")
    UNSAFE,
    @Named("not at all: the outcome is unknown")
    NEVER
  }
}
