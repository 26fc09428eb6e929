package lagoon.lessons.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Claim;
import lagoon.lessons.format.Highlight;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Section;
import lagoon.lessons.format.SettingText;
import lagoon.lessons.format.Source;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Grade;
import lagoon.lessons.playing.Grading;
import lagoon.lessons.playing.Played;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Runs;
import lagoon.lessons.prose.Block;
import lagoon.lessons.prose.Inline;
import lagoon.lessons.prose.Markdown;
import lagoon.picture.Times;

/**
 * A lesson on paper. With answers it has everything, the teacher's notes too. Without them it is a sheet to
 * fill in: what a run shows after a question is left out, and so is the paragraph after it, for they would
 * give the answer away. The paragraphs after that one lead on to what comes next.
 */
public final class Handout {

  /** So many lines has whoever answers in a sentence. */
  private static final int LINES = 3;

  private final Lesson lesson;
  private final Runs runs;
  private final boolean hasAnswers;
  private final Sheet sheet;
  private final Markdown markdown = new Markdown();
  private final SettingText settingText = new SettingText();
  private boolean isAsked;
  private boolean isHidden;

  private Handout(Lesson lesson, Runs runs, boolean hasAnswers, Sheet sheet) {
    this.lesson = lesson;
    this.runs = runs;
    this.hasAnswers = hasAnswers;
    this.sheet = sheet;
  }

  /**
   * In Markdown.
   *
   * @param runs makes the runs of a lesson; each is asked for once, and let go with its lesson
   */
  public static String markdown(List<Lesson> lessons, Function<Lesson, Runs> runs, boolean hasAnswers) {
    return write(lessons, runs, hasAnswers, new MarkdownSheet());
  }

  /** As one page of HTML with its pictures inside; each lesson begins a sheet of paper. */
  public static String html(List<Lesson> lessons, Function<Lesson, Runs> runs, boolean hasAnswers) {
    return write(lessons, runs, hasAnswers, new HtmlSheet());
  }

  private static String write(
      List<Lesson> lessons, Function<Lesson, Runs> runs, boolean hasAnswers, Sheet sheet) {
    lessons.forEach(lesson -> new Handout(lesson, runs.apply(lesson), hasAnswers, sheet).write());
    return sheet.text();
  }

  private void write() {
    sheet.title(lesson.head().title(), lesson.head().summary());
    if (!hasAnswers) {
      sheet.remark("To fill in:", inline("Answer each question before you read on, for what comes after it "
          + "may say what the run said. Pictures and tables that would answer it are left out; `lagoon learn "
          + lesson.name() + "` shows them."));
    }
    for (Section section : lesson.sections()) {
      sheet.section(section.title());
      isAsked = false;
      isHidden = false;
      section.steps().forEach(this::step);
      if (hasAnswers && !section.notes().isEmpty()) {
        sheet.remark("For the teacher:", List.of());
        sheet.blocks(List.of(new Block.Quote(section.notes())));
      }
    }
  }

  private void step(Step step) {
    if (step instanceof Step.Text text) {
      sheet.blocks(text.blocks().subList(isHidden ? 1 : 0, text.blocks().size()));
      isHidden = false;
    } else if (step instanceof Step.Open open) {
      isAsked = false;
      isHidden = false;
      picture(open.source(), open.until(), open.highlight());
    } else if (step instanceof Step.Play play) {
      isHidden = isAsked && !hasAnswers;
      if (!isHidden) {
        picture(play.source(), play.until(), play.highlight());
      }
    } else if (step instanceof Step.Ask ask) {
      question(ask);
    } else if (step instanceof Step.Try one) {
      challenge(one.challenge());
    } else if (step instanceof Step.Compare compare) {
      // It answers what was asked before it.
      isHidden = isAsked && !hasAnswers;
      if (!isHidden) {
        sheet.comparison(runs.of(compare.comparing()));
      }
    } else if (step instanceof Step.Think think) {
      sheet.together(() -> {
        sheet.remark("Think:", inline(think.pondering().think()));
        if (hasAnswers) {
          sheet.blocks(markdown.blocks(think.pondering().answer()));
        } else {
          sheet.room(LINES);
        }
      });
    }
  }

