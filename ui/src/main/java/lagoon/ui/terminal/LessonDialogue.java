package lagoon.ui.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Step;
import lagoon.lessons.format.Tally;
import lagoon.lessons.playing.Changes;
import lagoon.lessons.playing.Given;
import lagoon.lessons.playing.Grade;
import lagoon.lessons.playing.Grading;
import lagoon.lessons.playing.Outcome;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Put;
import lagoon.lessons.progress.Progress;
import lagoon.scenarios.report.ShellWord;
import lagoon.scenarios.text.Document;
import lagoon.ui.lessons.Shelf;

/**
 * Goes through a lesson line by line: whoever types answers, or a file does. Every prompt takes one line; an
 * empty one goes on. Progress is kept after every line, so that a crash loses at most the answer at hand.
 */
final class LessonDialogue {

  private static final String QUIT = "quit";
  /** What people type who are used to it from elsewhere. */
  private static final Set<String> LEAVING = Set.of(QUIT, "q", "exit");
  private static final String BACK = "back";
  private static final String HELP = "help";
  private static final String SKIP = "skip";
  /** A setting with the dots of an example for its value. */
  private static final Pattern DOTS = Pattern.compile("[^=]+=\\s*(\\.{2,}|\u2026)");
  /** Somebody may put spaces round the sign, as in most languages. */
  private static final Pattern SPACED = Pattern.compile("^([\\w.\\[\\]-]+)\\s*=\\s*");
  private static final Set<String> MOVES = Set.of(BACK, SKIP);

  private final Terminal terminal;
  private final LessonScreen screen;
  private final RunsAhead runs;
  private final Consumer<Progress> keep;
  private final BufferedReader lines;
  /** Whether what is read was not typed, so that nobody sees it unless it is written. */
  private final boolean echoes = System.console() == null;
  private Player player;
  private boolean isEnded;
  /** Where the last line led back to, so that the next one leads further; negative where it did not. */
  private int backAt = -1;

  LessonDialogue(Terminal terminal, LessonScreen screen, RunsAhead runs, Consumer<Progress> keep) {
    this.terminal = terminal;
    this.screen = screen;
    this.runs = runs;
    this.keep = keep;
    this.lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
  }

  /**
   * Goes through the lesson from where it stands.
   *
   * @param next the lesson that comes after this one
   * @return whether it came to its end, or was left on purpose; false where the input ended before
   */
  boolean run(Player from, Optional<String> next) {
    player = from.isOver() ? from.at(0) : from;
    begin(from);
    boolean isShown = false;
    while (!player.isOver()) {
      if (!isShown || player.beginsSection()) {
        screen.section(player);
      }
      if (!isShown && !from.isOver()) {
        leadIn();
      }
      isShown = true;
      int before = player.position();
      step(player.step());
      keep.accept(player.progress());
      if (isEnded || player.position() == before) {
        screen.say("");
        screen.say("You are in " + LessonScreen.part(player.at(before)) + ", at step " + (before + 1)
            + " of all " + player.lesson().steps().size() + ".");
        screen.say(Called.with("learn ") + ShellWord.of(player.lesson().folder().word()) + " goes on here.");
        return !isEnded;
      }
    }
    end(next);
    return true;
  }

  /** Whoever comes back reads and sees again what the present step is about. */
  private void leadIn() {
    Player first = player.at(player.leadsFrom());
    if (!first.beginsSection() && first.back().step() instanceof Step.Ask ask) {
      player.progress().answer(ask.question().question()).ifPresent(given -> screen.recall(ask, given));
    }
    for (int i = first.position(); i < player.position(); i++) {
      Step step = player.lesson().steps().get(i);
      if (step instanceof Step.Text text) {
        screen.blocks(text.blocks());
      } else if (step instanceof Step.Open open) {
        screen.run(open.source(), open.until(), open.highlight());
      } else if (step instanceof Step.Play play) {
        screen.run(play.source(), play.until(), play.highlight());
      }
      screen.say("");
      screen.flush();
    }
  }

  private void begin(Player from) {
    screen.markdown(player.lesson().head().title());
    screen.markdown(player.lesson().head().summary());
    if (from.isOver()) {
      screen.say("You have done this lesson: " + score(from) + ".");
    } else if (!from.progress().isNew()) {
      screen.say("You are " + Shelf.standing(Tally.of(from.lesson()), from.progress()) + ".");
    }
    screen.say("Every prompt takes a line; an empty one goes on. The words " + BACK + ", " + SKIP
        + ", " + QUIT + " and " + HELP + " always work.");
  }

