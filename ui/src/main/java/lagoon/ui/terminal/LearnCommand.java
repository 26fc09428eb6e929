package lagoon.ui.terminal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lagoon.lessons.Course;
import lagoon.lessons.Rehearsal;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.LessonChecks;
import lagoon.lessons.format.LessonFolder;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Player;
import lagoon.lessons.progress.Notebook;
import lagoon.lessons.progress.ProgressFolder;
import lagoon.lessons.progress.Results;
import lagoon.protocol.Protocols;
import lagoon.setting.Wording;
import lagoon.ui.lessons.Shelf;
import lagoon.ui.playback.Home;
import lagoon.ui.writing.NewFile;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lagoon learn}: the course, one lesson of it, and what its author and a teacher need. */
final class LearnCommand extends Command {

  /** What stands for every lesson of the course. */
  private static final String ALL = "all";

  /** What {@code --export} may say. */
  enum Table {
    csv,
    json
  }

  private final PositionalParamSpec names = add(PositionalParamSpec.builder().index("0..*").arity("0..*")
      .type(String[].class).paramLabel("LESSON").completionCandidates(new Names())
      .description("A lesson's name or number, or a folder with a lesson.md; left out: the list."));
  private final OptionSpec check = add(flag("--check",
      "For authors: play lessons from start to end, all of them if none is named, and say what is wrong."));
  private final OptionSpec print = add(flag("--print",
      "Print lessons as a hand-out; the word all stands for the course."));
  private final LessonPrinting printing = new LessonPrinting(this);
  private final OptionSpec summaries =
      add(flag("--summaries", "Say in the list what each lesson is about."));
  private final OptionSpec learner = add(OptionSpec.builder("--as").paramLabel("LEARNER").type(String.class)
      .description("Whose progress it is, where several learn on one machine; yours if nothing is said."));
  private final OptionSpec reset = add(flag("--reset", "Forget what was done in that lesson, or in all."));
  private final OptionSpec export = add(OptionSpec.builder("--export").paramLabel("csv|json")
      .type(Table.class)
      .description("Print what was done, as a table: of everybody who learns here, or of --as LEARNER."));
  private final OptionSpec width = add(OptionSpec.builder("--width").paramLabel("COLUMNS").type(Integer.class)
      .description("How wide pictures may be, and prose up to 100; as wide as the terminal if nothing "
          + "is said."));
  private final OptionSpec ascii = add(flag("--ascii", "Draw with ASCII characters alone."));

  private final Course course = new Course();
  /** What was said last of progress that cannot be kept; empty while it can be. */
  private String told = "";

  LearnCommand(Terminal terminal) {
    super(terminal, "learn", "Teaches: predict what a run will do, see it, repair it.");
  }

