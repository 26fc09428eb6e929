package lagoon.protocol.causal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lagoon.network.Distribution;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of causal memory. */
public record CausalSettings(
    @Setting(value = "the replicas, all of which take writes", byDefault = "[n1, n2, n3]", max = "1000")
        List<String> replicas,
    @Setting(value = "replication lag: how much longer than the link's latency an update takes",
        byDefault = "0ms", live = true)
        Distribution lag,
    @Setting(value = "the lag towards single replicas, instead of the common one", live = true)
        Map<String, Distribution> lags,
    @Setting(value = "when an update that has come is applied", byDefault = "causal", live = true)
        Delivery delivery,
    @Setting(value = "which of two concurrent writes of a key a replica keeps", byDefault = "highest-stamp")
        Conflicts conflicts,
    @Setting(value = "how long after an update should have arrived it is sent again", unit = Unit.DURATION,
        byDefault = "1s", min = "1ms", live = true)
        long resendAfter)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public CausalSettings {
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

  /** When an update is applied. */
  public enum Delivery {
    @Named("once all is applied that its writer had seen")
    CAUSAL,
    @Named("broken: as it arrives, whatever it depends on")
    UNORDERED
  }

  /** What happens where two concurrent writes of a key meet. */
  public enum Conflicts {
    @Named("that with the higher Lamport stamp: replicas converge")
    HIGHEST_STAMP,
    @Named("the one that came last: replicas may differ for ever")
    AS_THEY_COME
  }
}