  private static String score(Player player) {
    return Shelf.score(Tally.of(player.lesson()), player.progress());
  }

  private void end(Optional<String> next) {
    screen.say("");
    screen.say("This lesson is done: " + score(player) + ".");
    next.ifPresent(name -> screen.say("The next one: " + Called.with("learn ") + name));
    screen.flush();
  }

  private void step(Step step) {
    if (step instanceof Step.Text text) {
      screen.blocks(text.blocks());
      // It can be read while the run that comes next is made.
      screen.flush();
      goOn();
    } else if (step instanceof Step.Open open) {
      screen.run(open.source(), open.until(), open.highlight());
      goOn();
    } else if (step instanceof Step.Play play) {
      if (isMove(enter("Enter plays on"))) {
        return;
      }
      screen.run(play.source(), play.until(), play.highlight());
      goOn();
    } else if (step instanceof Step.Ask ask) {
      question(ask);
    } else if (step instanceof Step.Try one) {
      challenge(one.challenge());
    } else if (step instanceof Step.Compare compare) {
      screen.compare(compare.comparing());
      goOn();
    } else if (step instanceof Step.Think think) {
      screen.markdown("**Think:** " + think.pondering().think());
      screen.say("");
      if (!isMove(enter("Enter shows an answer"))) {
        screen.markdown(think.pondering().answer());
        goOn();
      }
    }
  }

  /** To the next step; at the end of a section the reader says when. */
  private void goOn() {
    Player next = player.next();
    screen.say("");
    boolean isPause = next.isOver() || next.beginsSection();
    if (!isPause || !isMove(enter("Enter goes on"))) {
      player = next;
    }
  }

  private void question(Step.Ask step) {
    Optional<Put> put = screen.put(step);
    if (put.isEmpty()) {
      player = player.next();
      return;
    }
    screen.question(put.get());
    screen.say("");
    while (true) {
      Optional<String> line = ask(put.get().howTo());
      if (isMove(line)) {
        return;
      } else if (line.orElse("").isBlank()) {
        screen.say("An answer first: " + put.get().howTo() + "; or " + SKIP + ".");
        continue;
      }
      try {
        Given given = put.get().read(line.orElseThrow());
        Optional<Posed> posed = screen.posed(step);
        if (posed.isEmpty()) {
          player = player.next();
          return;
        }
        Grade grade = posed.get().grade(given);
        player = player.answered(grade);
        // What was answered stays, whatever happens while the reason is read.
        keep.accept(player.progress());
        screen.grade(posed.get(), grade);
        goOn();
        return;
      } catch (IllegalArgumentException fault) {
        screen.say(fault.getMessage());
      }
    }
  }

  private void challenge(Challenge challenge) {
    List<Changeable> settings = runs.ask(all -> Changeable.of(challenge, all));
    screen.challenge(challenge, settings);
    screen.say("");
    Progress.Attempts before = player.progress().attempts(challenge.challenge());
    if (before.solved()) {
      screen.say("You have solved this one" + (before.solution().isEmpty() ? ""
          : ", with " + String.join(", ", before.solution())) + ". " + SKIP
          + " goes on, or try it another way.");
    }
    Changes changes = Changes.none();
    while (true) {
      Optional<String> line = ask("PATH=VALUE, file NAME, show, hint, again, solution or skip");
      String text = SPACED.matcher(line.orElse("").strip()).replaceFirst("$1=");
      List<String> sofar = changes.taken();
      if (isMove(line)) {
        return;
      } else if (text.equals("hint") || text.equals("solution")) {
        help(challenge, text.equals("solution"));
      } else if (text.equals("show")) {
        screen.copy(runs.ask(all -> all.file(challenge, sofar)).text());
      } else if (text.equals("again")) {
        changes = Changes.none();
        screen.say("It is as it began.");
      } else if (text.equals("file")) {
        screen.say("Which file? Type its name behind the word: file mine.yaml."
            + " show prints what to put in it.");
      } else if (text.startsWith("file ")) {
        if (isSolved(challenge, List.of(text), fileOutcome(challenge, text.substring(5).strip()))) {
          return;
        }
      } else if (DOTS.matcher(text).matches()) {
        screen.say(dots(text.substring(0, text.indexOf('=')).strip(), settings));
      } else if (text.contains("=")) {
        Changes present = changes;
        Changes.Tried tried = runs.ask(all -> present.and(text, new Grading(all), challenge));
        boolean isAlone = tried.settings().size() <= changes.taken().size() + 1;
        changes = tried.changes();
        if (!isAlone) {
          screen.say("Tried together: " + String.join(", ", tried.settings()) + ".");
        }
        if (isSolved(challenge, tried.settings(), tried.outcome())) {
          return;
        } else if (!tried.outcome().isTaken()) {
          standing(changes);
        }
      } else {
        screen.say("Type a setting that you change and its value, such as " + settings.get(0).example()
            + ", or " + SKIP + ".");
      }
    }
  }

