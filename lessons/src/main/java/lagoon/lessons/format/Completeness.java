package lagoon.lessons.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lagoon.lessons.prose.Block;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Path;
import lagoon.scenarios.text.Problems;
import lagoon.setting.Wording;

/** What a lesson must have to be one: the whole arc, questions, a challenge, and names that are unique. */
final class Completeness {

  private static final int QUESTIONS = 3;
  private static final int POINTS = 5;

  private final Lesson lesson;
  private final Mark start;
  private final Places places;
  private final Problems problems;

  Completeness(Lesson lesson, String file, Places places, Problems problems) {
    this.lesson = lesson;
    this.start = Mark.startOf(file);
    this.places = places;
    this.problems = problems;
  }

  void run() {
    for (Arc arc : Arc.values()) {
      if (sections(arc).isEmpty()) {
        problems.add(start, "the section " + arc.word() + " is missing; expected " + arc.meaning());
      }
    }
    atLeast(QUESTIONS, lesson.questions().size(), "question");
    atLeast(1, lesson.challenges().size(), "challenge");
    if (steps(Arc.DISASTER).noneMatch(step -> step instanceof Step.Open)) {
      problems.add(start, "the disaster is told and not shown; expected a block ```run in its section");
    }
    recap();
    if (sections(Arc.SENTENCE).size() != 1 || steps(Arc.SENTENCE).count() != 1
        || !(steps(Arc.SENTENCE).findFirst().orElseThrow() instanceof Step.Text text)
        || text.blocks().size() != 1 || !(text.blocks().get(0) instanceof Block.Paragraph)) {
      problems.add(start, "the section sentence holds something else; expected one paragraph");
    }
    names();
  }

  private void atLeast(int least, int found, String what) {
    if (found < least) {
      problems.add(start, "this lesson has " + found + " " + what + (found == 1 ? "" : "s")
          + "; expected at least " + least);
    }
  }

  private void recap() {
    boolean isFive = steps(Arc.RECAP).anyMatch(step -> step instanceof Step.Text text
        && text.blocks().stream().anyMatch(
            block -> block instanceof Block.Items items && items.items().size() == POINTS));
    if (!isFive) {
      problems.add(start, "the section recap has no list of five points; expected one");
    }
  }

  private void names() {
    Set<String> names = new HashSet<>();
    for (Step step : lesson.steps()) {
      if (step instanceof Step.Ask ask) {
        name(names, step, "question", ask.question().question());
      } else if (step instanceof Step.Try one) {
        name(names, step, "challenge", one.challenge().challenge());
      }
    }
  }

  private void name(Set<String> names, Step step, String key, String name) {
    Mark at = places.of(step, Path.of(key));
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.length() > 60) {
      problems.add(at, Wording.shown(name) + " is no name for a " + key
          + "; expected words in small letters, joined by -");
    } else if (!names.add(name)) {
      problems.add(at, "the name " + Wording.shown(name) + " is taken; expected one of its own for each");
    }
  }

  private List<Section> sections(Arc arc) {
    return lesson.sections().stream().filter(section -> section.arc() == arc).toList();
  }

  private java.util.stream.Stream<Step> steps(Arc arc) {
    return sections(arc).stream().flatMap(section -> section.steps().stream());
  }
}
