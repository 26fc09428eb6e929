package lagoon.lessons.format;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioNames;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Path;
import lagoon.scenarios.text.Problem;
import lagoon.setting.AsWritten;
import lagoon.setting.Wording;

/**
 * Asks of everything that a lesson names whether it exists: scenarios and their settings, nodes, sessions,
 * keys, guarantees, numbers. What depends on a run (does this moment come?) is asked where lessons are
 * rehearsed.
 */
public final class LessonChecks {

  /** A source whose keys stand in the block itself. */
  private static final Path HERE = new Path(List.of());

  /** With a setting behind it, it is where a problem with that setting stands. */
  private static final String SET = "--set ";

  private final LoadedLesson loaded;
  private final Lesson lesson;
  private final Scenarios scenarios;

  private LessonChecks(LoadedLesson loaded, Scenarios scenarios) {
    this.loaded = loaded;
    this.lesson = loaded.lesson().orElseThrow();
    this.scenarios = scenarios;
  }

  /** Adds to a lesson's problems those that its scenarios show. */
  public static void check(LoadedLesson loaded, Scenarios scenarios) {
    if (loaded.isGood()) {
      LessonChecks checks = new LessonChecks(loaded, scenarios);
      checks.lesson.steps().forEach(checks::step);
    }
  }

  private void step(Step step) {
    if (step instanceof Step.Open open) {
      names(step, open.source(), HERE).ifPresent(names -> {
        NameChecks checks = new NameChecks(this, step, names);
        checks.moment(Path.of("until"), open.until());
        checks.highlight(Path.of("highlight"), open.highlight());
      });
    } else if (step instanceof Step.Play play) {
      quietly(play.source()).ifPresent(names -> {
        NameChecks checks = new NameChecks(this, step, names);
        checks.moment(Path.of("until"), play.until());
        checks.highlight(Path.of("highlight"), play.highlight());
      });
    } else if (step instanceof Step.Ask ask) {
      Optional<ScenarioNames> names = ask.question().about().isPresent()
          ? names(step, ask.question().about().get(), Path.of("about"))
          : ask.source().flatMap(this::quietly);
      if (ask.source().isEmpty() || names.isPresent()) {
        new QuestionChecks(this, step, ask.question(), names).run();
      }
    } else if (step instanceof Step.Try one) {
      challenge(step, one.challenge());
    } else if (step instanceof Step.Compare compare) {
      compare(step, compare.comparing());
    }
  }

  private void challenge(Step step, Challenge challenge) {
    Optional<ScenarioNames> names = names(step, challenge.source(), HERE);
    if (names.isEmpty()) {
      return;
    }
    settings(step, challenge.source(), challenge.solution(), Path.of("solution"));
    for (int i = 0; i < challenge.trials().size(); i++) {
      settings(step, challenge.source(), challenge.trials().get(i), Path.of("trials").then(i));
    }
    for (int i = 0; i < challenge.change().size(); i++) {
      Path at = Path.of("change").then(i);
      absent(challenge, challenge.change().get(i)).ifPresent(message -> refuse(step, at, message));
    }
    NameChecks checks = new NameChecks(this, step, names.get());
    for (int i = 0; i < challenge.goal().size(); i++) {
      checks.claim(Path.of("goal").then(i), challenge.goal().get(i));
    }
  }

  /**
   * What is wrong with the path of a setting that the scenario does not have. Whoever sets something there is
   * told of the path itself; of the value, which is none, nobody asks.
   */
  private Optional<String> absent(Challenge challenge, String path) {
    try {
      Path.of(path);
    } catch (IllegalArgumentException fault) {
      return Optional.of(fault.getMessage());
    }
    Optional<LoadedScenario> tried =
        scenarios.load(lesson.folder(), challenge.source(), List.of(path + "=null"));
    return tried.flatMap(one -> one.problems().first().stream()
        .filter(problem -> problem.at().file().equals(SET + path) && problem.at().column() <= path.length())
        .map(Problem::message).findFirst());
  }

  private void compare(Step step, Comparing comparing) {
    if (names(step, comparing.source(), HERE).isPresent()) {
      for (int i = 0; i < comparing.compare().size(); i++) {
        settings(step, comparing.source(), comparing.compare().get(i).set(),
            Path.of("compare").then(i).then("set"));
      }
    }
  }

  /** The names of the run that a source means; empty, with a problem, where it means none. */
  private Optional<ScenarioNames> names(Step step, Source source, Path at) {
    Path set = at.then("set");
    Optional<LoadedScenario> scenario = scenarios.load(lesson.folder(), source, List.of());
    if (scenario.isEmpty()) {
      missing(step, source, at);
      return Optional.empty();
    }
    scenario.get().problems().first().forEach(problem -> tell(step, set, problem));
    return scenario.filter(LoadedScenario::isGood)
        .map(one -> ScenarioNames.of(one.scenario(), scenarios.protocols()));
  }

  private void missing(Step step, Source source, Path at) {
    String name = source.name();
    if (source.scenario().isPresent()) {
      refuse(step, at.then("scenario"), "there is no scenario " + Wording.shown(name)
          + Wording.didYouMean(name, scenarios.names()) + " (lagoon list shows all)");
    } else {
      refuse(step, at.then("file"), "there is no file " + Wording.shown(name) + " beside the lesson"
          + (LessonFolder.mayBeAsked(name) ? ""
              : "; expected a name such as disaster.yaml, without folders"));
    }
  }

  /** The same without a word: what is wrong with it was told where it was opened. */
  private Optional<ScenarioNames> quietly(Source source) {
    return scenarios.load(lesson.folder(), source, List.of()).filter(LoadedScenario::isGood)
        .map(one -> ScenarioNames.of(one.scenario(), scenarios.protocols()));
  }

  private void settings(Step step, Source source, Map<String, AsWritten> more, Path path) {
    scenarios.load(lesson.folder(), source.with(more), List.of()).ifPresent(one ->
        one.problems().first().forEach(problem -> tell(step, path, problem)));
  }

  /** A problem with a setting stands where the lesson has it; one of the scenario's file stays in that. */
  private void tell(Step step, Path set, Problem problem) {
    if (!problem.at().file().startsWith(SET)) {
      loaded.problems().add(problem.at(), problem.message());
      return;
    }
    String path = problem.at().file().substring(SET.length());
    Mark at = loaded.places().ofKey(step, set.then(path));
    loaded.problems().add(at, problem.message());
  }

  // ---- for the other checks ----

  void refuse(Step step, Path path, String message) {
    loaded.problems().add(loaded.places().of(step, path), message);
  }

  /** A name that must be one of those. */
  void known(Step step, Path path, String what, String name, Collection<String> names) {
    if (!names.contains(name)) {
      refuse(step, path, "there is no " + what + " " + Wording.shown(name) + "; expected "
          + (names.isEmpty() ? "none: this run has none" : Wording.oneOf(names))
          + Wording.didYouMean(name, names));
    }
  }
}
