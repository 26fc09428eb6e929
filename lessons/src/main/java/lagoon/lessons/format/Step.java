package lagoon.lessons.format;

import java.util.List;
import java.util.Optional;
import lagoon.lessons.prose.Block;

/** What comes next in a lesson. Where a step is about a run, it is about the one that was opened last. */
public sealed interface Step {

  /** Something to read. */
  record Text(List<Block> blocks) implements Step {
    public Text {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A run is opened and played.
   *
   * @param source which run
   * @param until up to where; what comes later is not shown
   * @param highlight what to look at
   */
  record Open(Source source, Moment until, Highlight highlight) implements Step {}

  /** The run goes on. */
  record Play(Source source, Moment until, Highlight highlight) implements Step {}

  /**
   * A question.
   *
   * @param source the run that answers; empty where none was opened, and then the author says what is right
   */
  record Ask(Question question, Optional<Source> source) implements Step {}

  /** A challenge. */
  record Try(Challenge challenge) implements Step {}

  /** Runs side by side. */
  record Compare(Comparing comparing) implements Step {}

  /** A question to think about; whoever has thought sees an answer. */
  record Think(Pondering pondering) implements Step {}
}
