package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.List;
import lagoon.scenarios.reproduce.Baseball;
import lagoon.scenarios.reproduce.BaseballJson;
import lagoon.scenarios.reproduce.BaseballText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code lagoon reproduce baseball}: which scores each guarantee lets a fan read. */
final class ReproduceBaseballCommand extends Command {

  private static final int MOST = 1_000_000;

  private final OptionSpec seeds =
      add(OptionSpec.builder("--seeds").paramLabel("N").type(Integer.class).defaultValue("2000")
          .description("How many runs with random latencies for each guarantee; 2000 if nothing is said."));
  private final OptionSpec seed =
      add(OptionSpec.builder("--seed").paramLabel("N").type(Long.class).defaultValue("1")
          .description("The first of their seeds; 1 if nothing is said."));
  private final OptionSpec json =
      add(OptionSpec.builder("--json").type(boolean.class).description("Write JSON instead of a table."));

  ReproduceBaseballCommand(Terminal terminal) {
    super(terminal, "baseball",
        "The scores that each guarantee lets a fan read (Terry, 2011), by exploring delivery orders and by"
            + " random latencies. Exit status 1: the sets differ.");
  }

  @Override
  public Integer call() {
    int count = seeds.getValue();
    if (count < 1 || count > MOST) {
      terminal().err().println("lagoon: --seeds is between 1 and " + MOST + ", not " + count);
      return Main.REFUSED;
    }
    List<Baseball.Result> results = new ArrayList<>();
    TrialProgress progress = new TrialProgress(terminal(), count, Baseball.Row.values().length);
    for (Baseball.Row row : Baseball.Row.values()) {
      results.add(Baseball.run(row, count, seed.getValue(), progress::done));
      progress.next();
    }
    progress.end();
    terminal().out().print(Boolean.TRUE.equals(json.getValue())
        ? BaseballJson.of(results, count) : BaseballText.of(results, count));
    return results.stream().allMatch(Baseball.Result::agrees) ? Main.MET : Main.NOT_MET;
  }
}
