package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lagoon.scenarios.reproduce.KStaleness;
import lagoon.scenarios.reproduce.Latencies;
import lagoon.scenarios.reproduce.Pbs;
import lagoon.scenarios.reproduce.PbsJson;
import lagoon.scenarios.reproduce.PbsResult;
import lagoon.scenarios.reproduce.PbsSize;
import lagoon.scenarios.reproduce.PbsText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code lagoon reproduce pbs}: how soon a read sees a write where R + W is not above N. */
final class ReproducePbsCommand extends Command {

  private static final int MOST = 100_000_000;
  private static final int VERSION_TRIALS = 50_000;
  private static final String NAMES =
      Arrays.stream(Latencies.values()).map(Latencies::text).collect(Collectors.joining("|"));

  private final OptionSpec latencies =
      add(OptionSpec.builder("--latencies").paramLabel(NAMES).type(String.class).defaultValue("lnkd-ssd")
          .description("Whose latencies; lnkd-ssd if nothing is said."));
  private final OptionSpec trials =
      add(OptionSpec.builder("--trials").paramLabel("N").type(Integer.class).defaultValue("1000000")
          .description("How many writes, each with a read; 1000000 if nothing is said."));
  private final OptionSpec replicas =
      add(OptionSpec.builder("--n").paramLabel("N").type(Integer.class).defaultValue("3")
          .description("How many replicas; 3 if nothing is said."));
  private final OptionSpec reads =
      add(OptionSpec.builder("--r").paramLabel("R").type(Integer.class)
          .description("How many a read asks; 1 and 2 if neither this nor --w is said, else 1."));
  private final OptionSpec writes =
      add(OptionSpec.builder("--w").paramLabel("W").type(Integer.class)
          .description("How many a write waits for; as --r."));
  private final OptionSpec seed =
      add(OptionSpec.builder("--seed").paramLabel("N").type(Long.class).defaultValue("1")
          .description("Where all random numbers come from; 1 if nothing is said."));
  private final OptionSpec json =
      add(OptionSpec.builder("--json").type(boolean.class).description("Write JSON instead of a table."));

  ReproducePbsCommand(Terminal terminal) {
    super(terminal, "pbs",
        "Probabilistically bounded staleness (Bailis et al., VLDB 2012): latencies and staleness of partial"
            + " quorums, by as many writes and reads through the quorum protocol as you like.");
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<Latencies> chosen = Arrays.stream(Latencies.values())
        .filter(one -> one.text().equals(latencies.<String>getValue().toLowerCase(Locale.ROOT))).findFirst();
    int count = trials.getValue();
    if (chosen.isEmpty()) {
      return refuse("there are no latencies " + latencies.<String>getValue() + "; expected one of "
          + NAMES.replace("|", ", "));
    }
    if (count < 1_000 || count > MOST) {
      return refuse("--trials is between 1000 and " + MOST + ", not " + count);
    }
    List<PbsSize> sizes;
    try {
      sizes = sizes();
    } catch (IllegalArgumentException refusal) {
      return refuse(refusal.getMessage());
    }
    List<PbsResult> results = new ArrayList<>();
    TrialProgress progress = new TrialProgress(terminal(), (int) Math.min(MOST, 1.1 * count), sizes.size());
    for (PbsSize size : sizes) {
      results.add(Pbs.run(chosen.get(), size, count, seed.getValue(), progress::done));
      progress.next();
    }
    progress.end();
    KStaleness versions = KStaleness.run(sizes.get(0), VERSION_TRIALS, seed.getValue());
    terminal().out().print(Boolean.TRUE.equals(json.getValue())
        ? PbsJson.of(results, versions, sizes.get(0)) : PbsText.of(results, versions, sizes.get(0)));
    return Main.MET;
  }

  private List<PbsSize> sizes() {
    int n = replicas.getValue();
    Integer r = reads.getValue();
    Integer w = writes.getValue();
    if (r != null || w != null || n < 2) {
      return List.of(new PbsSize(n, r == null ? 1 : r, w == null ? 1 : w));
    }
    return List.of(new PbsSize(n, 1, 1), new PbsSize(n, 1, 2), new PbsSize(n, 2, 1), new PbsSize(n, 2, 2));
  }

  private int refuse(String sentence) {
    terminal().err().println("lagoon: " + sentence);
    return Main.REFUSED;
  }
}
