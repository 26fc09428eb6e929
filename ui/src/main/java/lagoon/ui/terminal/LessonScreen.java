package lagoon.ui.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Comparing;
import lagoon.lessons.format.Highlight;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.SettingText;
import lagoon.lessons.format.Source;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Grade;
import lagoon.lessons.playing.Outcome;
import lagoon.lessons.playing.Played;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Put;
import lagoon.lessons.print.TextProse;
import lagoon.lessons.progress.Progress;
import lagoon.lessons.prose.Block;
import lagoon.picture.Glyphs;
import lagoon.picture.Style;
import lagoon.picture.TextPainter;
import lagoon.picture.Times;
import lagoon.picture.Tone;
import lagoon.scenarios.report.ComparisonText;
import lagoon.scenarios.report.TextReport;

/** Shows the steps of a lesson in a terminal. */
final class LessonScreen {

  /** So many rows of a diagram are seen at once on most screens. */
  private static final int ROWS = 40;

  /** The room for a word that help explains. */
  private static final int HELP_WORDS = 12;

  private static final List<String> HELP_EVERYWHERE = List.of(
      "Enter: alone, goes on", "back: shows the step before", "skip: goes to the next step",
      "quit: ends and keeps the place; q, exit and the end of the input do, too",
      "help: says this; so does ?");

  private static final List<String> HELP_IN_CHALLENGES = List.of(
      "PATH=VALUE: a setting, such as cluster.lag=20ms: it is tried at once",
      "file NAME: a file of yours takes the place of the challenge's, and is tried at once",
      "show: prints the file as it is now", "hint: says more each time",
      "again: takes back what you changed", "solution: comes after the hints");

  /** Settings that say no more than how long a run goes on. */
  private static final List<String> LENGTHS = List.of("duration=", "settle=");

  private final PrintWriter out;
  private final int columns;
  private final int measure;
  private final Glyphs glyphs;
  private final Style style;
  private final TextProse prose;
  private final SettingText settingText = new SettingText();
  private final RunsAhead runs;
  /** What was painted last. */
  private String picture = "";
  /** How many observations that had. */
  private int shown;

  LessonScreen(Terminal terminal, int columns, boolean ascii, RunsAhead runs) {
    this.out = terminal.out();
    this.columns = columns;
    this.measure = Math.min(columns, TextReport.MEASURE);
    this.glyphs = ascii ? Glyphs.ASCII : Glyphs.UNICODE;
    this.style = terminal.colour() ? new AnsiStyle() : Style.PLAIN;
    this.prose = new TextProse(measure, style);
    this.runs = runs;
  }

  void section(Player player) {
    int number = player.sectionAt(player.position()) + 1;
    String rule = (glyphs == Glyphs.ASCII ? "-" : "─").repeat(measure);
    say("");
    out.println(style.paint(Tone.LIFELINE, rule));
    out.print(prose.heading(player.section().title()));
    String meaning = player.section().arc().meaning();
    boolean isSaid = meaning.equalsIgnoreCase(player.section().title());
    out.println(style.paint(Tone.REMARK, (isSaid ? "" : meaning + " · ") + number + " of "
        + player.lesson().sections().size()));
    say("");
  }

  /** A sentence of ours, or nothing: an empty line. */
  void say(String text) {
    out.print(prose.item("", escaped(text)));
  }

  /** A text that is to be copied: as it is. */
  void copy(String text) {
    out.println(text);
  }

  /** What may be typed. */
  void help() {
    say("");
    say("Everywhere:");
    HELP_EVERYWHERE.forEach(this::word);
    say("To a question you type letters or a number. What you answer first counts.");
    say("In a challenge:");
    HELP_IN_CHALLENGES.forEach(this::word);
    say("");
  }

  private void word(String line) {
    String word = line.substring(0, line.indexOf(": "));
    out.print(prose.item("  " + word + " ".repeat(Math.max(1, HELP_WORDS - word.length())),
        line.substring(word.length() + 2)));
  }

  void markdown(String text) {
    out.print(prose.markdown(text));
  }

  void blocks(List<Block> blocks) {
    out.print(prose.blocks(blocks));
  }

  void run(Source source, Moment until, Highlight highlight) {
    Played run = runs.ask(all -> all.of(source));
    int count = run.shown(until);
    out.print(prose.item("run: ", named(source) + ", "
        + (count == run.trace().size() ? "to the end" : "up to " + Times.point(run.timeAfter(count)))));
    say("");
    String painted =
        new TextPainter(columns, glyphs, style).paint(run.upTo(count), ROWS, false, highlight.nodes());
    boolean isLonger = shown < count;
    shown = count;
    if (painted.equals(picture) && isLonger) {
      say("The picture is still the one above: what is new happens at nodes that have no room in it.");
    } else {
      out.print(painted);
    }
    picture = painted;
    if (!highlight.nodes().isEmpty()) {
      say("");
      out.print(prose.item("look at: ", String.join(", ", highlight.nodes())));
    }
  }

