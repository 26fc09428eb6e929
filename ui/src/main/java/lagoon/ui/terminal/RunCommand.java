package lagoon.ui.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Observer;
import lagoon.picture.Glyphs;
import lagoon.picture.Style;
import lagoon.protocol.Protocols;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.histories.Form;
import lagoon.scenarios.histories.HistoryWriter;
import lagoon.scenarios.report.JsonReport;
import lagoon.scenarios.report.ShellWord;
import lagoon.scenarios.report.TextReport;
import lagoon.scenarios.report.TraceLines;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.running.Stager;
import lagoon.scenarios.text.Document;
import lagoon.setting.Durations;
import lagoon.ui.writing.NewFile;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lagoon run}: runs a scenario and tells what happened. */
final class RunCommand extends Command {

  /** What {@code --format} may say. */
  enum Format {
    text,
    json
  }

  private static final int PICTURE_ROWS = 100;
  private static final int ALL_ROWS = 100_000;
  private static final int KEPT = 200_000;

  private final PositionalParamSpec scenario = add(ScenarioArgument.one());
  private final OptionSpec seed =
      add(option("--seed", "N", Long.class, "Run with another seed than the scenario's."));
  private final OptionSpec sets =
      add(
          OptionSpec.builder("--set").paramLabel("PATH=YAML").type(List.class).auxiliaryTypes(String.class)
              .description("Change a setting: --set cluster.lag=20ms; may be repeated, later ones win."));
  private final OptionSpec until =
      add(option("--until", "T", String.class, "Cut the run short at that time: 300ms, 2s."));
  private final OptionSpec situation =
      add(option("--situation", "NAME", String.class,
          "Bring the run into a situation of its protocol, such as leader-lost; needs --at."));
  private final OptionSpec at =
      add(option("--at", "T", String.class, "When the situation is staged: 300ms, 2s."));
  private final OptionSpec format =
      add(
          OptionSpec.builder("--format").paramLabel("text|json").type(Format.class).defaultValue("text")
              .description("How the report is written; text if nothing is said."));
  private final OptionSpec trace =
      add(option("--trace", "FILE", String.class,
          "Write everything that happened, one JSON object on each line."));
  private final OptionSpec history =
      add(option("--history", "FILE", String.class,
          "Write what clients asked and were told: Jepsen's EDN to a file named .edn, JSON lines to .jsonl or"
              + " .json."));
  private final OptionSpec verbose = add(flag("--verbose", "Show every message and every proof.", "-v"));
  private final OptionSpec ascii = add(flag("--ascii", "Draw with ASCII characters alone."));
  private final OptionSpec width =
      add(option("--width", "COLUMNS", Integer.class, "How wide the report may be; as wide as the "
          + "terminal if nothing is said."));
  private final OptionSpec quiet = add(flag("--quiet", "Print no report: only the exit status tells.", "-q"));
  private final OptionSpec strict =
      add(
          flag(
              "--strict",
              "Let the file's expectations decide the exit status in spite of --set, --seed, --situation or"
                  + " --until."));

  RunCommand(Terminal terminal) {
    super(terminal, "run", "Runs a scenario: what happened, which guarantee broke, why, and what it cost.");
  }

  private static OptionSpec.Builder option(String name, String label, Class<?> type, String description) {
    return OptionSpec.builder(name).paramLabel(label).type(type).description(description);
  }

  private static OptionSpec.Builder flag(String name, String description, String... others) {
    List<String> names = new ArrayList<>(List.of(others));
    names.add(name);
    return OptionSpec.builder(names.toArray(String[]::new)).type(boolean.class).description(description);
  }

