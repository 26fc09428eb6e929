package lagoon.ui.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * One command: it declares its options and arguments as fields when it is made, and {@link #call} runs it and
 * returns the exit status. Nothing here is an annotation, and no lambda stands for a picocli interface:
 * reading annotations costs 60 ms at each start, and such lambdas stay out of the class-data archive.
 */
abstract class Command implements Callable<Integer> {

  private final Terminal terminal;
  private final CommandSpec spec;

  /** A command of this name; the purpose is one sentence for the help. It has {@code --help} already. */
  Command(Terminal terminal, String name, String purpose) {
    this.terminal = terminal;
    this.spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(purpose).abbreviateSynopsis(false).sortOptions(false);
    add(OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help and end."));
  }

  /** Where it reads and writes. */
  final Terminal terminal() {
    return terminal;
  }

  /** Its declaration. */
  final CommandSpec spec() {
    return spec;
  }

  /** Declares an option; its value is asked of what is returned. */
  final OptionSpec add(OptionSpec.Builder option) {
    OptionSpec built = option.build();
    spec.addOption(built);
    return built;
  }

  /** Declares an argument; its value is asked of what is returned. */
  final PositionalParamSpec add(PositionalParamSpec.Builder argument) {
    PositionalParamSpec built = argument.build();
    spec.addPositional(built);
    return built;
  }
}