  static OptionSpec.Builder flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description);
  }

  @Override
  public Integer call() {
    int columns = width.getValue() == null ? terminal().columns() : width.getValue();
    if (columns < 40 || columns > 1000) {
      return refuse("--width is between 40 and 1000 columns, not " + columns);
    }
    Optional<String> nameless = ProgressFolder.problem(learner());
    if (nameless.isPresent()) {
      return refuse("--as: " + nameless.get());
    }
    List<String> typed = names.getValue() == null ? List.of()
        : Stream.of(names.<String[]>getValue()).map(this::named).toList();
    int asked = (isSet(check) ? 1 : 0) + (isSet(print) ? 1 : 0) + (isSet(reset) ? 1 : 0)
        + (export.getValue() == null ? 0 : 1);
    if (asked > 1) {
      return refuse("one of --check, --print, --reset and --export at a time");
    }
    Optional<String> astray = isSet(print) ? Optional.empty() : printing.astray();
    if (astray.isPresent()) {
      return refuse(astray.get() + " belongs to a hand-out: it goes with --print");
    }
    if (isSet(check)) {
      return check(typed.isEmpty() ? course.names() : typed);
    }
    try {
      if (export.getValue() != null) {
        return export();
      } else if (isSet(reset)) {
        return typed.isEmpty() ? resetAll() : reset(typed);
      } else if (typed.isEmpty()) {
        return isSet(print)
            ? refuse("which lesson? (" + Called.with("learn") + " shows all; --print all is the "
                + "whole course)")
            : list(columns);
      }
    } catch (IOException fault) {
      return refuse("what was done cannot be read or written: " + NewFile.reason(fault));
    }
    if (isSet(print)) {
      return print(typed.equals(List.of(ALL)) ? course.names() : typed);
    }
    if (typed.size() > 1) {
      return refuse("one lesson at a time; there are " + typed.size() + " names");
    }
    return one(typed.get(0), columns);
  }

  /** The lesson with that number in the list; any other word stays as it is. */
  private String named(String word) {
    List<String> all = course.names();
    int number = word.matches("[0-9]{1,4}") ? Integer.parseInt(word) : 0;
    return number >= 1 && number <= all.size() ? all.get(number - 1) : word;
  }

  private int one(String name, int columns) {
    if (!course.names().contains(name)) {
      Scenarios scenarios = new Scenarios(Protocols.installed());
      return good(name, scenarios).map(lesson -> {
        try (RunsAhead runs = new RunsAhead(lesson.folder(), () -> scenarios)) {
          return learn(lesson, folder().read(learner(), lesson.name()), runs, columns);
        }
      }).orElse(Main.REFUSED);
    }
    ProgressFolder.Kept kept = folder().read(learner(), name);
    try (RunsAhead runs = new RunsAhead(LessonFolder.ofCourse(name),
        () -> new Scenarios(Protocols.installed()))) {
      LoadedLesson loaded = course.open(name, new FirstRun(runs, kept.progress().step())).orElseThrow();
      return told(loaded).map(lesson -> learn(lesson, kept, runs, columns)).orElse(Main.REFUSED);
    }
  }

  /** While a lesson is still being read, the first run that its learner comes to is made. */
  private static final class FirstRun implements Consumer<Step> {
    private final RunsAhead runs;
    private final int from;
    private int position;

    FirstRun(RunsAhead runs, int from) {
      this.runs = runs;
      this.from = from;
    }

    @Override
    public void accept(Step step) {
      if (position >= from && !runs.hasBegun()) {
        runs.begin(step, position);
      }
      position++;
    }
  }

  private int print(List<String> all) {
    Scenarios scenarios = new Scenarios(Protocols.installed());
    List<Lesson> lessons = new ArrayList<>();
    for (String name : all) {
      Optional<Lesson> lesson = good(name, scenarios);
      if (lesson.isEmpty()) {
        return Main.REFUSED;
      }
      lessons.add(lesson.get());
    }
    return printing.print(lessons, scenarios);
  }

  /** The lesson; empty where there is none or it cannot be used, which is told. */
  private Optional<Lesson> good(String name, Scenarios scenarios) {
    Optional<LoadedLesson> found = find(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    LoadedLesson loaded = found.get();
    boolean isShipped = loaded.lesson().map(Lesson::folder).orElse(null) instanceof LessonFolder.Shipped;
    if (!isShipped) {
      // One that comes with Lagoon was checked when Lagoon was built.
      LessonChecks.check(loaded, scenarios);
    }
    return told(loaded);
  }

  private Optional<Lesson> told(LoadedLesson loaded) {
    if (!loaded.isGood()) {
      Wrapped.problems(loaded.problems()).forEach(terminal().err()::println);
      return Optional.empty();
    }
    return loaded.lesson();
  }

  private int learn(Lesson lesson, ProgressFolder.Kept kept, RunsAhead runs, int columns) {
    kept.warning().ifPresent(warning -> terminal().err().println("lagoon: " + warning));
    Player player = Player.of(lesson, kept.progress());
    LessonScreen screen = new LessonScreen(terminal(), columns, isSet(ascii), runs);
    Notebook notebook = new Notebook(folder(), learner(), kept.progress());
    write(notebook::open);
    LessonDialogue dialogue =
        new LessonDialogue(terminal(), screen, runs, progress -> write(() -> notebook.keep(progress)));
    boolean isDone = dialogue.run(player, course.after(lesson.name()));
    write(notebook::leave);
    return isDone ? Main.MET : Main.NOT_MET;
  }

  /** Something that is written, or not. */
  private interface Writing {
    void run() throws IOException;
  }

  /** Where nothing can be kept, the lesson goes on all the same. */
  private void write(Writing what) {
    try {
      what.run();
      told = "";
    } catch (IOException fault) {
      String problem = "your progress cannot be kept: " + NewFile.reason(fault);
      // Once, and not after every line.
      if (!problem.equals(told)) {
        terminal().err().println("lagoon: " + problem);
      }
      told = problem;
    }
  }

  private Shelf shelf() {
    return new Shelf(course, new Scenarios(Protocols.installed()), folder(), learner());
  }

  private int list(int columns) throws IOException {
    Shelf shelf = shelf();
    terminal().out().print(new CourseList(shelf.entries(), columns).text(isSet(summaries)));
    return Main.MET;
  }

  private int check(List<String> all) {
    Scenarios scenarios = new Scenarios(Protocols.installed());
    int status = Main.MET;
    for (String name : all) {
      Optional<LoadedLesson> found = find(name);
      if (found.isEmpty()) {
        status = Main.REFUSED;
        continue;
      }
      LoadedLesson loaded = found.get();
      if (loaded.lesson().isPresent() && loaded.isGood()) {
        Rehearsal.Result result = Rehearsal.of(loaded, scenarios);
        if (loaded.isGood()) {
          boolean isWhole = loaded.advice().isEmpty();
          terminal().out().println(name + (isWhole ? ": good; " : ": good so far; ")
              + count(loaded.lesson().get().steps().size(), "step") + ", "
              + count(result.answered(), "question") + ", " + count(result.solved(), "challenge"));
          if (!isWhole) {
            terminal().out().println("It can be played. For the course it still lacks:");
            Wrapped.problems(loaded.advice()).forEach(terminal().out()::println);
          }
          continue;
        }
      }
      Wrapped.problems(loaded.problems()).forEach(terminal().err()::println);
      status = Main.REFUSED;
    }
    return status;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private int export() throws IOException {
    ProgressFolder folder = folder();
    List<Results.OfLearner> results = new ArrayList<>();
    for (String one : learner.getValue() == null ? folder.learners() : List.of(learner())) {
      results.add(new Results.OfLearner(one, folder.all(one)));
    }
    terminal().out().print(
        export.getValue() == Table.csv ? shelf().csv(results) : Results.json(results));
    return Main.MET;
  }

  private int resetAll() throws IOException {
    int count = 0;
    for (String name : course.names()) {
      if (folder().reset(learner(), name)) {
        terminal().out().println(name + ": forgotten");
        count++;
      }
    }
    if (count == 0) {
      terminal().out().println("nothing was kept of " + learner());
    }
    return Main.MET;
  }

  private int reset(List<String> all) throws IOException {
    int status = Main.MET;
    for (String word : all) {
      Optional<String> name = meant(word);
      if (name.isEmpty()) {
        status = Main.REFUSED;
      } else {
        boolean wasKept = folder().reset(learner(), name.get());
        terminal().out().println(wasKept ? name.get() + ": forgotten" : word + ": nothing was kept of it");
      }
    }
    return status;
  }

  /** The name under which a lesson is kept; empty where the word means none, which is told. */
  private Optional<String> meant(String word) {
    // What was kept of a lesson that is not there any more can be forgotten, too.
    return folder().has(learner(), word) || course.names().contains(word) ? Optional.of(word)
        : find(word).map(found -> found.lesson().map(Lesson::name).orElse(word));
  }

  /** Empty where the word means nothing, which is told. */
  private Optional<LoadedLesson> find(String word) {
    Optional<LoadedLesson> found = course.find(word);
    if (found.isEmpty()) {
      try {
        found = course.read(Path.of(word));
      } catch (InvalidPathException none) {
        found = Optional.empty();
      }
    }
    if (found.isEmpty()) {
      boolean isNumber = word.matches("[0-9]+");
      refuse((isNumber ? "there is no lesson " + Wording.shown(word) + "; there are 1 to "
          + course.names().size() : "there is no lesson and no folder with a lesson.md " + Wording.shown(word)
          + Wording.didYouMean(word, course.names())) + " (" + Called.with("learn") + " shows all)");
    }
    return found;
  }

  private ProgressFolder folder() {
    return new ProgressFolder(Home.ofUser().learning());
  }

  private String learner() {
    String name = learner.getValue();
    return name == null || name.isBlank() ? Shelf.me() : name;
  }

  static boolean isSet(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.getValue());
  }

  int refuse(String sentence) {
    terminal().err().println("lagoon: " + sentence);
    return Main.REFUSED;
  }

  /** The names of the course, read only where a shell asks for completion. */
  static final class Names implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return new Course().names().iterator();
    }
  }
}
