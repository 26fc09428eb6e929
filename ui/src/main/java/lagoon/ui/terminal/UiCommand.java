package lagoon.ui.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lagoon.lessons.progress.ProgressFolder;
import lagoon.scenarios.text.Document;
import lagoon.setting.Wording;
import lagoon.ui.desktop.Desktop;
import lagoon.ui.lessons.Shelf;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.Source;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lagoon ui}: opens the desktop. */
final class UiCommand extends Command {

  private final PositionalParamSpec scenario = add(PositionalParamSpec.builder().index("0").arity("0..1")
      .paramLabel("SCENARIO").type(String.class).completionCandidates(new ScenarioArgument.Names())
      .description("A scenario's name or a file; left out: the window shows the catalogue."));
  private final OptionSpec seed = add(OptionSpec.builder("--seed").paramLabel("N").type(Long.class)
      .description("Run with another seed than the scenario's."));
  private final OptionSpec sets = add(OptionSpec.builder("--set").paramLabel("PATH=YAML").type(List.class)
      .auxiliaryTypes(String.class)
      .description("Change a setting: --set cluster.lag=20ms; may be repeated, later ones win."));

  private final OptionSpec lesson = add(OptionSpec.builder("--lesson").paramLabel("LESSON").type(String.class)
      .completionCandidates(new LearnCommand.Names())
      .description("Open a lesson beside the stage: its name, or a folder with a lesson.md."));
  private final OptionSpec learner = add(OptionSpec.builder("--as").paramLabel("LEARNER").type(String.class)
      .description("Whose progress in lessons it is, where several learn on one machine."));

  UiCommand(Terminal terminal) {
    super(terminal, "ui", "Opens the desktop: watch a run, step through it, question it, change it.");
  }

  @Override
  public Integer call() {
    String word = scenario.getValue();
    if (word == null && (seed.getValue() != null || !settings().isEmpty())) {
      return refuse("--seed and --set belong to a scenario: " + Called.with("ui SCENARIO --set ..."));
    }
    String named = lesson.getValue();
    if (word != null && named != null) {
      return refuse("a scenario or a lesson, one at a time");
    }
    Optional<String> nameless = ProgressFolder.problem(learner());
    if (nameless.isPresent()) {
      return refuse("--as: " + nameless.get());
    }
    if (named != null && isUnknown(named)) {
      return Main.REFUSED;
    }
    if ("-".equals(word)) {
      return refuse("the desktop reads no standard input: it watches files; save it as one, and open that");
    }
    Optional<Source> source = Optional.empty();
    if (word != null) {
      source = source(word);
      if (source.isEmpty()) {
        return Main.REFUSED;
      }
    }
    try {
      return Desktop.open(source, Optional.ofNullable(named), learner()).map(this::refuse).orElse(Main.MET);
    } catch (NoClassDefFoundError missing) {
      // Without the launcher the libraries of the desktop are not on the class path.
      return refuse("the desktop's libraries are not there: start Lagoon by its launcher, ./lagoon ui");
    }
  }

  /** Empty where the word means nothing, which is told. A file that cannot be read is told in the window. */
  private Optional<Source> source(String word) {
    Sources sources = new Sources(terminal());
    Optional<Document> document = sources.find(word);
    boolean isShipped = sources.catalogue().find(word).isPresent();
    return document.map(text -> new Source(word, isShipped ? Optional.empty() : Optional.of(Path.of(word)),
        text, settings(), Optional.ofNullable(seed.getValue())));
  }

  private List<String> settings() {
    List<String> given = sets.getValue();
    return given == null ? List.of() : given;
  }

  /** Whether there is no such lesson, which is told. What is wrong with one is told in the window. */
  private boolean isUnknown(String named) {
    Shelf shelf = Shelf.of(Home.ofUser(), learner());
    boolean isUnknown = shelf.find(named).isEmpty();
    if (isUnknown) {
      refuse("there is no lesson and no folder with a lesson.md " + Wording.shown(named)
          + Wording.didYouMean(named, shelf.course().names()) + " (" + Called.with("learn") + " shows all)");
    }
    return isUnknown;
  }

  private String learner() {
    String name = learner.getValue();
    return name == null || name.isBlank() ? Shelf.me() : name;
  }

  private int refuse(String sentence) {
    terminal().err().println("lagoon: " + sentence);
    return Main.REFUSED;
  }
}
