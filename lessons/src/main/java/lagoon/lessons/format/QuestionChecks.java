package lagoon.lessons.format;

import java.util.List;
import java.util.Optional;
import lagoon.scenarios.ScenarioNames;
import lagoon.scenarios.text.Path;

/** What a question asks for must exist in its run. */
final class QuestionChecks {

  private final LessonChecks checks;
  private final Step step;
  private final Question question;
  private final Optional<ScenarioNames> names;

  /**
   * @param names those of the run; empty where no run is open
   */
  QuestionChecks(LessonChecks checks, Step step, Question question, Optional<ScenarioNames> names) {
    this.checks = checks;
    this.step = step;
    this.question = question;
    this.names = names;
  }

  void run() {
    if (question.kind() instanceof Question.Choice choice) {
      choice(choice);
    } else if (names.isEmpty()) {
      checks.refuse(step, Path.of("question"), "no run can answer this; expected a block ```run before it");
    } else {
      ofRun(new NameChecks(checks, step, names.get()));
    }
  }

  /** Either the run says which option is right, or the author; then exactly one. */
  private void choice(Question.Choice choice) {
    List<Question.Option> options = choice.choice();
    boolean isComputed = options.stream().anyMatch(option -> option.when().isPresent());
    long right = options.stream().filter(Question.Option::right).count();
    if (isComputed && right > 0) {
      checks.refuse(step, Path.of("choice"), "some options say when they are right and some that they are;"
          + " expected one of the two");
    } else if (!isComputed && right != 1) {
      checks.refuse(step, Path.of("choice"), right
          + " options are right; expected right: true at exactly one");
    } else if (isComputed && names.isEmpty()) {
      checks.refuse(step, Path.of("choice"), "no run can answer this; expected a block ```run before it");
    } else if (isComputed) {
      NameChecks run = new NameChecks(checks, step, names.get());
      for (int i = 0; i < options.size(); i++) {
        Path path = Path.of("choice").then(i);
        if (options.get(i).when().isPresent()) {
          run.claim(path.then("when"), options.get(i).when().get());
        }
      }
    }
    for (int i = 0; i < options.size(); i++) {
      if (!isComputed && !options.get(i).right() && options.get(i).because().isEmpty()) {
        checks.refuse(step, Path.of("choice").then(i), "whoever chooses this wrongly is not told"
            + " why; expected because: and a sentence");
      }
    }
  }

  private void ofRun(NameChecks run) {
    if (question.kind() instanceof Question.Number number) {
      run.quantity(Path.of("number"), number.number());
    } else if (question.kind() instanceof Question.Returns returns) {
      run.read(Path.of("returns"), returns.returns());
    } else if (question.kind() instanceof Question.Breaks breaks) {
      for (int i = 0; i < breaks.breaks().size(); i++) {
        run.judged(Path.of("breaks").then(i), breaks.breaks().get(i));
      }
      breaks.misreadings().keySet().forEach(name -> checks.known(step, Path.of("misreadings").then(name),
          "answer", name, breaks.breaks()));
    } else if (question.kind() instanceof Question.AnsweredBy by) {
      run.operation(Path.of("answered-by"), by.answeredBy());
      by.misreadings().keySet().forEach(name -> run.replica(Path.of("misreadings").then(name), name));
    } else if (question.kind() instanceof Question.Order order) {
      for (int i = 0; i < order.order().size(); i++) {
        run.moment(Path.of("order").then(i).then("when"), order.order().get(i).when());
      }
    } else if (question.kind() instanceof Question.YesNo yesNo) {
      run.claim(Path.of("yes-no"), yesNo.yesNo());
    }
  }
}
