package lagoon.lessons.format;

import lagoon.setting.Setting;

/** A block that plays the open run further. */
public record Playing(
    @Setting("up to where it is played") Moment until,
    @Setting(value = "what to look at", byDefault = "{}") Highlight highlight) {}
