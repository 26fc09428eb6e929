package lagoon.ui.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.ladder.Order;
import lagoon.picture.Style;
import lagoon.scenarios.histories.Effort;
import lagoon.scenarios.histories.ForeignHistory;
import lagoon.scenarios.histories.Form;
import lagoon.scenarios.histories.HistoryCheck;
import lagoon.scenarios.histories.HistoryFile;
import lagoon.scenarios.histories.Initial;
import lagoon.scenarios.histories.Judged;
import lagoon.scenarios.histories.Model;
import lagoon.scenarios.report.HistoryJson;
import lagoon.scenarios.report.HistoryText;
import lagoon.setting.Durations;
import lagoon.setting.Wording;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lagoon check-history}: whether a history, ours or somebody else's, keeps a guarantee. */
final class CheckHistoryCommand extends Command {

  private static final String ALL = "all";
  private static final List<String> MODELS = Arrays.stream(Model.values()).map(Model::text).toList();
  private static final long MEBIBYTE = 1 << 20;
  private static final long MOST_MEMORY = 1 << 10;

  private final PositionalParamSpec file =
      add(PositionalParamSpec.builder().index("0").arity("0..1").type(String.class).paramLabel("FILE")
          .description("The history: Jepsen's EDN, lines of its log, or JSON lines; - for standard input."));
  private final OptionSpec model =
      add(OptionSpec.builder("--model").paramLabel("NAME").type(String.class)
          .description("What its operations mean: " + String.join(", ", MODELS)
              + ". A history that Lagoon wrote says it itself."));
  private final OptionSpec guarantees =
      add(OptionSpec.builder("--guarantee").paramLabel("NAME").type(List.class).auxiliaryTypes(String.class)
          .description("What it is checked for; may be repeated: " + String.join(", ", HistoryCheck.names())
              + ", or all; linearizable if nothing is said."));
  private final OptionSpec initial =
      add(OptionSpec.builder("--initial").paramLabel("VALUE").type(List.class).auxiliaryTypes(String.class)
          .description("What a key holds at first: 0 for all, x=1 for one, {x 1, y 2} for several; may be"
              + " repeated. Nothing, 0 or an empty list if nothing is said, as the model has it."));
  private final OptionSpec form =
      add(OptionSpec.builder("--format").paramLabel("edn|log|json").type(String.class)
          .description("How it is written; told from what stands there if nothing is said."));
  private final OptionSpec steps =
      add(OptionSpec.builder("--steps").paramLabel("N").type(Long.class).defaultValue("10000000000")
          .description("How many steps each search may take."));
  private final OptionSpec memory =
      add(OptionSpec.builder("--memory").paramLabel("MIB").type(Long.class)
          .description("How many MiB each search may remember; half of what Java has, and at most "
              + MOST_MEMORY + ", if nothing is said."));
  private final OptionSpec time =
      add(OptionSpec.builder("--time").paramLabel("T").type(String.class).defaultValue("60s")
          .description("How long each search may take: 10s, 5min; 60s if nothing is said."));
  private final OptionSpec json =
      add(OptionSpec.builder("--json").type(boolean.class).description("Write JSON instead of a report."));
  private final OptionSpec width =
      add(OptionSpec.builder("--width").paramLabel("COLUMNS").type(Integer.class)
          .description("How wide the report may be; as wide as the terminal if nothing is said."));

  CheckHistoryCommand(Terminal terminal) {
    super(terminal, "check-history",
        "Checks a history of operations, ours or somebody else's, for consistency guarantees.");
    Map<String, String> statuses = new LinkedHashMap<>();
    statuses.put("" + Main.MET, "no guarantee is violated");
    statuses.put("" + Main.NOT_MET, "a guarantee is violated");
    statuses.put("" + Main.REFUSED, "bad usage or a history that cannot be read");
    statuses.put("" + Main.UNDECIDED, "none is violated, and of one nobody knows");
    spec().usageMessage().exitCodeListHeading("%nExit status:%n").exitCodeList(statuses);
  }

  @Override
  public Integer call() {
    try {
      return check();
    } catch (IllegalArgumentException refusal) {
      Wrapped.lines("lagoon: " + refusal.getMessage(), "    ", Wrapped.COLUMNS)
          .forEach(terminal().err()::println);
      return Main.REFUSED;
    }
  }

