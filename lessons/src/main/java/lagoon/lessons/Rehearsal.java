package lagoon.lessons;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Claim;
import lagoon.lessons.format.Comparing;
import lagoon.lessons.format.Highlight;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.LessonChecks;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.OneOperation;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Source;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Given;
import lagoon.lessons.playing.Grade;
import lagoon.lessons.playing.Grading;
import lagoon.lessons.playing.Outcome;
import lagoon.lessons.playing.Played;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Runs;
import lagoon.scenarios.running.Comparison;
import lagoon.scenarios.text.Path;
import lagoon.setting.Wording;

/**
 * Plays a lesson from start to end as its author should: each moment comes, each question has an answer
 * that the run gives and that was not shown before, each challenge fails where it begins and is met by its
 * solution. What is wrong is added to the lesson's problems, where it stands.
 */
public final class Rehearsal {

  private final LoadedLesson loaded;
  private final Lesson lesson;
  private final Runs runs;
  private final Grading grading;
  /** What was said of the questions about a run so far. */
  private final Map<Source, Set<String>> told = new LinkedHashMap<>();
  private int shown;
  private int answered;
  private int solved;
  private Player player;

  private Rehearsal(LoadedLesson loaded, Scenarios scenarios) {
    this.loaded = loaded;
    this.lesson = loaded.lesson().orElseThrow();
    this.runs = new Runs(lesson.folder(), scenarios);
    this.grading = new Grading(runs);
    this.player = Player.of(lesson);
  }

  /**
   * What a rehearsal came to.
   *
   * @param answered how many questions were answered rightly
   * @param solved how many challenges were solved
   * @param end the player at the end
   */
  public record Result(int answered, int solved, Player end) {}

  /**
   * Rehearses a lesson that could be read. Afterwards the lesson {@link LoadedLesson#isGood} if nothing was
   * found.
   *
   * @throws java.util.NoSuchElementException if it could not be read at all
   */
  public static Result of(LoadedLesson loaded, Scenarios scenarios) {
    LessonChecks.check(loaded, scenarios);
    Rehearsal rehearsal = new Rehearsal(loaded, scenarios);
    if (loaded.isGood()) {
      rehearsal.play();
    }
    return new Result(rehearsal.answered, rehearsal.solved, rehearsal.player);
  }

  private void play() {
    while (!player.isOver()) {
      Step step = player.step();
      if (step instanceof Step.Open open) {
        shown = 0;
        show(step, open.source(), open.until(), open.highlight());
      } else if (step instanceof Step.Play play) {
        show(step, play.source(), play.until(), play.highlight());
      } else if (step instanceof Step.Ask ask) {
        ask(ask);
      } else if (step instanceof Step.Try one) {
        attempt(one);
      } else if (step instanceof Step.Compare compare) {
        compare(step, compare.comparing());
      }
      player = player.next();
    }
  }

  private void compare(Step step, Comparing comparing) {
    List<Comparison.Row> rows = runs.of(comparing).rows();
    for (String wanted : comparing.rows()) {
      if (rows.stream().noneMatch(row -> row.name().equals(wanted))) {
        refuse(step, "rows", "these runs have no row " + Wording.shown(wanted)
            + "; expected a guarantee, an invariant, a key, or a cost such as stale reads");
      }
    }
    if (rows.isEmpty() && comparing.rows().isEmpty()) {
      refuse(step, "compare", "these runs differ in nothing; expected rows that show them alike");
    }
  }

  private void show(Step step, Source source, Moment until, Highlight highlight) {
    Played run = runs.of(source);
    OptionalInt count = run.count(until);
    if (count.isEmpty()) {
      refuse(step, "until", "this moment never comes: " + until.text());
    } else if (step instanceof Step.Play && count.getAsInt() <= shown) {
      refuse(step, "until", "this has been shown already: " + until.text() + "; expected a later moment");
    } else {
      shown = count.getAsInt();
    }
    highlight.story().filter(moment -> run.count(moment).isEmpty())
        .ifPresent(moment -> refuse(step, "highlight", "this moment never comes: " + moment.text()));
  }

  private void ask(Step.Ask ask) {
    String key = "question";
    Posed posed;
    try {
      posed = Posed.of(ask.question(), ask.source().map(runs::of));
    } catch (Posed.Unanswerable fault) {
      refuse(ask, key, fault.getMessage());
      return;
    }
    if (ask.question().about().isEmpty()) {
      ask.source().map(runs::of).ifPresent(run -> predicted(ask, run));
    }
    ask.source().ifPresent(source -> secret(ask, posed, source));
    unoffered(ask, posed);
    Grade grade = posed.grade(posed.read(posed.rightAsTyped()));
    if (!grade.isRight()) {
      refuse(ask, key, "the right answer, typed as " + posed.rightAsTyped() + ", counts as wrong");
      return;
    }
    for (int offer = 0; offer < posed.offers().size() && posed.form() == Posed.Form.ONE; offer++) {
      Grade other = posed.grade(Given.Chosen.one(offer));
      if (!other.isRight() && other.misreading().isEmpty() && other.reasons().isEmpty()
          && other.because().isEmpty()) {
        refuse(ask, key, "whoever answers " + other.given() + " is not told why that is wrong");
      }
    }
    answered++;
    player = player.answered(grade);
  }