  private void picture(Source source, Moment until, Highlight highlight) {
    Played run = runs.of(source);
    int shown = run.shown(until);
    String settings = source.set().isEmpty() ? ""
        : " with " + String.join(", ", settingText.of(source.set()));
    String caption = source.name() + settings + ", "
        + (shown == run.trace().size() ? "to the end" : "up to " + Times.point(run.timeAfter(shown)));
    sheet.picture(caption, run.upTo(shown), highlight.nodes());
  }

  private void question(Step.Ask step) {
    Question question = step.question();
    isAsked = true;
    Posed posed;
    try {
      posed = Posed.of(question, step.source().map(runs::of));
    } catch (Posed.Unanswerable fault) {
      sheet.remark("Question:", inline(question.ask()));
      sheet.remark("This question cannot be answered:", List.of(new Inline.Words(fault.getMessage())));
      return;
    }
    boolean isProse = question.kind() instanceof Question.Choice;
    sheet.together(() -> {
      sheet.remark("Question:", inline(question.ask()));
      if (!posed.offers().isEmpty()) {
        sheet.offers(posed.offers().stream().map(offer -> answer(offer.text(), isProse)).toList());
      }
      if (!hasAnswers) {
        sheet.room(1);
      }
    });
    if (!hasAnswers) {
      return;
    }
    Grade grade = posed.grade(posed.read(posed.rightAsTyped()));
    sheet.remark("Answer:", answer(grade.right(), isProse));
    for (String reason : grade.reasons()) {
      sheet.blocks(List.of(new Block.Quote(List.of(new Block.Paragraph(List.of(new Inline.Words(reason)))))));
    }
    grade.because().ifPresent(because -> sheet.blocks(markdown.blocks(because)));
    question.why().ifPresent(why -> sheet.blocks(markdown.blocks(why)));
    misreadings(posed);
  }

  /** What to say to whoever chooses another offer. */
  private void misreadings(Posed posed) {
    for (int i = 0; i < posed.offers().size(); i++) {
      Optional<String> text = posed.offers().get(i).misreading();
      if (!posed.right().contains(i) && text.isPresent()) {
        sheet.remark("Who says " + Posed.letter(i) + ":", inline(text.get()));
      }
    }
  }

  private List<Inline> answer(String text, boolean isProse) {
    return isProse ? inline(text) : List.of(new Inline.Words(text));
  }

  private void challenge(Challenge challenge) {
    sheet.remark("Challenge:", inline(challenge.ask()));
    sheet.remark("It begins with", List.of(new Inline.Typed(String.join(" ",
        commandOf(challenge.source())))));
    sheet.remark("You may change", List.of(new Inline.Typed(String.join(", ", challenge.change()))));
    sheet.remark("The goal, " + challenge.scope() + ":", List.of(new Inline.Words(
        String.join("; ", challenge.goal().stream().map(Claim::text).toList()))));
    List<String> trials = challenge.trialTexts();
    for (int i = 0; i < trials.size(); i++) {
      sheet.remark("Trial " + (i + 1) + ":", List.of(new Inline.Words(trials.get(i))));
    }
    if (!hasAnswers) {
      sheet.room(LINES);
      return;
    }
    for (int i = 0; i < challenge.hints().size(); i++) {
      sheet.remark("Hint " + (i + 1) + ":", inline(challenge.hints().get(i)));
    }
    sheet.remark("One that works:",
        List.of(new Inline.Typed(String.join(" ", Grading.assignments(challenge.solution())))));
    challenge.why().ifPresent(why -> sheet.blocks(markdown.blocks(why)));
  }

  private static List<String> commandOf(Source source) {
    List<String> words = new ArrayList<>(List.of("lagoon", "run", source.name()));
    for (String assignment : source.assignments()) {
      words.add("--set");
      words.add(lagoon.scenarios.report.ShellWord.of(assignment));
    }
    return words;
  }

  /** A short text of one paragraph. */
  private List<Inline> inline(String text) {
    List<Inline> inlines = new ArrayList<>();
    for (Block block : markdown.blocks(text)) {
      Optional<List<Inline>> words = block instanceof Block.Paragraph one ? Optional.of(one.text())
          : Optional.empty();
      if (!inlines.isEmpty()) {
        inlines.add(new Inline.Break());
      }
      inlines.addAll(words.orElse(List.of(new Inline.Words(text))));
    }
    return inlines;
  }
}
