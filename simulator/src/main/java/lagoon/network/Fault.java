package lagoon.network;

import java.util.Optional;
import lagoon.setting.Inline;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/**
 * Something that goes wrong, and when: at a time, from a time until another, or after a condition. Without a
 * beginning it holds from the start; without an end it lasts.
 */
public record Fault(
    @Setting(value = "when it happens", unit = Unit.DURATION) Optional<Long> at,
    @Setting(value = "when it begins; the same as at", unit = Unit.DURATION) Optional<Long> from,
    @Setting("what it waits for instead of a time") Optional<Condition> after,
    @Setting(value = "when it ends", unit = Unit.DURATION) Optional<Long> until,
    @Setting(value = "how long it lasts", unit = Unit.DURATION, name = "for") Optional<Long> lasting,
    @Inline Trouble trouble) {
  public Fault {
    if (at.isPresent() && from.isPresent()) {
      throw new IllegalArgumentException("a fault begins once: either at or from");
    }
    if (after.isPresent() && (at.isPresent() || from.isPresent())) {
      throw new IllegalArgumentException("a fault begins at a time or after a condition, not both");
    }
    if (until.isPresent() && lasting.isPresent()) {
      throw new IllegalArgumentException("a fault ends once: either until or for");
    }
    if (until.isPresent() && until.get() < at.or(() -> from).orElse(0L)) {
      throw new IllegalArgumentException("a fault cannot end before it begins");
    }
  }

  /** When it begins, unless it waits for a condition. */
  public long begins() {
    return at.or(() -> from).orElse(0L);
  }
}
