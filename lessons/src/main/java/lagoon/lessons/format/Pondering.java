package lagoon.lessons.format;

import lagoon.setting.Setting;

/** A question without a right answer that a machine could know. */
public record Pondering(
    @Setting("the question, in Markdown") String think,
    @Setting("an answer, in Markdown; shown when it is asked for") String answer) {}
