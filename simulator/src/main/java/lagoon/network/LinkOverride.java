package lagoon.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** How one link, or all links from or to a node, differ from the rest. */
public record LinkOverride(
    @Setting("the sending node; any node where it is left out") Optional<String> from,
    @Setting("the receiving node; any node where it is left out") Optional<String> to,
    @Setting(value = "whether the same holds in the other direction", byDefault = "true") boolean bothWays,
    @Setting(value = "time that a message takes", live = true) Optional<Distribution> latency,
    @Setting(value = "that time for single kinds of messages, such as Replicate", live = true)
        Map<String, Distribution> latencies,
    @Setting(value = "share of messages that are lost", unit = Unit.SHARE, live = true) Optional<Double> loss,
    @Setting(value = "share of messages that arrive twice", unit = Unit.SHARE, live = true)
        Optional<Double> duplication,
    @Setting(value = "whether messages may overtake each other", live = true)
        Optional<LinkSettings.Ordering> ordering) {

  /** Where all kinds of messages take the same time. */
  public LinkOverride(
      Optional<String> from, Optional<String> to, boolean bothWays, Optional<Distribution> latency,
      Optional<Double> loss, Optional<Double> duplication, Optional<LinkSettings.Ordering> ordering) {
    this(from, to, bothWays, latency, Map.of(), loss, duplication, ordering);
  }

  /** Those settings with this link's own in their place. */
  public LinkSettings over(LinkSettings common) {
    return new LinkSettings(
        latency.orElse(common.latency()),
        latenciesOver(common),
        loss.orElse(common.loss()),
        duplication.orElse(common.duplication()),
        ordering.orElse(common.ordering()));
  }

  /** A latency of this link's own counts for all kinds, but for those that it names. */
  private Map<String, Distribution> latenciesOver(LinkSettings common) {
    Map<String, Distribution> all = new LinkedHashMap<>();
    if (latency.isEmpty()) {
      all.putAll(common.latencies());
    }
    all.putAll(latencies);
    return all;
  }
}