  /** To whoever types what stands for a value. */
  private static String dots(String path, List<Changeable> settings) {
    return "The dots stand for a value" + Changeable.find(settings, path)
        .map(one -> ": " + path + " takes " + one.takes()).orElse("") + ".";
  }

  /** After a setting that was refused: what stands, and what may still become of that one. */
  private void standing(Changes changes) {
    screen.say("It was not taken: " + (changes.taken().isEmpty() ? "all is as it began."
        : "what you changed is " + String.join(", ", changes.taken()) + ".")
        + (changes.waiting().isEmpty() ? ""
            : " Should it need another setting beside it, type that next: both are tried together."));
  }

  private Outcome fileOutcome(Challenge challenge, String name) {
    try {
      Document file = Document.read(Path.of(name));
      return runs.ask(all -> new Grading(all).grade(challenge, file));
    } catch (InvalidPathException none) {
      return new Outcome(List.of(name + " is no name of a file"), List.of(), List.of(), List.of(), 0);
    }
  }

  private boolean isSolved(Challenge challenge, List<String> settings, Outcome outcome) {
    player = player.tried(challenge, settings, outcome);
    keep.accept(player.progress());
    screen.outcome(challenge, outcome);
    if (outcome.isSolved()) {
      goOn();
    }
    return outcome.isSolved();
  }

  /** The next hint; the solution only after all of them. */
  private void help(Challenge challenge, boolean wantsSolution) {
    int given = player.progress().attempts(challenge.challenge()).hints();
    if (given >= challenge.hints().size() && wantsSolution) {
      screen.say("One that works: " + String.join(", ", Grading.assignments(challenge.solution())));
      return;
    } else if (wantsSolution) {
      screen.say("There are hints left: type hint.");
      return;
    }
    player = player.hinted(challenge);
    keep.accept(player.progress());
    List<String> hints = player.hints(challenge);
    screen.markdown("**Hint " + hints.size() + " of " + challenge.hints().size() + ":** "
        + hints.get(hints.size() - 1));
  }

  /** Whether the line moves elsewhere; then it has. */
  private boolean isMove(Optional<String> line) {
    if (line.isEmpty()) {
      isEnded = true;
      return true;
    }
    String word = line.get().strip().toLowerCase(Locale.ROOT);
    if (LEAVING.contains(word)) {
      return true;
    }
    switch (word) {
      case BACK -> {
        if (player.position() == 0) {
          screen.say("This is the first step.");
          return false;
        }
        // Steps without a prompt go on by themselves: from the one that is asked at again, further back.
        backAt = Math.max(0, (backAt < 0 ? player.position() : backAt) - 1);
        go(player.at(backAt));
        return true;
      }
      case SKIP -> {
        go(player.next());
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  /** Without going on: what comes next stands apart from what was typed. */
  private void go(Player there) {
    player = there;
    if (!there.isOver() && !there.beginsSection()) {
      screen.say("");
    }
  }

  /** A line that is empty or moves elsewhere; what else is typed has no place here, which is told. */
  private Optional<String> enter(String what) {
    while (true) {
      Optional<String> line = ask(what);
      String word = line.orElse("").strip().toLowerCase(Locale.ROOT);
      if (word.isEmpty() || MOVES.contains(word) || LEAVING.contains(word)) {
        return line;
      }
      screen.say("Nothing is asked here. " + what + "; " + BACK + ", " + SKIP + ", " + QUIT + " and " + HELP
          + " work, too.");
    }
  }

  /** One line; empty where the input is over. A request for help is met here. */
  private Optional<String> ask(String what) {
    while (true) {
      screen.prompt(what);
      // While this is read, and not before: whoever asks for a run waits for all that was begun.
      runs.begin(player.lesson().steps(), player.position());
      String line;
      try {
        line = lines.readLine();
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
      if (line == null) {
        terminal.out().println();
        return Optional.empty();
      }
      if (echoes) {
        terminal.out().println(line);
      }
      if (!line.strip().equalsIgnoreCase(BACK)) {
        backAt = -1;
      }
      if (!line.strip().equalsIgnoreCase(HELP) && !line.strip().equals("?")) {
        return Optional.of(line);
      }
      screen.help();
    }
  }
}
