package lagoon.scenarios.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lagoon.protocol.Protocols;
import lagoon.protocol.Situation;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.setting.Durations;
import lagoon.simulation.Change;
import lagoon.simulation.Intervention;
import lagoon.simulation.Scenario;
import lagoon.simulation.Staging;
import lagoon.simulation.When;
import lagoon.trace.Trace;

/** Brings a run into one of its protocol's situations: the changes that do it, as one would type them. */
public final class Stager {

  /** So many observations are kept to see how things stand. */
  private static final int KEPT = 1_000_000;

  private final Protocols protocols;
  private final ScenarioFormat format;

  public Stager(Protocols protocols, ScenarioFormat format) {
    this.protocols = protocols;
    this.format = format;
  }

  /** The situations of a scenario's protocol. */
  public List<Situation> situations(Scenario scenario) {
    return protocols.named(scenario.cluster().protocol()).situations();
  }

  /**
   * What one would type after {@code --set} to stage a situation. Runs the scenario up to that time.
   *
   * @param seed another seed than the scenario's
   * @param name of the situation
   * @param at when it is staged, before all that happens at that time, in nanoseconds
   * @throws IllegalArgumentException with a sentence, if there is no such situation, or it is not possible
   */
  public List<String> assignments(LoadedScenario loaded, Optional<Long> seed, String name, long at) {
    return assignments(loaded, seed, name, at, Optional.empty());
  }

  /**
   * The same for a run that is cut short.
   *
   * @param until where, in nanoseconds
   */
  public List<String> assignments(
      LoadedScenario loaded, Optional<Long> seed, String name, long at, Optional<Long> until) {
    Scenario scenario = loaded.scenario();
    Situation situation = named(scenario, name);
    requireBefore(Math.min(scenario.duration() + scenario.settle(), until.orElse(Long.MAX_VALUE)), name, at);
    Report report = new Runner(protocols).run(
        loaded, new Options(seed, Optional.of(at), KEPT, false, List.of()));
    // A run that has come to rest goes on when it is staged; one that was stopped does not.
    if (report.end().limit().isPresent()) {
      requireBefore(report.end().time(), name, at);
    }
    Trace trace = report.trace().orElseThrow();
    When when = When.before(at);
    Scenario now = scenario;
    for (Intervention one : loaded.interventions()) {
      if (one instanceof Intervention.Settings changed && changed.when().compareTo(when) <= 0) {
        now = changed.scenario();
      }
    }
    int count = at == 0 ? 0 : trace.countUpTo(at - 1);
    List<Change> changes = Staging.changes(situation, now, trace, count, when);
    if (changes.isEmpty()) {
      throw cannot(name, at, situation.needs());
    }
    List<String> assignments = new ArrayList<>();
    int next = scenario.changes().size();
    for (Change change : changes) {
      assignments.add("changes[" + next++ + "]=" + format.written(change));
    }
    return assignments;
  }

  private static void requireBefore(long end, String name, long at) {
    if (at > end) {
      throw cannot(name, at, "the run ends at " + Durations.print(end));
    }
  }

  private static IllegalArgumentException cannot(String name, long at, String why) {
    return new IllegalArgumentException(
        "the situation " + name + " cannot be staged at " + Durations.print(at) + ": " + why);
  }

  private Situation named(Scenario scenario, String name) {
    List<Situation> all = situations(scenario);
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> {
      String protocol = scenario.cluster().protocol();
      return new IllegalArgumentException(all.isEmpty()
          ? "the protocol " + protocol + " has no situations"
          : "the protocol " + protocol + " has no situation " + name + "; it has "
              + all.stream().map(Situation::name).collect(Collectors.joining(", ")));
    });
  }
}
