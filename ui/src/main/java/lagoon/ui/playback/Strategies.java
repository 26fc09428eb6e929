package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.client.Strategy;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.binding.Binder;
import lagoon.scenarios.text.Limits;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Yaml;
import lagoon.setting.Choice;
import lagoon.setting.Field;
import lagoon.setting.FlowWriter;
import lagoon.setting.Leaf;
import lagoon.simulation.Scenario;

/** The read strategies that there are, from their declaration: each as it is, and with each of its words. */
public final class Strategies {

  private Strategies() {}

  /**
   * A strategy to try.
   *
   * @param strategy as a file would write it
   * @param meaning what it does
   */
  public record Candidate(String strategy, String meaning) {}

  /**
   * All but the one that holds now.
   *
   * @param path where it holds: {@code reads}, {@code sessions[0].reads}, {@code workload.strategy}
   * @param now the scenario as it is
   */
  public static List<Candidate> all(ScenarioFormat format, String path, Scenario now) {
    Choice choice = choice(format);
    Map<Object, Candidate> found = new LinkedHashMap<>();
    for (Choice.Alternative alternative : choice.alternatives()) {
      String meaning = alternative.fields().meaning();
      add(found, choice, alternative.name(), meaning);
      for (Field field : alternative.fields().fields()) {
        if (field.shape() instanceof Leaf.Word words) {
          for (Leaf.Word.Meaning word : words.words()) {
            add(found, choice, "{" + alternative.name() + ": {" + field.key() + ": " + word.word() + "}}",
                meaning + "; " + field.meaning() + ": " + word.meaning());
          }
        }
      }
    }
    found.remove(current(path, now));
    return new ArrayList<>(found.values());
  }

  private static Strategy current(String path, Scenario now) {
    if (path.equals("workload.strategy")) {
      return now.workload().flatMap(one -> one.strategy()).orElse(now.reads());
    }
    for (int i = 0; i < now.sessions().size(); i++) {
      if (path.equals("sessions[" + i + "].reads")) {
        return now.sessions().get(i).reads().orElse(now.reads());
      }
    }
    return now.reads();
  }

  /** Two ways of writing that mean the same are one; what lacks a setting that has no default is none. */
  private static void add(Map<Object, Candidate> found, Choice choice, String text, String meaning) {
    Problems problems = new Problems();
    Yaml.read("a strategy", text, Limits.VALUE, problems)
        .flatMap(node -> new Binder(problems).bind(choice, node, ""))
        .ifPresent(value -> found.putIfAbsent(value, new Candidate(shortest(choice, value, text), meaning)));
  }

  private static String shortest(Choice choice, Object value, String text) {
    String whole = FlowWriter.write(choice, value);
    return text.length() <= whole.length() ? text : whole;
  }

  private static Choice choice(ScenarioFormat format) {
    for (Field field : format.format().shape().fields()) {
      if (field.key().equals("reads") && field.shape() instanceof Choice choice) {
        return choice;
      }
    }
    throw new IllegalStateException("a scenario no longer declares how reads are routed");
  }
}