  /** More answers than a few are not offered, and what would be said of them nobody reads. */
  private void unoffered(Step.Ask ask, Posed posed) {
    Question.Kind kind = ask.question().kind();
    Set<String> said = kind instanceof Question.Returns one ? one.misreadings().keySet()
        : kind instanceof Question.AnsweredBy one ? one.misreadings().keySet() : Set.of();
    said.stream().filter(answer -> posed.offers().stream().noneMatch(offer -> offer.text().equals(answer)))
        .forEach(answer -> loaded.problems().add(
            loaded.places().of(ask, Path.of("misreadings").then(answer)), Wording.shown(answer)
                + " is never offered; expected no more than " + (posed.offers().size() - 1)
                + " misreadings besides the right answer"));
  }

  /** Predict first: what a read returns, or what is violated, is asked before it is shown. */
  private void predicted(Step.Ask ask, Played run) {
    Question.Kind kind = ask.question().kind();
    if (kind instanceof Question.Breaks one) {
      Set<String> seen = run.upTo(shown).observations().stream()
          .filter(Observation.Violated.class::isInstance).map(Observation.Violated.class::cast)
          .map(Observation.Violated::guarantee).collect(Collectors.toCollection(LinkedHashSet::new));
      boolean isAnswered = one.breaks().stream().allMatch(name -> seen.contains(name)
          || run.judgement(name).filter(how -> how.verdict() == Verdict.VIOLATED).isEmpty());
      if (!seen.isEmpty() && isAnswered) {
        refuse(ask, "question", "the run has shown already what it violates: " + String.join(", ", seen)
            + "; expected the question before it");
      }
    }
    OneOperation asked = kind instanceof Question.Returns one ? one.returns()
        : kind instanceof Question.AnsweredBy one ? one.answeredBy() : null;
    if (asked != null && run.count(new Moment.Completed(asked)).orElse(Integer.MAX_VALUE) <= shown) {
      refuse(ask, "question", "the run has shown the answer already; expected the question before it");
    }
  }

  /** What was said of one question is not what the next one asks. */
  private void secret(Step.Ask ask, Posed posed, Source source) {
    Set<String> before = told.computeIfAbsent(source, one -> new LinkedHashSet<>());
    List<String> known = posed.reasons().stream().filter(before::contains).toList();
    Question.Kind kind = ask.question().kind();
    boolean isOneOperation = kind instanceof Question.Returns || kind instanceof Question.AnsweredBy
        || kind instanceof Question.Number;
    String answer = isOneOperation ? posed.grade(posed.read(posed.rightAsTyped())).right() : "";
    // A number is given away where it is told as such, or as the time of an answer to what was asked at 0.
    known.stream().filter(reason -> isOneOperation && (kind instanceof Question.Number
            ? reason.contains(" " + answer + " behind") || reason.startsWith("At " + answer + " ")
            : isWithin(answer, reason))).findFirst()
        .ifPresent(reason -> refuse(ask, "question", "the answer, " + answer
            + ", was told after a question before: " + reason));
    boolean isVerdict = kind instanceof Question.Breaks || kind instanceof Question.YesNo;
    if (isVerdict && !known.isEmpty() && known.size() == posed.reasons().size()) {
      refuse(ask, "question", "all that answers this was told after questions before: " + known.get(0));
    }
    before.addAll(posed.reasons());
  }

  /** Whether a text holds a word, or several, that are not part of longer ones. */
  private static boolean isWithin(String words, String text) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(words) + "(?![\\w])").matcher(text).find();
  }

  private void attempt(Step.Try step) {
    Challenge challenge = step.challenge();
    Outcome start = grading.ofStart(challenge);
    if (start.isSolved()) {
      refuse(step, "goal", "the goal is met where the challenge begins; expected one that fails there");
    }
    Outcome end = grading.ofSolution(challenge);
    if (!end.isSolved()) {
      refuse(step, "solution", "the solution does not meet the goal: " + String.join(" ", end.sentences()));
      return;
    }
    for (Claim claim : challenge.goal()) {
      if (end.runs() == 0 || !end.met().contains(claim)) {
        refuse(step, "goal", "nothing put this to the test: " + claim.text());
      }
    }
    solved++;
    player = player.tried(challenge, Grading.assignments(challenge.solution()), end);
  }

  private void refuse(Step step, String key, String message) {
    loaded.problems().add(loaded.places().of(step, Path.of(key)), message);
  }
}