  /** A run and what differs in it; when it is stopped is no news, for the time stands behind it. */
  private String named(Source source) {
    List<String> settings = settingText.of(source.set()).stream().filter(set -> LENGTHS.stream()
        .noneMatch(set::startsWith)).map(TextProse::escaped).toList();
    return "`" + source.name() + "`"
        + (settings.isEmpty() ? "" : ", with " + String.join(", ", settings));
  }

  void question(Put put) {
    markdown(put.question().ask());
    if (!put.offers().isEmpty()) {
      say("");
    }
    for (int i = 0; i < put.offers().size(); i++) {
      out.print(prose.item("  " + Posed.letter(i) + ") ", shown(put.question(), put.offers().get(i).text())));
    }
  }

  /** A question that was answered some time ago. */
  void recall(Step.Ask ask, Progress.Answer given) {
    markdown(ask.question().ask());
    say("");
    out.print(prose.item(sign(given.lastRight()) + " ", "You said " + shown(ask.question(), given.last())
        + (given.lastRight() ? "." : ", which is wrong.")));
    say("");
  }

  /** What came of an answer: first whether it was right, then why, as the run says. */
  void grade(Posed posed, Grade grade) {
    grade.taken().ifPresent(this::say);
    say("");
    if (grade.isRight()) {
      out.print(prose.item(sign(true) + " ", "**Right:** " + shown(posed.question(), grade.right())));
    } else {
      out.print(prose.item(sign(false) + " ", "**No:** you said " + shown(posed.question(), grade.given())));
      grade.misreading().forEach(text -> out.print(prose.item("  ", text)));
      out.print(prose.item("  ", "Right is: " + shown(posed.question(), grade.right())));
    }
    grade.reasons().forEach(reason -> out.print(prose.item("  ", escaped(reason))));
    grade.because().ifPresent(because -> out.print(prose.item("  ", because)));
    posed.question().why().ifPresent(why -> {
      say("");
      markdown(why);
    });
  }

  /** An author's answers are Markdown; values and names of a run are not. */
  private static String shown(Question question, String answer) {
    return question.kind() instanceof Question.Choice ? answer : escaped(answer);
  }

  /** A sentence of a run is no Markdown: names in it may hold stars. */
  private static String escaped(String sentence) {
    return TextProse.escaped(sentence);
  }

  private String sign(boolean isGood) {
    return glyphs == Glyphs.ASCII ? isGood ? "+" : "!" : isGood ? "✓" : "✗";
  }

  void challenge(Challenge challenge) {
    out.print(prose.heading("A challenge"));
    markdown(challenge.ask());
    say("");
    out.print(prose.item("scenario: ", named(challenge.source())));
    out.print(prose.item("you may change: ", String.join(", ", challenge.change())));
    out.print(prose.item("the goal: ", String.join("; ",
        challenge.goal().stream().map(claim -> claim.text()).toList()) + ", " + challenge.scope()));
    List<String> trials = challenge.trialTexts();
    for (int i = 0; i < trials.size(); i++) {
      out.print(prose.item("  trial " + (i + 1) + ": ", escaped(trials.get(i))));
    }
  }

  void outcome(Challenge challenge, Outcome outcome) {
    say("");
    out.println(outcome.isSolved()
        ? style.paint(Tone.COPY, sign(true) + " Solved") + ", " + challenge.everywhere() + "."
        : style.paint(Tone.VIOLATION, sign(false) + (outcome.isTaken() ? " Not solved." : " Not tried.")));
    outcome.sentences().forEach(sentence -> out.print(prose.item("  ", escaped(sentence))));
    if (outcome.isSolved()) {
      challenge.why().ifPresent(why -> {
        say("");
        markdown(why);
      });
    }
  }

  void compare(Comparing comparing) {
    out.print(prose.item("compared: ", named(comparing.source())));
    out.print(ComparisonText.of(runs.ask(all -> all.of(comparing)), Math.max(80, columns), style));
    comparing.compare().forEach(variant -> variant.note()
        .ifPresent(note -> out.print(prose.item("  ", variant.name() + ": " + note))));
  }

  /** What may be answered: nobody waits for the run where that needs none; empty where it cannot be asked. */
  Optional<Put> put(Step.Ask ask) {
    return Put.before(ask.question()).or(() -> posed(ask).map(Posed::put));
  }

  /** The question with its answer; empty where its run has none, which is told. */
  Optional<Posed> posed(Step.Ask ask) {
    try {
      return Optional.of(runs.posed(ask));
    } catch (Posed.Unanswerable fault) {
      say("This question cannot be asked: " + fault.getMessage() + " (lagoon learn --check tells more).");
      return Optional.empty();
    }
  }

  void flush() {
    out.flush();
  }

  void prompt(String text) {
    out.print(style.paint(Tone.REMARK, text) + " > ");
    out.flush();
  }
}
