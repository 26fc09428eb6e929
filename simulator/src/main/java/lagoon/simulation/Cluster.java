package lagoon.simulation;

import java.util.List;
import java.util.Map;
import lagoon.clock.DriftingClock;
import lagoon.network.LinkOverride;
import lagoon.network.LinkSettings;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Inline;
import lagoon.setting.Keyed;
import lagoon.setting.Setting;

/** The replicas, how they talk, the links between all nodes, and their clocks. */
public record Cluster(
    @Setting(value = "how replicas talk", byDefault = "leader-follower") String protocol,
    @Inline @Keyed("protocol") ProtocolSettings settings,
    @Inline LinkSettings link,
    @Setting(value = "links that differ from the rest; later ones win", max = "1000", live = true)
        List<LinkOverride> links,
    @Setting(value = "the physical clocks of nodes that are wrong, by node; all others are right",
        max = "1000", live = true)
        Map<String, DriftingClock> clocks) {}
