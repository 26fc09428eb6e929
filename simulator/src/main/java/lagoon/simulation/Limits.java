package lagoon.simulation;

import lagoon.setting.Setting;

/**
 * Where a run ends, whatever happens; a limit that is reached turns a verdict that would hold into unknown.
 */
public record Limits(
    @Setting(value = "how many events", byDefault = "20000000", min = "1", max = "10000000000") long events,
    @Setting(value = "how many events and messages under way at once", byDefault = "2000000", min = "1",
        max = "10000000") int pending,
    @Setting(value = "how many operations", byDefault = "2000000", min = "1",
        max = "10000000000") long operations,
    @Setting(value = "how many steps of scripts", byDefault = "2000000", min = "1",
        max = "10000000000") long steps) {}
