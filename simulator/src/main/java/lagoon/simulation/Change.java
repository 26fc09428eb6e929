package lagoon.simulation;

import java.util.Map;
import lagoon.setting.AsWritten;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** Settings that change during a run. */
public record Change(
    @Setting(value = "when", unit = Unit.DURATION) long at,
    @Setting(value = "the new values, by path: cluster.lag, reads, sessions.alice.reads", min = "1",
        max = "100")
        Map<String, AsWritten> set) {}
