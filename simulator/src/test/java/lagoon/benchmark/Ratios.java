package lagoon.benchmark;

import java.util.ArrayList;
import java.util.Collections;
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
 * Runs benchmarks in three rounds and prints, for each setting of their parameters, every contender's
 * throughput and its ratio to the contender named {@code heap}. Machines differ and neighbours are noisy: a
 * ratio is taken within a round, where both ran next to each other, and the median of the rounds is shown
 * with the least and the greatest.
 *
 * <p>Arguments are those of JMH: a pattern of benchmarks, {@code -p pending=1000},
 * {@code -jvmArgsAppend ...}.
 */
public final class Ratios {

  private static final String YARDSTICK = "heap";
  private static final int ROUNDS = 3;

  /** Setting, contender, scores by round. */
  private final Map<String, Map<String, List<Double>>> table = new LinkedHashMap<>();

  private Ratios() {}

  /** Runs what the arguments ask for. */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    List<String> words = new ArrayList<>();
    // Maven hands all of -Dbench="Hold -p pending=1000" over as one argument.
    for (String arg : args) words.addAll(List.of(arg.trim().split("\\s+")));
    Ratios ratios = new Ratios();
    for (int round = 0; round < ROUNDS; round++) {
      new Runner(new CommandLineOptions(words.toArray(String[]::new))).run().forEach(ratios::add);
    }
    ratios.table.forEach(Ratios::print);
  }

  private void add(RunResult result) {
    var parameters = result.getParams();
    StringBuilder setting = new StringBuilder();
    for (String key : parameters.getParamsKeys()) {
      setting.append(key).append('=').append(parameters.getParam(key)).append(' ');
    }
    String benchmark = parameters.getBenchmark();
    table.computeIfAbsent(setting.toString().trim(), any -> new LinkedHashMap<>())
        .computeIfAbsent(benchmark.substring(benchmark.lastIndexOf('.') + 1), any -> new ArrayList<>())
        .add(result.getPrimaryResult().getScore());
  }

  private static void print(String setting, Map<String, List<Double>> contenders) {
    System.out.println(setting);
    List<Double> yardstick = contenders.get(YARDSTICK);
    contenders.forEach((name, scores) -> {
      System.out.printf(Locale.ROOT, "  %-19s %s", name, throughput(median(scores)));
      if (yardstick != null) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) ratios.add(scores.get(round) / yardstick.get(round));
        System.out.printf(Locale.ROOT, "  %5.2f of the heap (%.2f to %.2f)",
            median(ratios), Collections.min(ratios), Collections.max(ratios));
      }
      System.out.println();
    });
  }

  /** Of scores in millions a second. */
  private static String throughput(double score) {
    return score >= 0.1
        ? String.format(Locale.ROOT, "%8.2f million/s", score)
        : String.format(Locale.ROOT, "%8.1f /s, %.2f ms each", score * 1e6, 1e-3 / score);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
