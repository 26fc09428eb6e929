package lagoon.simulation;

import java.util.Map;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Protocols;
import lagoon.setting.FlowWriter;
import lagoon.setting.Shapes;

/** What a law that failed says of the run that broke it: enough to see it again, in one command. */
final class Replay {

  private static final Shapes SHAPES =
      new Shapes(
          type -> type == ProtocolSettings.class ? Protocols.installed().settings() : Map.of());

  private Replay() {}

  /** The seed, and a command that holds every setting, defaults included, and runs the same. */
  static String of(Run run) {
    return "seed " + run.seed() + ", again: printf %s '" + settings(run.scenario()).replace("'", "'\\''")
        + "' | ./lagoon run --seed " + run.seed() + " -";
  }

  /** Every setting of the scenario, as a file would have it. */
  static String settings(Scenario scenario) {
    return FlowWriter.write(SHAPES.of(Scenario.class), scenario);
  }
}
