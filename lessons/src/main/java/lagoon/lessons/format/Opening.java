package lagoon.lessons.format;

import lagoon.setting.Inline;
import lagoon.setting.Setting;

/** A block that opens a run. */
public record Opening(
    @Inline Source source,
    @Setting(value = "up to where it is played", byDefault = "start") Moment until,
    @Setting(value = "what to look at", byDefault = "{}") Highlight highlight) {}
