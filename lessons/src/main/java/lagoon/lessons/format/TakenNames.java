package lagoon.lessons.format;

import java.util.HashSet;
import java.util.Set;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Path;
import lagoon.scenarios.text.Problems;
import lagoon.setting.Wording;

/** What somebody answers is kept under the name of its question: names are unique, and good names. */
final class TakenNames {

  private final Places places;
  private final Problems problems;
  private final Set<String> taken = new HashSet<>();

  TakenNames(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  void run(Step step) {
    if (step instanceof Step.Ask ask) {
      name(step, "question", ask.question().question());
    } else if (step instanceof Step.Try one) {
      name(step, "challenge", one.challenge().challenge());
    }
  }

  private void name(Step step, String key, String name) {
    Mark at = places.of(step, Path.of(key));
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.length() > 60) {
      problems.add(at, Wording.shown(name) + " is no name for a " + key
          + "; expected words in small letters, joined by -");
    } else if (!taken.add(name)) {
      problems.add(at, "the name " + Wording.shown(name) + " is taken; expected one of its own for each");
    }
  }
}
