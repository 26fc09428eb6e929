package lagoon.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.End;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.picture.Times;

/**
 * Strong completeness (Chandra and Toueg 1996): each crash comes to be known by everybody who is up. The
 * smallest run that it rejects: n1 crashes for good, and n2, up all the time, still takes it for alive when
 * more time has passed than the protocol needs.
 *
 * <p>Looked at is each pair of a crash and a node that is up when the outage or the run ends; contested is
 * one where that node has come to know of it, or has had so long that it had to. An outage that ends sooner
 * need not be noticed.
 */
public final class Completeness extends Checker {

  /** Its name. */
  public static final String NAME = "strong completeness";

  private final Beliefs beliefs;
  private final long patience;
  private long last;

  /**
   * A checker that has seen nothing.
   *
   * @param nodes how many there are
   * @param patience how long it may take until a node that is up knows of a crash, in nanoseconds
   */
  public Completeness(int nodes, long patience, Consumer<Violation> flagged) {
    super(NAME, flagged);
    this.beliefs = new Beliefs(nodes, (at, observer, before, after) -> {});
    this.patience = patience;
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    last = observation.id();
    if (observation instanceof Observation.Restarted) {
      outage(observation.node(), observation.time());
    }
    beliefs.observe(observation);
  }

  /** An outage is over, or the run is. Returns whether nobody has time left to learn of it. */
  private boolean outage(NodeName crashed, long now) {
    if (!beliefs.hasCrashed(crashed)) {
      return true;
    }
    boolean isDecided = true;
    List<NodeName> wrong = new ArrayList<>();
    for (NodeName observer : beliefs.observers()) {
      long known = Math.max(beliefs.crashedAt(crashed), beliefs.since(observer));
      boolean isDue = !beliefs.isPaused(observer) && now - known > patience;
      boolean isWrong = Beliefs.saysAlive(beliefs.belief(observer, crashed));
      checked(isDue || !isWrong);
      isDecided &= isDue || !isWrong;
      if (isDue && isWrong) {
        wrong.add(observer);
      }
    }
    if (!wrong.isEmpty() && violated(Optional.empty())) {
      keep(new Violation(NAME, Optional.empty(), List.of(), List.of(), Optional.of(wrong.get(0)), last, now,
          proof(wrong, crashed, now), Optional.empty()));
    }
    return isDecided;
  }

  private String proof(List<NodeName> wrong, NodeName crashed, long now) {
    return crashed + " crashed at " + Times.point(beliefs.crashedAt(crashed)) + " and is down. "
        + Beliefs.some(wrong) + (wrong.size() == 1 ? " was up, and still takes" : " were up, and still take")
        + " it for alive " + Times.span(now - beliefs.crashedAt(crashed)) + " later.";
  }

  @Override
  public void finish(End end) {
    super.finish(end);
    boolean isDecided = true;
    for (NodeName crashed : beliefs.nodes()) {
      isDecided &= outage(crashed, end.time());
    }
    if (!isDecided) {
      doubt("The run ended too soon after a crash: somebody who is up did not know of it, and had time"
          + " left.");
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No member crashed.";
  }

  @Override
  protected String whyNothingContested() {
    return "No outage lasted so long that anybody who was up came to know of it.";
  }
}
