package lagoon.protocol.swim;

import java.util.List;
import lagoon.membership.Standing;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of SWIM. */
public record SwimSettings(
    @Setting(value = "how many nodes there are: n1, n2, and so on", byDefault = "5", min = "2", max = "10000")
        int nodes,
    @Setting(value = "those that do not belong to the group: taken off the list they join, put on it they"
        + " leave", max = "10000", live = true)
        List<String> absent,
    @Setting(value = "the protocol period: each member probes one other in each", unit = Unit.DURATION,
        byDefault = "1s", min = "1us", live = true)
        long period,
    @Setting(value = "how long a member waits for an answer before it asks others to ping", unit = Unit.DURATION,
        byDefault = "300ms", min = "1us", live = true)
        long pingTimeout,
    @Setting(value = "k: how many others it asks", byDefault = "3", min = "0", max = "100", live = true)
        int indirect,
    @Setting(value = "whom a member probes next", byDefault = "round-robin", live = true) Probing probing,
    @Setting(value = "how long a suspect has to refute, in periods times ln(n + 1); 0: it is dead at once",
        byDefault = "1", min = "0", max = "1000000", live = true)
        double suspicion,
    @Setting(value = "lambda: how often a member passes on a piece of news, times ln(n + 1)", byDefault = "3",
        min = "0.1", max = "1000", live = true)
        double lambda,
    @Setting(value = "how many pieces of news a message carries at most", byDefault = "6", min = "1",
        max = "10000", live = true)
        int piggyback,
    @Setting(value = "after how many periods a member pings again one that it takes for dead; 0: never",
        byDefault = "5", min = "0", max = "1000000", live = true)
        int reconnect,
    @Setting(value = "whether the protocol is whole", byDefault = "none", live = true) Mistake mistake)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public SwimSettings {
    absent = List.copyOf(absent);
    Standing.check(nodes, absent);
    if (pingTimeout >= period) {
      throw new IllegalArgumentException(
          "ping-timeout must be shorter than period: others are asked before the period is over");
    }
  }

  @Override
  public List<String> replicas() {
    return Standing.names(nodes);
  }

  /** How often a piece of news is passed on in a group of that size. */
  int sends(int members) {
    return mistake == Mistake.SENDS_ONCE ? 1 : (int) Math.max(1, Math.ceil(lambda * log(members)));
  }

  /** How long a suspect has, in nanoseconds. */
  long suspicionTime(int members) {
    return (long) Math.min(Long.MAX_VALUE / 4, Math.ceil(suspicion * log(members) * period));
  }

  /**
   * After how long everybody who is up surely knows of a crash, in nanoseconds: twice two passes over the group,
   * so that news that was on its way may bring a dead member back once; more where each probe is drawn.
   */
  long noticed() {
    int passes = probing == Probing.ROUND_ROBIN ? 4 : 20;
    return within(2.0 * suspicionTime(nodes) + (double) passes * nodes * period);
  }

  /** After how long two who take each other for dead have surely met, in nanoseconds. */
  long reunited() {
    return within(8.0 * reconnect * nodes * period);
  }

  private static long within(double time) {
    return (long) Math.min(Long.MAX_VALUE / 4, time);
  }

  private static double log(int members) {
    return StrictMath.log(members + 1.0);
  }

  /** Whom a member probes next. */
  public enum Probing {
    @Named("one after the other, in an order drawn anew for each pass")
    ROUND_ROBIN,
    @Named("each time any other")
    RANDOM
  }

  /** What is wrong with the protocol, for study. */
  public enum Mistake {
    @Named("nothing: the protocol is whole")
    NONE,
    @Named("broken: news is believed whatever its incarnation")
    IGNORES_INCARNATIONS,
    @Named("broken: a member passes a piece of news on once")
    SENDS_ONCE
  }
}