  /** Everything is looked at before the file is. */
  private int check() {
    if (file.getValue() == null) {
      throw new IllegalArgumentException("which history? (" + Called.with("check-history --help") + ")");
    }
    Optional<Model> meant = Optional.ofNullable(model.<String>getValue())
        .map(name -> one("model", name, Model.of(name), MODELS));
    Optional<Form> written = Optional.ofNullable(form.<String>getValue()).map(name -> one("format", name,
        Arrays.stream(Form.values()).filter(one -> one.text().equals(name)).findFirst(),
        Arrays.stream(Form.values()).map(Form::text).toList()));
    List<String> names = names();
    long nanos = nanos();
    long mebibytes = memory.getValue() == null
        ? Math.min(MOST_MEMORY, Runtime.getRuntime().maxMemory() / MEBIBYTE / 2) : memory.<Long>getValue();
    positive("--steps", steps.<Long>getValue(), Long.MAX_VALUE);
    positive("--memory", mebibytes, 1 << 20);
    int columns = width.getValue() == null ? terminal().columns() : width.getValue();
    if (columns < 40 || columns > 1000) {
      throw new IllegalArgumentException("--width is between 40 and 1000 columns, not " + columns);
    }
    HistoryFile read = read(meant, initial(), written);
    if (read.history().isEmpty()) {
      Wrapped.problems(read.problems()).forEach(terminal().err()::println);
      return Main.REFUSED;
    }
    return judge(read.history().get(), names, nanos, mebibytes * MEBIBYTE, columns);
  }

  private static <T> T one(String what, String name, Optional<T> found, List<String> names) {
    return found.orElseThrow(() -> new IllegalArgumentException("there is no " + what + " "
        + Wording.shown(name) + "; expected one of " + String.join(", ", names)
        + Wording.didYouMean(name, names)));
  }

  private static void positive(String option, long number, long most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(option + " is a whole number from 1 on"
          + (most == Long.MAX_VALUE ? "" : ", up to " + most) + ", not " + number);
    }
  }

  private List<String> names() {
    List<String> said = texts(guarantees);
    Set<String> names = new LinkedHashSet<>();
    for (String name : said) {
      if (name.equals(ALL)) {
        names.addAll(HistoryCheck.names());
      } else if (HistoryCheck.names().contains(name)) {
        names.add(name);
      } else if (Order.names().contains(name)) {
        throw new IllegalArgumentException("a history alone does not tell whether " + name
            + " holds: only a run does; expected one of " + String.join(", ", HistoryCheck.names()));
      } else {
        one("guarantee", name, Optional.empty(), HistoryCheck.names());
      }
    }
    return said.isEmpty() ? List.of(Order.LINEARIZABLE) : List.copyOf(names);
  }

  private long nanos() {
    long nanos;
    try {
      nanos = Durations.parse(time.getValue());
    } catch (IllegalArgumentException fault) {
      throw new IllegalArgumentException("--time " + fault.getMessage());
    }
    positive("--time", nanos, Long.MAX_VALUE);
    return nanos;
  }

  private Initial initial() {
    try {
      return Initial.of(texts(initial));
    } catch (IllegalArgumentException fault) {
      throw new IllegalArgumentException("--initial: " + fault.getMessage());
    }
  }

  private static List<String> texts(OptionSpec option) {
    List<String> given = option.getValue();
    return given == null ? List.of() : given;
  }

  private HistoryFile read(Optional<Model> meant, Initial held, Optional<Form> written) {
    String name = file.getValue();
    if (name.equals("-")) {
      try {
        return HistoryFile.read("standard input", terminal().in(), meant, held, written);
      } catch (IOException fault) {
        throw new IllegalArgumentException("standard input cannot be read: " + fault.getMessage());
      }
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new IllegalArgumentException(name + " is a folder; expected a file");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return HistoryFile.read(name, in, meant, held, written);
      }
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw new IllegalArgumentException("there is no file " + Wording.shown(name));
    } catch (IOException fault) {
      throw new IllegalArgumentException(name + " cannot be read");
    }
  }

  private int judge(ForeignHistory history, List<String> names, long nanos, long bytes, int columns) {
    List<Judged> judged = new ArrayList<>();
    for (String name : names) {
      SearchProgress progress = new SearchProgress(terminal(), name, nanos);
      judged.addAll(HistoryCheck.check(
          history, List.of(name), new Effort(steps.<Long>getValue(), bytes, nanos, progress::isOver)));
      progress.end();
    }
    terminal().out().print(Boolean.TRUE.equals(json.getValue())
        ? HistoryJson.of(file.getValue(), history, judged)
        : HistoryText.of(file.getValue(), history, judged, columns,
            terminal().colour() ? new AnsiStyle() : Style.PLAIN));
    boolean isViolated = judged.stream().anyMatch(one -> one.judgement().verdict() == Verdict.VIOLATED);
    return isViolated ? Main.NOT_MET
        : judged.stream().allMatch(Judged::isDecided) ? Main.MET : Main.UNDECIDED;
  }
}
