package lagoon.network;

import java.util.Optional;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** How one link, or all links from or to a node, differ from the rest. */
public record LinkOverride(
    @Setting("the sending node; any node where it is left out") Optional<String> from,
    @Setting("the receiving node; any node where it is left out") Optional<String> to,
    @Setting(value = "whether the same holds in the other direction", byDefault = "true") boolean bothWays,
    @Setting(value = "time that a message takes", live = true) Optional<Distribution> latency,
    @Setting(value = "share of messages that are lost", unit = Unit.SHARE, live = true) Optional<Double> loss,
    @Setting(value = "share of messages that arrive twice", unit = Unit.SHARE, live = true)
        Optional<Double> duplication,
    @Setting(value = "whether messages may overtake each other", live = true)
        Optional<LinkSettings.Ordering> ordering) {

  /** Those settings with this link's own in their place. */
  public LinkSettings over(LinkSettings common) {
    return new LinkSettings(
        latency.orElse(common.latency()),
        loss.orElse(common.loss()),
        duplication.orElse(common.duplication()),
        ordering.orElse(common.ordering()));
  }
}
