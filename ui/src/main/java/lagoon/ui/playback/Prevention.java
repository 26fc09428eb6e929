package lagoon.ui.playback;

import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Violation;
import lagoon.scenarios.running.Costs;
import lagoon.simulation.Change;
import lagoon.simulation.When;

/**
 * What would have prevented a violation: each other read strategy, actually run from just before the read.
 *
 * @param violation the violation
 * @param from just before the read that showed it; empty where no read did
 * @param attempts each strategy, those that prevent it first, the cheapest of them first
 * @param note why there is no attempt, as a sentence; empty otherwise
 */
public record Prevention(
    Violation violation, Optional<When> from, List<Attempt> attempts, String note) {
  public Prevention {
    attempts = List.copyOf(attempts);
  }

  /**
   * One strategy, tried.
   *
   * @param strategy as a file would write it: {@code leader}, {@code {version-token: {track: user}}}
   * @param meaning what it does, in a line
   * @param change what makes the same branch by {@link Project#intervene(Change, When)}
   * @param prevents whether this violation is gone
   * @param judgement what the whole run says of the guarantee then: others may violate it still
   * @param costs what the run costs then
   */
  public record Attempt(
      String strategy, String meaning, Change change, boolean prevents, Judgement judgement, Costs costs) {}

  /** Those that prevent it. */
  public List<Attempt> remedies() {
    return attempts.stream().filter(Attempt::prevents).toList();
  }
}
