package lagoon.scenarios.running;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Directory;
import lagoon.guarantee.End;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Judge;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Violation;
import lagoon.guarantee.ladder.Climb;
import lagoon.guarantee.ladder.Order;
import lagoon.history.Cast;
import lagoon.history.Observer;
import lagoon.history.Session;
import lagoon.history.Value;
import lagoon.protocol.Protocols;
import lagoon.scenarios.LoadedScenario;
import lagoon.simulation.Run;
import lagoon.simulation.Scenario;
import lagoon.simulation.Simulation;
import lagoon.trace.Fingerprint;
import lagoon.trace.Recording;

/** Runs scenarios. */
public final class Runner {

  private final Protocols protocols;

  /** A runner over those protocols. */
  public Runner(Protocols protocols) {
    this.protocols = protocols;
  }

  /** Runs a scenario that is good, to its end. */
  public Report run(LoadedScenario loaded, Options options) {
    Scenario scenario = loaded.scenario();
    long seed = options.seed().orElse(scenario.seed());
    Listeners listeners = new Listeners(options);
    Simulation simulation =
        new Simulation(
            new Run(scenario, seed, loaded.interventions()), protocols, listeners::of, true);
    listeners.simulation = simulation;
    Judge judge = simulation.judge().orElseThrow();
    judge.measure((read, versions, behind) -> listeners.meter.staleness(versions, behind));
    End end = simulation.run(options.until());
    listeners.climb.ifPresent(climb -> climb.finish(end));
    List<Judgement> verdicts = new ArrayList<>();
    List<Judgement> invariants = new ArrayList<>();
    for (Judgement judgement : judge.judgements()) {
      (Guarantees.names().contains(judgement.guarantee()) ? verdicts : invariants).add(judgement);
    }
    listeners.climb.ifPresent(climb -> verdicts.addAll(climb.judgements()));
    List<Violation> violations = new ArrayList<>(judge.violations());
    listeners.climb.ifPresent(climb -> violations.addAll(climb.violations()));
    violations.sort(Comparator.comparingLong(Violation::observation));
    Ends held = new Ends(simulation);
    Map<String, Value> ends = held.values();
    List<String> diverged = held.diverged();
    return new Report(
        scenario,
        loaded.leftOut(),
        seed,
        simulation.cast(),
        end,
        verdicts,
        invariants,
        violations,
        ends,
        diverged,
        listeners.meter.costs(simulation.messages()),
        simulation.measured(),
        simulation.curves(),
        new Expectations(
            scenario.expect(), verdicts, invariants,
            guarantee -> sufferers(guarantee, judge, listeners), ends, diverged,
            simulation.measured()).all(),
        listeners.fingerprint.map(Fingerprint::hex),
        listeners.recording.map(Recording::trace));
  }

  private static List<Session> sufferers(String guarantee, Judge judge, Listeners listeners) {
    return Order.rungs().contains(guarantee)
        ? listeners.climb.map(climb -> climb.sufferers(guarantee)).orElse(List.of())
        : judge.sufferers(guarantee);
  }

  /** Those who listen to every run. */
  private static final class Listeners {
    final Options options;
    final Optional<Fingerprint> fingerprint;
    Simulation simulation;
    CostMeter meter;
    Optional<Recording> recording = Optional.empty();
    Optional<Climb> climb = Optional.empty();

    Listeners(Options options) {
      this.options = options;
      this.fingerprint = options.fingerprinted() ? Optional.of(new Fingerprint()) : Optional.empty();
    }

    List<Observer> of(Cast cast, Directory directory) {
      meter = new CostMeter(directory);
      List<Observer> all = new ArrayList<>(List.of(meter));
      fingerprint.ifPresent(all::add);
      climb = options.climb().map(budgets -> new Climb(cast, budgets));
      climb.ifPresent(all::add);
      if (options.keptObservations() > 0) {
        recording =
            Optional.of(new Recording(cast, options.keptObservations(), () -> simulation.eventsNow()));
        all.add(recording.get());
      }
      all.addAll(options.observers());
      return all;
    }
  }
}
