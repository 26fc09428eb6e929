package lagoon.ui.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Comparing;
import lagoon.lessons.format.Highlight;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Source;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Grade;
import lagoon.lessons.playing.Outcome;
import lagoon.lessons.playing.Played;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Put;
import lagoon.lessons.print.TextProse;
import lagoon.lessons.prose.Block;
import lagoon.picture.Glyphs;
import lagoon.picture.Style;
import lagoon.picture.TextPainter;
import lagoon.picture.Times;
import lagoon.picture.Tone;
import lagoon.scenarios.report.ComparisonText;

/** Shows the steps of a lesson in a terminal. */
final class LessonScreen {

  /** So many rows of a diagram are seen at once on most screens. */
  private static final int ROWS = 40;

  /** Settings that say no more than how long a run goes on. */
  private static final List<String> LENGTHS = List.of("duration=", "settle=");

  private final PrintWriter out;
  private final int columns;
  private final Glyphs glyphs;
  private final Style style;
  private final TextProse prose;
  private final RunsAhead runs;
  /** What was painted last. */
  private String picture = "";
  /** How many observations that had. */
  private int shown;

  LessonScreen(Terminal terminal, int columns, boolean ascii, RunsAhead runs) {
    this.out = terminal.out();
    this.columns = columns;
    this.glyphs = ascii ? Glyphs.ASCII : Glyphs.UNICODE;
    this.style = terminal.colour() ? new AnsiStyle() : Style.PLAIN;
    this.prose = new TextProse(columns, style);
    this.runs = runs;
  }

  void section(Player player) {
    int number = player.sectionAt(player.position()) + 1;
    String rule = (glyphs == Glyphs.ASCII ? "-" : "─").repeat(columns);
    say("");
    out.println(style.paint(Tone.LIFELINE, rule));
    out.print(prose.heading(player.section().title()));
    out.println(style.paint(Tone.REMARK, player.section().arc().meaning() + " · " + number + " of "
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
  private static String named(Source source) {
    List<String> settings = source.assignments().stream().filter(set -> LENGTHS.stream()
        .noneMatch(set::startsWith)).toList();
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

  /** What came of an answer: first whether it was right, then why, as the run says. */
  void grade(Posed posed, Grade grade) {
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
      out.print(prose.item("  trial " + (i + 1) + ": ", "`" + trials.get(i) + "`"));
    }
  }

  void outcome(Challenge challenge, Outcome outcome) {
    say("");
    out.println(outcome.isSolved()
        ? style.paint(Tone.COPY, sign(true) + " Solved") + ", in " + outcome.runs() + " runs."
        : style.paint(Tone.VIOLATION, sign(false) + " Not solved."));
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
