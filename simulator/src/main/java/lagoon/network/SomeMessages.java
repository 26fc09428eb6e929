package lagoon.network;

import java.util.Optional;
import lagoon.setting.Inline;
import lagoon.setting.Setting;

/** The messages that a fault concerns, and how many of them. */
public record SomeMessages(
    @Inline MessageMatch which,
    @Setting(value = "how many messages it concerns; all where it is left out", min = "1", max = "1000000")
        Optional<Integer> count) {

  /** After how many matching messages it concerns no more; {@link Long#MAX_VALUE} where it concerns all. */
  long last() {
    return count.map(some -> (long) which.skip() + some).orElse(Long.MAX_VALUE);
  }

  /** "2 Replicate from primary to replica-2". */
  public String text() {
    return count.map(some -> some == 1 ? "one " : some + " ").orElse("") + which.text();
  }
}
