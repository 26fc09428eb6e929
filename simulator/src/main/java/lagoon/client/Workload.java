package lagoon.client;

import java.util.Optional;
import lagoon.network.Distribution;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/** Many sessions at once, all of one kind. */
public record Workload(
    @Setting(value = "how many sessions", byDefault = "100", min = "1", max = "100000") int sessions,
    @Setting(value = "how many operations each session does", byDefault = "100", min = "0",
        max = "1000000000")
        long operations,
    @Setting(value = "the share of operations that read; the others write", unit = Unit.SHARE,
        byDefault = "90%")
        double reads,
    @Setting(value = "how many keys there are", byDefault = "100", min = "1", max = "100000") int keys,
    @Setting(value = "which keys are used how often", byDefault = "uniform") Popularity popularity,
    @Setting(value = "when the next operation begins", byDefault = "closed") Arrival arrival,
    @Setting(value = "how these sessions' reads are routed, instead of as the scenario says", live = true)
        Optional<Strategy> strategy) {

  /** The name of the i-th key, from 1. */
  public static String keyName(int i) {
    return "key-" + i;
  }

  /** The name of the i-th session, from 1; its user bears the same. */
  public static String sessionName(int i) {
    return "client-" + i;
  }

  /** Which keys are used how often. */
  @Union(Union.By.NAME)
  public sealed interface Popularity {

    /** All keys alike. */
    @Named("all keys alike")
    record Uniform() implements Popularity {}

    /** Key number i in proportion to 1 / i^exponent (Zipf's law). */
    @Named("few keys often, many rarely")
    record Zipf(@Setting(value = "how steep", byDefault = "0.99", min = "0", max = "10") double exponent)
        implements Popularity {}
  }

  /** When a session's next operation begins. */
  @Union(Union.By.NAME)
  public sealed interface Arrival {

    /** After the last one has ended and the session has thought. */
    @Named("after the last operation has ended and a time to think")
    record Closed(@Setting(
        value = "time to think between operations", byDefault = "{exponential: {mean: 100ms}}")
        Distribution think) implements Arrival {}

    /** At times of its own, whether or not the last one has ended. */
    @Named("at times of its own, whether or not the last operation has ended")
    record Open(@Setting(value = "time from one operation's beginning to the next",
        byDefault = "{exponential: {mean: 100ms}}") Distribution between) implements Arrival {}
  }
}
