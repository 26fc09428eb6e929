package lagoon.scenarios.running;

import java.util.List;
import java.util.Optional;
import lagoon.guarantee.ladder.Climb;
import lagoon.history.Observer;

/**
 * How a scenario is run.
 *
 * @param seed another seed than the scenario's
 * @param until a time at which the run is cut short, in nanoseconds
 * @param keptObservations how many observations are kept for a picture; 0: none
 * @param fingerprinted whether the run's fingerprint is wanted. It needs every message, timer and state told:
 *     a run that neither keeps observations nor hashes them, and whose observers ask for no detail, need not
 *     make them; its verdicts and costs are the same
 * @param observers who else listens: a trace file, progress
 * @param climb how far the higher rungs of the ladder are looked for; empty: not at all
 */
public record Options(
    Optional<Long> seed, Optional<Long> until, int keptObservations, boolean fingerprinted,
    List<Observer> observers, Optional<Climb.Budgets> climb) {
  public Options {
    observers = List.copyOf(observers);
  }

  /** Judged by the guarantees of sessions and replicas alone. */
  public Options(
      Optional<Long> seed, Optional<Long> until, int keptObservations, boolean fingerprinted,
      List<Observer> observers) {
    this(seed, until, keptObservations, fingerprinted, observers, Optional.empty());
  }

  /** The same, and the higher rungs of the ladder besides. */
  public Options climbing() {
    return new Options(
        seed, until, keptObservations, fingerprinted, observers, Optional.of(Climb.Budgets.usual()));
  }

  /** As the file says, with a fingerprint, and a picture's worth of observations kept. */
  public static Options plain() {
    return new Options(Optional.empty(), Optional.empty(), 200_000, true, List.of()).climbing();
  }
}
