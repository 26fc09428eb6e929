package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.List;
import lagoon.scenarios.reproduce.RaftElectionResult;
import lagoon.scenarios.reproduce.RaftElections;
import lagoon.scenarios.reproduce.RaftElectionsJson;
import lagoon.scenarios.reproduce.RaftElectionsText;
import lagoon.setting.Wording;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code lagoon reproduce raft-elections}: how often a vote is split, and how soon somebody stands. */
final class ReproduceRaftElectionsCommand extends Command {

  private static final int MOST = 100_000_000;
  private static final int LARGEST = 100;

  private final OptionSpec servers =
      add(OptionSpec.builder("--servers").paramLabel("N").type(Integer.class)
          .description("How many servers; 5 if only --failed or --latency is said."));
  private final OptionSpec failed =
      add(OptionSpec.builder("--failed").paramLabel("N").type(Integer.class)
          .description("How many of them are down; 1 if only --servers or --latency is said."));
  private final OptionSpec latency =
      add(OptionSpec.builder("--latency").paramLabel("L[,L...]").type(List.class).auxiliaryTypes(Double.class)
          .splitRegex(",").hideParamSyntax(true).converters(new Share())
          .description("How long a message takes, as a share of the range over which timeouts"
              + " are uniform; 0.01, 0.1 and 0.2 if only --servers or --failed is said."));
  private final OptionSpec trials =
      add(OptionSpec.builder("--trials").paramLabel("N").type(Integer.class).defaultValue("50000")
          .description("How many elections for each figure; 50000 if nothing is said."));
  private final OptionSpec seed =
      add(OptionSpec.builder("--seed").paramLabel("N").type(Long.class).defaultValue("1")
          .description("Where all random numbers come from; 1 if nothing is said."));
  private final OptionSpec json =
      add(OptionSpec.builder("--json").type(boolean.class).description("Write JSON instead of a table."));

  /** One cluster to be elected in. */
  private record Row(int servers, int failed, double latency) {}

  /** Reads one share. Whether it is between 0 and 1 is looked at later. */
  private static final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String typed) {
      try {
        return Double.valueOf(typed);
      } catch (NumberFormatException fault) {
        throw new TypeConversionException(
            Wording.shown(typed) + " is no number; expected a share such as 0.1");
      }
    }
  }

  ReproduceRaftElectionsCommand(Terminal terminal) {
    super(terminal, "raft-elections",
        "Raft's elections (Ongaro's dissertation, chapter 9): how often a vote is split, and how soon the"
            + " first server stands: all that is published, or what --servers, --failed and --latency ask"
            + " for. Exit status 1: a figure is more than four standard errors off.");
  }

  @Override
  public Integer call() throws InterruptedException {
    int count = trials.getValue();
    if (count < 100 || count > MOST) {
      return refuse("--trials is between 100 and " + MOST + ", not " + count);
    }
    List<Row> rows = rows();
    if (rows.isEmpty()) {
      return refuse("--latency says no latency: 0.1 is one, and 0.01,0.1 are two");
    }
    for (Row row : rows) {
      if (row.servers() < 1 || row.servers() > LARGEST) {
        return refuse("--servers is between 1 and " + LARGEST + ", not " + row.servers());
      }
      if (row.failed() < 0 || row.failed() >= row.servers()) {
        return refuse("--failed is between 0 and " + (row.servers() - 1) + ", not " + row.failed());
      }
      if (!(row.latency() >= 0 && row.latency() <= 1)) {
        return refuse("--latency is between 0 and 1, not " + row.latency());
      }
    }
    List<RaftElectionResult> results = new ArrayList<>();
    TrialProgress progress = new TrialProgress(terminal(), count, rows.size());
    for (Row row : rows) {
      results.add(RaftElections.run(
          row.servers(), row.failed(), row.latency(), count, seed.getValue(), progress::done));
      progress.next();
    }
    progress.end();
    terminal().out().print(Boolean.TRUE.equals(json.getValue())
        ? RaftElectionsJson.of(results) : RaftElectionsText.of(results));
    return results.stream().allMatch(RaftElectionResult::agrees) ? Main.MET : Main.NOT_MET;
  }

  private List<Row> rows() {
    Integer n = servers.getValue();
    Integer down = failed.getValue();
    List<Double> latencies = latency.getValue();
    if (n == null && down == null && latencies == null) {
      return List.of(new Row(5, 1, 0.01), new Row(5, 1, 0.1), new Row(5, 1, 0.2), new Row(5, 2, 0.2));
    }
    List<Row> rows = new ArrayList<>();
    for (double one : latencies == null ? List.of(0.01, 0.1, 0.2) : latencies) {
      rows.add(new Row(n == null ? 5 : n, down == null ? 1 : down, one));
    }
    return rows;
  }

  private int refuse(String sentence) {
    terminal().err().println("lagoon: " + sentence);
    return Main.REFUSED;
  }
}
