package lagoon.membership;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/**
 * Strong accuracy (Chandra and Toueg 1996): nobody is declared dead who has not crashed. No protocol keeps it
 * where messages may take any time; a run may. The smallest run that it rejects: n1 is paused, and n2 takes it
 * for dead.
 *
 * <p>Looked at is each life of a member, told by its incarnation, in which somebody took it for suspect or dead
 * while it was up; all are contested, for it could have been declared dead. A life counts as violated once.
 */
public final class StrongAccuracy extends Checker {

  /** Its name. */
  public static final String NAME = "strong accuracy";

  private final Beliefs beliefs;
  private final int nodes;
  private final Set<Long> accused = new HashSet<>();
  private final Set<Long> buried = new HashSet<>();

  /**
   * A checker that has seen nothing.
   *
   * @param nodes how many there are
   */
  public StrongAccuracy(int nodes, Consumer<Violation> flagged) {
    super(NAME, flagged);
    this.nodes = nodes;
    this.beliefs = new Beliefs(nodes, this::turned);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    beliefs.observe(observation);
  }

  private void turned(Observation at, NodeName observer, Member before, Member after) {
    boolean isAccused = after != null && (after.health() == Health.SUSPECT || after.health() == Health.DEAD);
    if (!isAccused || observer.equals(after.node()) || !beliefs.isLiving(after.node())) {
      return;
    }
    long life = after.incarnation() * nodes + after.node().index();
    if (accused.add(life)) {
      checked(true);
    }
    if (after.health() == Health.DEAD && buried.add(life) && violated(Optional.empty())) {
      keep(new Violation(NAME, Optional.empty(), List.of(), List.of(), Optional.of(observer), at.id(),
          at.time(), observer + " declares " + after.node() + " dead. But " + after.node()
              + (beliefs.isPaused(after.node()) ? " is paused: it has not crashed, and will go on."
                  : " is up: messages to it or from it were lost or late."),
          Optional.empty()));
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "Nobody who was up was ever taken for suspect or dead.";
  }

  @Override
  protected String whyNothingContested() {
    return "Nobody who was up was ever taken for suspect or dead.";
  }
}
