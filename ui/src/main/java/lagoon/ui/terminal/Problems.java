package lagoon.ui.terminal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lagoon.setting.Wording;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line on standard error and the exit status {@link Main#REFUSED}. */
final class Problems implements IParameterExceptionHandler, IExecutionExceptionHandler {

  /** The environment variable with which a user asks where a mistake happened. */
  static final String DEBUG = "LAGOON_DEBUG";

  private final Terminal terminal;
  private final boolean debug;

  Problems(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  /** Bad usage: what is wrong, what may have been meant, where to read how it is used. */
  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    String help = problem.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help";
    say(what(problem) + didYouMean(problem) + " (" + help + ")");
    return Main.REFUSED;
  }

  /** An exception that no command expected: a mistake in Lagoon. */
  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    return unexpected(problem);
  }

  /** Says that Lagoon is mistaken, and where if that was asked for; returns the exit status. */
  int unexpected(Throwable mistake) {
    say("a mistake in Lagoon itself, not in your input: " + oneLine(mistake.toString())
        + " (set " + DEBUG + "=1 to see where)");
    if (debug) {
      mistake.printStackTrace(terminal.err());
    }
    return Main.REFUSED;
  }

  /** A word that is no command, whatever stands behind it; empty where the first one is a command. */
  Optional<Integer> unknown(CommandLine line, String... args) {
    if (args.length == 0 || args[0].startsWith("-") || line.getSubcommands().containsKey(args[0])) {
      return Optional.empty();
    }
    return Optional.of(handleParseException(new UnmatchedArgumentException(line, List.of(args[0])), args));
  }

  private void say(String sentence) {
    terminal.err().println("lagoon: " + sentence);
  }

  private static String what(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String first = unmatched.getUnmatched().get(0);
      boolean isCommand = !problem.getCommandLine().getSubcommands().isEmpty();
      return unmatched.isUnknownOption() ? "there is no option '" + first + "'"
          : isCommand ? "there is no command '" + first + "'"
          : "'" + first + "' is one argument too many";
    }
    return oneLine(problem.getMessage())
        .replaceAll("is not an? (long|int)", "is not a whole number that fits")
        .replaceAll("is not a double", "is not a number")
        .replaceAll("Invalid value for option '(.*)': expected one of \\[(.*)] \\(case-sensitive\\) but was",
            "$1 is one of $2, not");
  }

  private static String didYouMean(ParameterException problem) {
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    Set<String> commands = problem.getCommandLine().getSubcommands().keySet();
    if (!unmatched.isUnknownOption() && !commands.isEmpty()) {
      String word = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
      String meant = Wording.didYouMean(word, commands);
      return meant.isEmpty() ? "; expected " + Wording.oneOf(commands) : meant;
    }
    List<String> suggestions = unmatched.getSuggestions();
    return suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
