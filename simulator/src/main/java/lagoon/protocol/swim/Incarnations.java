package lagoon.protocol.swim;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.membership.Beliefs;
import lagoon.view.Spread.Member;

/**
 * No node goes back behind what it knew: of each member the incarnation only grows, and in one incarnation a
 * suspect does not come alive nor a dead one come back. The smallest run that it rejects: n1 takes n2 for alive
 * in incarnation 1, because n2 has refuted, and then believes an old message that n2 is suspect in incarnation
 * 0.
 *
 * <p>Looked at is each change of belief; contested is each message that brought a node news older than what it
 * knew, for that is when it could have gone back.
 */
final class Incarnations extends Checker {

  static final String NAME = "incarnations only grow";

  private final Beliefs beliefs;
  private final int nodes;

  Incarnations(int nodes, Consumer<Violation> flagged) {
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
    if (observation instanceof Observation.Delivered delivered
        && delivered.message() instanceof SwimMessage message && delivered.node().index() < nodes) {
      for (Member news : message.news()) {
        Member known = beliefs.belief(delivered.node(), news.node());
        if (known != null && MemberList.isNewer(known, news)) {
          contested();
        }
      }
    }
    beliefs.observe(observation);
  }

  private void turned(Observation at, NodeName observer, Member before, Member after) {
    checked(false);
    if (before == null || after != null && !MemberList.isNewer(before, after)) {
      return;
    }
    if (after != null && violated(Optional.empty())) {
      keep(new Violation(NAME, Optional.empty(), List.of(), List.of(), Optional.of(observer), at.id(),
          at.time(), observer + " knew: " + before + ". Now it believes " + after
              + ", which is older: whoever refuted the one is dead again by the other.",
          Optional.empty()));
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "Nobody ever believed anything else than at first.";
  }

  @Override
  protected String whyNothingContested() {
    return "No message ever brought older news than its receiver had.";
  }
}
