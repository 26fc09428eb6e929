package lagoon.network;

import java.util.Map;
import lagoon.history.Message;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** How links behave where nothing else is said: the cluster's own. */
public record LinkSettings(
    @Setting(value = "time that a message takes from one node to another", byDefault = "5ms", live = true)
        Distribution latency,
    @Setting(value = "that time for single kinds of messages, such as Replicate, instead of the common one",
        live = true)
        Map<String, Distribution> latencies,
    @Setting(value = "share of messages that are lost", unit = Unit.SHARE, byDefault = "0",
        live = true) double loss,
    @Setting(value = "share of messages that arrive twice", unit = Unit.SHARE, byDefault = "0", live = true)
        double duplication,
    @Setting(value = "whether messages of one link may overtake each other", byDefault = "any", live = true)
        Ordering ordering) {

  /** All kinds of messages take the same time. */
  public LinkSettings(Distribution latency, double loss, double duplication, Ordering ordering) {
    this(latency, Map.of(), loss, duplication, ordering);
  }

  /** How long a message of that kind takes. */
  Distribution latencyOf(Message message) {
    // Asked for each message: nearly always there is nothing to look up.
    return latencies.isEmpty() ? latency : latencies.getOrDefault(message.kind(), latency);
  }

  /** In which order the messages of one link arrive. */
  public enum Ordering {
    @Named("each message takes its own time; a later one may overtake")
    ANY,
    @Named("first in, first out, as on one connection: a late message holds back those behind it")
    FIFO
  }
}
