package lagoon.ui.lessons;

import java.util.ArrayList;
import java.util.List;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Section;

/**
 * How long a class may be at each section, if a lesson is to take as long as its author says: each step has
 * the same part of it.
 *
 * @param steps how many each section has
 * @param all how long the lesson takes, in seconds
 */
public record SectionPlan(List<Integer> steps, long all) {
  public SectionPlan {
    steps = List.copyOf(steps);
  }

  /** That of a lesson. */
  public static SectionPlan of(Lesson lesson) {
    List<Integer> steps = new ArrayList<>();
    for (Section section : lesson.sections()) {
      steps.add(section.steps().size());
    }
    return new SectionPlan(steps, 60L * lesson.head().minutes());
  }

  /** For that section, in seconds. */
  public long seconds(int section) {
    return share(steps.get(section));
  }

  /** For that step and all after it, in seconds. */
  public long secondsFrom(int step) {
    return share(Math.max(0, total() - step));
  }

  private long share(int of) {
    return total() == 0 ? 0 : Math.round((double) all * of / total());
  }

  private int total() {
    return steps.stream().mapToInt(Integer::intValue).sum();
  }
}
