package lagoon.lessons.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Value;
import lagoon.setting.Inline;
import lagoon.setting.Setting;
import lagoon.setting.Union;

/**
 * A question that is asked before the run answers it.
 *
 * @param question its name, unique in the lesson: answers are kept under it
 * @param ask what is asked, in Markdown
 * @param kind what may be answered, and where the right answer comes from
 * @param about the run that answers, where it is not the one that is open
 * @param why what is said after every answer, right or wrong, in Markdown
 */
public record Question(
    @Setting("its name, unique in the lesson, in kebab-case") String question,
    @Setting("what is asked, in Markdown") String ask,
    @Inline Kind kind,
    @Setting("the run that answers, where it is not the one that is open") Optional<Source> about,
    @Setting("what is said after every answer, in Markdown") Optional<String> why) {

  /** What may be answered. */
  @Union(Union.By.FIRST_KEY)
  public sealed interface Kind {}

  /** One of several answers, of which the author or, where they have {@code when}, the run says which. */
  public record Choice(
      @Setting(value = "the answers, of which one is right", min = "2", max = "9") List<Option> choice)
      implements Kind {}

  /**
   * An answer that may be chosen.
   *
   * @param when the run makes it the right one where this is true of it
   */
  public record Option(
      @Setting("what it says, in Markdown") String text,
      @Setting(value = "whether it is right, where no run can tell", byDefault = "false") boolean right,
      @Setting("what must be true of the run for it to be right") Optional<Claim> when,
      @Setting("what is said to whoever chooses it, in Markdown") Optional<String> because) {}

  /** A number of the run. */
  public record Number(
      @Setting("the number of the run that is asked for") Quantity number,
      @Setting(value = "how far an answer may be away: an amount in its unit, or a part of it such as 10%",
          byDefault = "0") Amount within)
      implements Kind {}

  /** What a read returns. */
  public record Returns(
      @Setting("the read whose answer is asked for") OneOperation returns,
      @Setting(value = "values that are offered, besides those that the key held in the run", max = "8")
          List<Value> besides,
      @Setting("what is said to whoever chooses a value wrongly, by value, in Markdown")
          Map<String, String> misreadings)
      implements Kind {}

  /** Which guarantees break; all of them must be found. */
  public record Breaks(
      @Setting(value = "guarantees or invariants; those of them that the run violates are right", min = "2",
          max = "8") List<String> breaks,
      @Setting("what is said to whoever chooses one wrongly, by name, in Markdown")
          Map<String, String> misreadings)
      implements Kind {}

  /** Which replica answers. */
  public record AnsweredBy(
      @Setting("the operation; which replica answers it is asked for") OneOperation answeredBy,
      @Setting("what is said to whoever chooses a replica wrongly, by name, in Markdown")
          Map<String, String> misreadings)
      implements Kind {}

  /** In which order things happen. */
  public record Order(
      @Setting(value = "things that happen, in any order", min = "3", max = "7") List<Happening> order)
      implements Kind {}

  /** One thing that happens. */
  public record Happening(
      @Setting("when it happens") Moment when,
      @Setting("what is shown for it; where it is left out, the moment in words") Optional<String> text) {

    /** What is shown for it. */
    public String shown() {
      return text.orElse(when.text());
    }
  }

  /** Whether something is true of the run. */
  public record YesNo(
      @Setting("what the run makes true or not") Claim yesNo,
      @Setting("what is said to whoever says yes wrongly, in Markdown") Optional<String> notYes,
      @Setting("what is said to whoever says no wrongly, in Markdown") Optional<String> notNo)
      implements Kind {}
}
