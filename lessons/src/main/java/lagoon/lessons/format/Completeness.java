package lagoon.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lagoon.lessons.prose.Block;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Problems;

/** What a lesson of the course has: the whole arc, questions, a challenge. */
final class Completeness {

  private static final int QUESTIONS = 3;
  private static final int POINTS = 5;

  private final Lesson lesson;
  private final Mark start;
  private final Places places;
  private final Problems lacks;

  /**
   * Of one lesson.
   *
   * @param lacks gets what it lacks
   */
  Completeness(Lesson lesson, String file, Places places, Problems lacks) {
    this.lesson = lesson;
    this.start = Mark.startOf(file);
    this.places = places;
    this.lacks = lacks;
  }

  void run() {
    parts();
    atLeast(QUESTIONS, lesson.questions().size(), "question");
    atLeast(1, lesson.challenges().size(), "challenge");
    first(Arc.DISASTER).filter(section -> steps(Arc.DISASTER).noneMatch(step -> step instanceof Step.Open))
        .ifPresent(section -> lacks.add(places.of(section),
            "the disaster is told and not shown; expected a block ```run in its section"));
    first(Arc.RECAP).ifPresent(this::recap);
    first(Arc.SENTENCE).filter(section -> !isSentence()).ifPresent(section -> lacks.add(places.of(section),
        "the section sentence holds something else; expected one paragraph"));
  }

  /** Parts that are missing side by side are told together, at the section before which they would come. */
  private void parts() {
    List<Arc> missing = new ArrayList<>();
    Optional<Section> last = Optional.empty();
    for (Arc arc : Arc.values()) {
      Optional<Section> present = first(arc);
      if (present.isEmpty()) {
        missing.add(arc);
      } else {
        missing(missing, places.of(present.get()), "before " + arc.word());
        missing.clear();
        last = present;
      }
    }
    missing(missing, last.map(places::of).orElse(start),
        last.map(section -> "after " + section.arc().word()).orElse("after the block lesson"));
  }

  private void missing(List<Arc> parts, Mark at, String where) {
    if (parts.size() == 1) {
      lacks.add(at, "the section " + parts.get(0).word() + " is missing " + where + "; expected "
          + parts.get(0).meaning());
    } else if (!parts.isEmpty()) {
      lacks.add(at, parts.size() + " sections are missing " + where + "; expected "
          + parts.stream().map(Arc::word).collect(Collectors.joining(", ")));
    }
  }

  private void atLeast(int least, int found, String what) {
    if (found < least) {
      lacks.add(start, "this lesson has " + (found == 0 ? "no " + what : found + " " + what
          + (found == 1 ? "" : "s")) + "; expected at least " + least);
    }
  }

  private void recap(Section section) {
    List<Integer> sizes = steps(Arc.RECAP)
        .flatMap(step -> step instanceof Step.Text text ? text.blocks().stream() : Stream.of())
        .flatMap(block -> block instanceof Block.Items items ? Stream.of(items.items().size()) : Stream.of())
        .toList();
    if (!sizes.contains(POINTS)) {
      lacks.add(places.of(section), sizes.isEmpty()
          ? "the section recap has no list; expected one of five points"
          : "the list of the section recap has " + sizes.get(0) + (sizes.get(0) == 1 ? " point" : " points")
              + "; expected five");
    }
  }

  private boolean isSentence() {
    return sections(Arc.SENTENCE).size() == 1 && steps(Arc.SENTENCE).count() == 1
        && steps(Arc.SENTENCE).findFirst().orElseThrow() instanceof Step.Text text
        && text.blocks().size() == 1 && text.blocks().get(0) instanceof Block.Paragraph;
  }

  private Optional<Section> first(Arc arc) {
    return lesson.sections().stream().filter(section -> section.arc() == arc).findFirst();
  }

  private List<Section> sections(Arc arc) {
    return lesson.sections().stream().filter(section -> section.arc() == arc).toList();
  }

  private Stream<Step> steps(Arc arc) {
    return sections(arc).stream().flatMap(section -> section.steps().stream());
  }
}
