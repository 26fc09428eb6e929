package lagoon.lessons.format;

import java.util.Optional;
import lagoon.setting.Setting;

/**
 * The blocks that a lesson may hold, by the word after the fence; {@code notes}, which are prose, besides.
 */
public record Blocks(
    @Setting("what the lesson is; at its beginning") Optional<Lesson.Head> lesson,
    @Setting("opens a run and plays it up to a moment") Optional<Opening> run,
    @Setting("plays the open run further") Optional<Playing> play,
    @Setting("asks something; the open run answers") Optional<Question> question,
    @Setting("lets the student bring something about") Optional<Challenge> challenge,
    @Setting("shows runs side by side") Optional<Comparing> compare,
    @Setting("a question without an answer that a machine could know") Optional<Pondering> think) {}
