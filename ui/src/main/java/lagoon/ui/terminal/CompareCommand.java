package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.picture.Style;
import lagoon.protocol.Protocols;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.report.ComparisonJson;
import lagoon.scenarios.report.ComparisonText;
import lagoon.scenarios.report.ShellWord;
import lagoon.scenarios.running.Comparison;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.text.Document;
import lagoon.setting.Durations;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lagoon compare}: the same story with other settings, or several stories, side by side. */
final class CompareCommand extends Command {

  private final PositionalParamSpec scenario = add(ScenarioArgument.several(ComparisonText.MOST));
  private final OptionSpec overs =
      add(
          OptionSpec.builder("--over").paramLabel("PATH=YAML[,PATH=YAML...]").type(List.class)
              .auxiliaryTypes(String.class)
              .description("A variant: --over reads=leader; 2 to " + ComparisonText.MOST + " of them. "
                  + "A comma joins settings of one and the same variant: --over reads=leader,seed=3. "
                  + "One alone is compared with the file as it is."));
  private final OptionSpec sets =
      add(
          OptionSpec.builder("--set").paramLabel("PATH=YAML").type(List.class).auxiliaryTypes(String.class)
              .description("Change a setting of all variants; may be repeated."));
  private final OptionSpec seed =
      add(OptionSpec.builder("--seed").paramLabel("N").type(Long.class)
          .description("Run all variants with another seed than the scenario's."));
  private final OptionSpec until =
      add(OptionSpec.builder("--until").paramLabel("T").type(String.class)
          .description("Cut the runs short at that time: 300ms, 2s."));
  private final OptionSpec format =
      add(
          OptionSpec.builder("--format").paramLabel("text|json").type(RunCommand.Format.class)
              .defaultValue("text").description("How the table is written; text if nothing is said."));
  private final OptionSpec width =
      add(OptionSpec.builder("--width").paramLabel("COLUMNS").type(Integer.class)
          .description("How wide the table may be; as wide as the terminal if nothing is said."));
  private final OptionSpec strict =
      add(OptionSpec.builder("--strict").type(boolean.class)
          .description("Let the file's expectations decide the exit status for every variant."));

  CompareCommand(Terminal terminal) {
    super(terminal, "compare",
        "Runs a scenario with different settings, or several scenarios: verdicts and costs in columns, "
            + "and where they differ.");
  }

  @Override
  public Integer call() {
    if (scenario.getValue() == null) {
      return refuse("which scenario? (" + Called.with("list") + " shows those that come with Lagoon; "
          + Called.with("compare --help") + ")");
    }
    int columns = width.getValue() == null ? Math.max(Terminal.COLUMNS, terminal().columns())
        : width.getValue();
    if (columns < Terminal.COLUMNS || columns > 1000) {
      return refuse("--width is between 80 and 1000 columns, not " + columns);
    }
    List<String> words = texts(scenario);
    if (words.size() > 1 && !texts(overs).isEmpty()) {
      return refuse("--over makes variants of one scenario, and " + words.size()
          + " are named; expected --set, which is for all of them");
    }
    List<Variant> variants = variants(words);
    if (variants.size() < 2 || variants.size() > ComparisonText.MOST) {
      return refuse(variants.isEmpty()
          ? "what is to be compared? (--over reads=leader --over reads=followers, or another scenario)"
          : "there are " + variants.size() + " variants; expected at most " + ComparisonText.MOST);
    }
    for (Variant variant : variants) {
      Optional<String> twice = variant.setTwice();
      if (twice.isPresent()) {
        return refuse("--over " + variant.name() + " gives " + twice.get()
            + " two values; expected one: a comma joins settings of one variant, and each --over makes one");
      }
    }
    Optional<Long> end = Optional.empty();
    if (until.getValue() != null) {
      try {
        end = Optional.of(Durations.parse(until.getValue()));
      } catch (IllegalArgumentException fault) {
        return refuse("--until " + fault.getMessage());
      }
    }
    return compare(variants, end, columns);
  }

  private List<Variant> variants(List<String> words) {
    if (words.size() > 1) {
      return words.stream().map(word -> new Variant(word, word, List.of())).toList();
    }
    List<Variant> variants = new ArrayList<>();
    texts(overs).forEach(typed -> variants.add(Variant.of(words.get(0), typed)));
    if (variants.size() == 1) {
      variants.add(0, Variant.asIs(words.get(0)));
    }
    return variants;
  }

