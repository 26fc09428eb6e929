package lagoon.protocol.sequential;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lagoon.network.Distribution;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of the total order by a sequencer. */
public record SequentialSettings(
    @Setting(value = "the replicas; the first numbers all writes", byDefault = "[n1, n2, n3]", max = "1000")
        List<String> replicas,
    @Setting(value = "replication lag: how much longer than the link's latency a numbered write takes",
        byDefault = "0ms", live = true)
        Distribution lag,
    @Setting(value = "the lag towards single replicas, instead of the common one", live = true)
        Map<String, Distribution> lags,
    @Setting(value = "when a write is acknowledged", byDefault = "applied-here", live = true)
        Acknowledge acknowledge,
    @Setting(value = "how long a message may stay unanswered before it is sent again", unit = Unit.DURATION,
        byDefault = "1s", min = "1ms", live = true)
        long resendAfter)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public SequentialSettings {
    replicas = List.copyOf(replicas);
    if (replicas.isEmpty()) {
      throw new IllegalArgumentException("there must be a replica");
    }
    if (new LinkedHashSet<>(replicas).size() < replicas.size()) {
      throw new IllegalArgumentException("a replica is named twice");
    }
    for (String name : lags.keySet()) {
      if (!replicas.contains(name)) {
        throw new IllegalArgumentException("lags names " + name + ", which is no replica");
      }
    }
  }

  Distribution lagOf(String replica) {
    return lags.getOrDefault(replica, lag);
  }

  /** When a write is acknowledged. */
  public enum Acknowledge {
    @Named("once the replica that took it has applied it")
    APPLIED_HERE,
    @Named("broken: once it is numbered, though it is not to be seen here yet")
    NUMBERED
  }
}
