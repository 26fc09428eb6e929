package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.List;
import lagoon.scenarios.reproduce.SwimJson;
import lagoon.scenarios.reproduce.SwimProbes;
import lagoon.scenarios.reproduce.SwimResult;
import lagoon.scenarios.reproduce.SwimText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code lagoon reproduce swim}: after how many periods a crashed member is probed. */
final class ReproduceSwimCommand extends Command {

  private static final int MOST = 1_000_000;
  private static final int LARGEST = 10_000;

  private final OptionSpec nodes =
      add(OptionSpec.builder("--nodes").paramLabel("N").type(List.class).auxiliaryTypes(Integer.class)
          .splitRegex(",").description("How many are in the group, the one that crashes among them; 4, 8 and"
              + " 32 if nothing is said."));
  private final OptionSpec trials =
      add(OptionSpec.builder("--trials").paramLabel("N").type(Integer.class).defaultValue("2000")
          .description("How many runs for each figure; 2000 if nothing is said."));
  private final OptionSpec seed =
      add(OptionSpec.builder("--seed").paramLabel("N").type(Long.class).defaultValue("1")
          .description("Where all random numbers come from; 1 if nothing is said."));
  private final OptionSpec json =
      add(OptionSpec.builder("--json").type(boolean.class).description("Write JSON instead of a table."));

  ReproduceSwimCommand(Terminal terminal) {
    super(terminal, "swim",
        "SWIM (Das et al., DSN 2002): after how many protocol periods a crashed member is probed, by anybody"
            + " and by a given member, and the bound of probing in turn. Exit status 1: a figure differs.");
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Integer> sizes = nodes.getValue() == null ? List.of(4, 8, 32) : nodes.getValue();
    int count = trials.getValue();
    for (int size : sizes) {
      if (size < 3 || size > LARGEST) {
        return refuse("--nodes is between 3 and " + LARGEST + ", not " + size);
      }
    }
    if (count < 10 || count > MOST) {
      return refuse("--trials is between 10 and " + MOST + ", not " + count);
    }
    List<SwimResult> results = new ArrayList<>();
    TrialProgress progress = new TrialProgress(terminal(), 3 * count, sizes.size());
    for (int size : sizes) {
      results.add(SwimProbes.run(size, count, seed.getValue(), progress::done));
      progress.next();
    }
    progress.end();
    terminal().out().print(
        Boolean.TRUE.equals(json.getValue()) ? SwimJson.of(results) : SwimText.of(results));
    return results.stream().allMatch(SwimResult::agrees) ? Main.MET : Main.NOT_MET;
  }

  private int refuse(String sentence) {
    terminal().err().println("lagoon: " + sentence);
    return Main.REFUSED;
  }
}
