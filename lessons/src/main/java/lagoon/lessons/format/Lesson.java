package lagoon.lessons.format;

import java.util.List;
import java.util.stream.Stream;
import lagoon.setting.Setting;

/**
 * A lesson.
 *
 * @param head what it is called
 * @param sections in the order of the arc
 * @param folder where its files lie
 */
public record Lesson(Head head, List<Section> sections, LessonFolder folder) {
  public Lesson {
    sections = List.copyOf(sections);
  }

  /**
   * What stands in the first block of a lesson.
   *
   * @param lesson its name, which is the name of its folder
   * @param minutes about how long it takes
   */
  public record Head(
      @Setting("its name, in kebab-case; its folder is named so, too") String lesson,
      @Setting(value = "its title", min = "1", max = "80") String title,
      @Setting(value = "what it is about, in one sentence", min = "1", max = "200") String summary,
      @Setting(value = "about how long it takes", min = "1", max = "600") int minutes) {}

  /** Its name. */
  public String name() {
    return head.lesson();
  }

  /** Every step, in order. */
  public List<Step> steps() {
    return sections.stream().flatMap(section -> section.steps().stream()).toList();
  }

  /** Every question, in order. */
  public List<Question> questions() {
    return steps().stream()
        .flatMap(step -> step instanceof Step.Ask ask ? Stream.of(ask.question()) : Stream.empty()).toList();
  }

  /** Every challenge, in order. */
  public List<Challenge> challenges() {
    return steps().stream()
        .flatMap(step -> step instanceof Step.Try one ? Stream.of(one.challenge()) : Stream.empty()).toList();
  }
}
