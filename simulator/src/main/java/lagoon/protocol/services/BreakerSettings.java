package lagoon.protocol.services;

import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/** Whether a caller stops calling who fails, and when. */
@Union(Union.By.NAME)
public sealed interface BreakerSettings {

  /** How long it stays open, in nanoseconds. */
  long staysOpen();

  /** How many calls it lets through while it is half-open. */
  int probes();

  /** How it counts failures while it is closed. */
  FailureWindow window();

  /** Every call goes through. */
  @Named("there is none: every call goes through")
  record None() implements BreakerSettings {
    @Override
    public long staysOpen() {
      return 0;
    }

    @Override
    public int probes() {
      return 1;
    }

    @Override
    public FailureWindow window() {
      return FailureWindow.none();
    }
  }

  /** Nygard's, "Release It!" (2007), section 5.2. */
  @Named("it opens after so many failures in a row")
  record Count(
      @Setting(value = "after how many failures in a row it opens", byDefault = "5", min = "1",
          max = "100000")
          int failures,
      @Setting(value = "how long it stays open before it lets a call try", unit = Unit.DURATION,
          byDefault = "5s", min = "1us")
          long staysOpen,
      @Setting(value = "how many calls may try while it is half-open; it closes when all of them succeed, and"
          + " opens when one fails", byDefault = "1", min = "1", max = "1000")
          int probes)
      implements BreakerSettings {
    @Override
    public FailureWindow window() {
      return FailureWindow.inARow(failures);
    }
  }

  /** As in the libraries Hystrix and Resilience4j, over a window of calls. */
  @Named("it opens when too large a share of the last calls failed")
  record Rate(
      @Setting(value = "at which share of failures it opens", unit = Unit.SHARE, byDefault = "50%")
          double share,
      @Setting(value = "of how many of the last calls", byDefault = "20", min = "1", max = "100000")
          int last,
      @Setting(value = "how many calls there must be before a share says anything", byDefault = "10",
          min = "1", max = "100000")
          int minimum,
      @Setting(value = "how long it stays open before it lets a call try", unit = Unit.DURATION,
          byDefault = "5s", min = "1us")
          long staysOpen,
      @Setting(value = "how many calls may try while it is half-open; it closes when all of them succeed, and"
          + " opens when one fails", byDefault = "3", min = "1", max = "1000")
          int probes)
      implements BreakerSettings {
    /** Checks what the bounds of single settings cannot say. */
    public Rate {
      if (minimum > last) {
        throw new IllegalArgumentException(
            "among the last " + last + " calls there are never " + minimum);
      }
      if (share == 0) {
        throw new IllegalArgumentException("a breaker that opens at a share of 0% never closes");
      }
    }

    @Override
    public FailureWindow window() {
      return FailureWindow.ofTheLast(last, share, minimum);
    }
  }
}
