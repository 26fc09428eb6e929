package lagoon.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs benchmarks and prints, for each setting of their parameters, every contender's throughput and its
 * ratio to the contender named {@code heap} of the same run: machines differ and neighbours are noisy, but
 * one run compares.
 *
 * <p>Arguments are those of JMH: a pattern of benchmarks, {@code -p pending=1000}, {@code -jvmArgsAppend
 * ...}.
 */
public final class Ratios {

  private static final String YARDSTICK = "heap";

  private Ratios() {}

  /** Runs what the arguments ask for. */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    List<String> words = new ArrayList<>();
    // Maven hands all of -Dbench="Hold -p pending=1000" over as one argument.
    for (String arg : args) words.addAll(List.of(arg.trim().split("\\s+")));
    Collection<RunResult> results = new Runner(new CommandLineOptions(words.toArray(String[]::new))).run();
    Map<String, Map<String, Double>> table = new LinkedHashMap<>();
    for (RunResult result : results) {
      var parameters = result.getParams();
      StringBuilder row = new StringBuilder();
      for (String key : parameters.getParamsKeys()) {
        row.append(key).append('=').append(parameters.getParam(key)).append(' ');
      }
      String benchmark = parameters.getBenchmark();
      table.computeIfAbsent(row.toString().trim(), any -> new LinkedHashMap<>())
          .put(benchmark.substring(benchmark.lastIndexOf('.') + 1), result.getPrimaryResult().getScore());
    }
    table.forEach(Ratios::print);
  }

  private static void print(String parameters, Map<String, Double> scores) {
    System.out.println(parameters);
    Double yardstick = scores.get(YARDSTICK);
    scores.forEach((name, score) -> {
      System.out.printf(Locale.ROOT, "  %-16s %8.2f million/s", name, score);
      if (yardstick != null) System.out.printf(Locale.ROOT, "  %5.2f of the heap", score / yardstick);
      System.out.println();
    });
  }
}
