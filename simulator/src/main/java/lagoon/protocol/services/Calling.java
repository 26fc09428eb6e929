package lagoon.protocol.services;

import lagoon.network.Distribution;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** How somebody calls a service: how long to wait, how often to try, and when not to call at all. */
public record Calling(
    @Setting(value = "how long a call waits for its answer before it has failed", unit = Unit.DURATION,
        byDefault = "1s", min = "1us")
        long timeout,
    @Setting(value = "how often a call is tried, the first time included", byDefault = "1", min = "1",
        max = "100")
        int attempts,
    @Setting(value = "how long it waits before it tries the second time",
        byDefault = "{uniform: {from: 0ms, to: 100ms}}")
        Distribution backOff,
    @Setting(value = "how many times as long it waits before each further time", byDefault = "2", min = "1",
        max = "10")
        double growth,
    @Setting(value = "how many retries there may be altogether, for each dependency",
        byDefault = "unlimited")
        BudgetSettings budget,
    @Setting(value = "when a dependency that fails is not called any more", byDefault = "none")
        BreakerSettings breaker,
    @Setting(value = "how many calls may be under way to one dependency", byDefault = "none")
        BulkheadSettings bulkhead) {}