  @Override
  public Integer call() {
    warmUp();
    int columns = width.getValue() == null ? terminal().columns() : width.getValue();
    Optional<Long> end = Optional.empty();
    if (until.getValue() != null) {
      try {
        end = Optional.of(Durations.parse(until.getValue()));
      } catch (IllegalArgumentException fault) {
        return refuse("--until " + fault.getMessage());
      }
    }
    if (columns < 40 || columns > 1000) {
      return refuse("--width is between 40 and 1000 columns, not " + columns);
    }
    if (scenario.getValue() == null) {
      return refuse("which scenario? (" + Called.with("list") + " shows those that come with Lagoon; "
          + Called.with("run --help") + ")");
    }
    if ((situation.getValue() == null) != (at.getValue() == null)) {
      return refuse("--situation says what is staged, and --at when: both are needed");
    }
    String written = history.getValue();
    if (written != null && !written.matches("(?s).*\\.(edn|jsonl|json)")) {
      return refuse("--history ends in .edn, .jsonl or .json, which says how it is written; not " + written);
    }
    if (written != null && written.equals(trace.getValue())) {
      return refuse("--trace and --history name the same file");
    }
    Optional<Document> document = new Sources(terminal()).find(scenario.getValue());
    if (document.isEmpty()) {
      return Main.REFUSED;
    }
    Protocols protocols = Protocols.installed();
    ScenarioFormat scenarios = new ScenarioFormat(protocols);
    OtherProtocols others = new OtherProtocols(terminal(), protocols, scenarios);
    LoadedScenario loaded = scenarios.load(document.get(), assignments());
    if (loaded.isGood() && situation.getValue() != null) {
      try {
        List<String> all = new ArrayList<>(assignments());
        all.addAll(new Stager(protocols, scenarios).assignments(
            loaded, Optional.ofNullable(seed.getValue()), situation.getValue(),
            Durations.parse(at.getValue()), end));
        loaded = scenarios.load(document.get(), all);
      } catch (IllegalArgumentException fault) {
        return refuse(fault.getMessage());
      }
    }
    if (!loaded.isGood()) {
      Wrapped.problems(loaded.problems()).forEach(terminal().err()::println);
      others.sameNames(document.get(), assignments(), List.of())
          .ifPresent(names -> others.hint("--set", names));
      return Main.REFUSED;
    }
    others.warn(loaded);
    RunFiles files = new RunFiles();
    try (files) {
      Report report = run(new Runner(protocols), loaded, end, files);
      if (!isSet(quiet)) {
        terminal().out().print(text(report, loaded, scenarios, columns));
      }
      return report.passed() || isChanged() && !isSet(strict) ? Main.MET : Main.NOT_MET;
    } catch (IOException | UncheckedIOException fault) {
      return refuse(files.failed() + ": " + NewFile.reason(fault));
    }
  }

  /** Java looks for its security providers for as long as the file takes to load: both at the same time. */
  private static void warmUp() {
    Thread digest =
        new Thread(
            () -> {
              try {
                MessageDigest.getInstance("SHA-256");
              } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
              }
            });
    digest.setDaemon(true);
    digest.start();
  }

  private Report run(Runner runner, LoadedScenario loaded, Optional<Long> end, RunFiles files)
      throws IOException {
    Optional<Long> otherSeed = Optional.ofNullable(seed.getValue());
    // Who only wants the exit status waits for no picture and no fingerprint.
    boolean isTold = !isSet(quiet);
    int kept = !isTold || format.getValue() == Format.json ? 0 : KEPT;
    Progress progress = new Progress(terminal(), loaded.scenario());
    if (trace.getValue() != null) {
      files.add("the trace", trace.getValue(), TraceLines::new);
    }
    if (history.getValue() != null) {
      String path = history.getValue();
      files.add("the history", path, out -> new HistoryWriter(
          out, path.endsWith(".edn") ? Form.EDN : Form.JSON, loaded.scenario().data()));
    }
    List<Observer> observers = new ArrayList<>(progress.observers());
    observers.addAll(files.observers());
    Report report = runner.run(loaded, new Options(otherSeed, end, kept, isTold, observers).climbing());
    progress.done();
    files.keep();
    return report;
  }

  private String text(Report report, LoadedScenario loaded, ScenarioFormat scenarios, int columns) {
    String replay = replay(report);
    if (format.getValue() == Format.json) {
      return JsonReport.of(report, scenarios.resolved(report.scenario()), replay);
    }
    boolean isVerbose = isSet(verbose);
    Style style = terminal().colour() ? new AnsiStyle() : Style.PLAIN;
    Glyphs glyphs = isSet(ascii) ? Glyphs.ASCII : Glyphs.UNICODE;
    return TextReport.of(
        report,
        new TextReport.Look(columns, isVerbose ? ALL_ROWS : PICTURE_ROWS, isVerbose, glyphs, style),
        new TextReport.Again(replay, isChanged(), scenarios.isRepairable(loaded)));
  }

  /** The command that does the same again. */
  private String replay(Report report) {
    StringBuilder command = new StringBuilder(Called.with("run "))
        .append(ShellWord.of(scenario.getValue()));
    command.append(" --seed ").append(report.seed());
    for (String set : assignments()) {
      command.append(" --set ").append(ShellWord.of(set));
    }
    if (situation.getValue() != null) {
      command.append(" --situation ").append(ShellWord.of(situation.getValue()));
      command.append(" --at ").append(ShellWord.of(at.getValue()));
    }
    if (until.getValue() != null) {
      command.append(" --until ").append(ShellWord.of(until.getValue()));
    }
    return command.toString();
  }

  private static boolean isSet(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.getValue());
  }

  private List<String> assignments() {
    List<String> given = sets.getValue();
    return given == null ? List.of() : given;
  }

  /** Whether the run is another one than the file's, for which its expectations were not written. */
  private boolean isChanged() {
    return !assignments().isEmpty() || seed.getValue() != null || until.getValue() != null
        || situation.getValue() != null;
  }

  private int refuse(String sentence) {
    terminal().err().println("lagoon: " + sentence);
    return Main.REFUSED;
  }
}