  /** Every variant is looked at before the first one runs. */
  private int compare(List<Variant> variants, Optional<Long> end, int columns) {
    Protocols protocols = Protocols.installed();
    ScenarioFormat scenarios = new ScenarioFormat(protocols);
    OtherProtocols others = new OtherProtocols(terminal(), protocols, scenarios);
    List<LoadedScenario> loaded = new ArrayList<>();
    Map<String, Optional<Document>> documents = new HashMap<>();
    for (Variant variant : variants) {
      Optional<Document> document =
          documents.computeIfAbsent(variant.scenario(), new Sources(terminal())::find);
      if (document.isEmpty()) {
        return Main.REFUSED;
      }
      LoadedScenario one = scenarios.load(document.get(), texts(sets), variant.settings());
      loaded.add(one);
      if (!one.isGood()) {
        Wrapped.problems(one.problems()).forEach(terminal().err()::println);
        Optional<String> names = others.sameNames(document.get(), texts(sets), variant.settings());
        if (names.isPresent()) {
          others.hint("--over", String.join(",", variant.settings()) + "," + names.get());
        } else {
          otherFile(variant);
        }
        return Main.REFUSED;
      }
    }
    loaded.forEach(others::warn);
    List<Comparison.Column> runs = new ArrayList<>();
    boolean isMet = true;
    // The table shows no fingerprint.
    boolean isTold = format.getValue() == RunCommand.Format.json;
    for (int i = 0; i < variants.size(); i++) {
      Progress progress = new Progress(terminal(), loaded.get(i).scenario());
      Report report = new Runner(protocols).run(loaded.get(i),
          new Options(Optional.ofNullable(seed.getValue()), end, 0, isTold, progress.observers()).climbing());
      progress.done();
      runs.add(new Comparison.Column(variants.get(i).name(), report));
      isMet &= report.passed() || !counts(variants.get(i));
    }
    terminal().out().print(text(Comparison.of(runs), variants, columns));
    return isMet ? Main.MET : Main.NOT_MET;
  }

  /** What a file says of nodes fits its own protocol: another one may need a file of its own. */
  private void otherFile(Variant variant) {
    if (OtherProtocols.isAskedFor(variant.settings())) {
      terminal().err().println("lagoon: a story that names nodes of its own protocol may not fit another");
      terminal().err().println("one; two files stand side by side with:");
      terminal().err().println("  " + Called.with("compare ") + ShellWord.of(variant.scenario()) + " OTHER");
    }
  }

  /** Whether the file's expectations were written for that run. */
  private boolean counts(Variant variant) {
    boolean isFiles = assignments(variant).isEmpty() && seed.getValue() == null && until.getValue() == null;
    return isFiles || Boolean.TRUE.equals(strict.getValue());
  }

  private String text(Comparison comparison, List<Variant> variants, int columns) {
    if (format.getValue() == RunCommand.Format.json) {
      return ComparisonJson.of(comparison, variants.stream().map(Variant::settings).toList(),
          variants.stream().map(this::replay).toList());
    }
    return ComparisonText.of(comparison, columns, terminal().colour() ? new AnsiStyle() : Style.PLAIN)
        + missed(comparison, variants);
  }

  /** Why the exit status is not 0; {@code run} tells which expectations they are. */
  private String missed(Comparison comparison, List<Variant> variants) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < variants.size(); i++) {
      Report report = comparison.columns().get(i).report();
      if (!report.passed() && counts(variants.get(i))) {
        long missed = report.expectations().stream().filter(one -> !one.met()).count();
        text.append(text.isEmpty() ? "expectations of the file that are not met: " : ", ")
            .append((char) ('A' + i)).append(' ').append(missed).append(" of ")
            .append(report.expectations().size());
      }
    }
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  private String replay(Variant variant) {
    StringBuilder command = new StringBuilder(Called.with("run "))
        .append(ShellWord.of(variant.scenario()));
    if (seed.getValue() != null) {
      command.append(" --seed ").append(seed.<Long>getValue());
    }
    assignments(variant).forEach(set -> command.append(" --set ").append(ShellWord.of(set)));
    if (until.getValue() != null) {
      command.append(" --until ").append(ShellWord.of(until.getValue()));
    }
    return command.toString();
  }

  private List<String> assignments(Variant variant) {
    List<String> all = new ArrayList<>(texts(sets));
    all.addAll(variant.settings());
    return all;
  }

  private static List<String> texts(ArgSpec option) {
    List<String> given = option.getValue();
    return given == null ? List.of() : given;
  }

  private int refuse(String sentence) {
    terminal().err().println("lagoon: " + sentence);
    return Main.REFUSED;
  }
}
