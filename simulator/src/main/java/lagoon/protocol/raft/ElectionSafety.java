package lagoon.protocol.raft;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * Election Safety: at most one leader is elected in a term. The smallest run that it rejects: n2 votes for n1
 * in term 1, forgets that in a crash, and votes for n3 in term 1.
 *
 * <p>Looked at is each server that begins to lead; contested are those in terms in which another one stood,
 * too.
 */
final class ElectionSafety extends StepChecker {

  static final String NAME = "election safety";

  private final Map<Long, NodeName> leaders = new HashMap<>();
  /** By term: who stood first, and whether another did. */
  private final Map<Long, NodeName> stood = new HashMap<>();
  private final Map<Long, Boolean> contested = new HashMap<>();

  ElectionSafety(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  void step(Observation at, Books before, Books after) {
    boolean isSameTerm = before != null && before.term() == after.term();
    if (at.node().equals(after.vote()) && !(isSameTerm && at.node().equals(before.vote()))) {
      stands(at.node(), after.term());
    }
    if (after.leads() && !(isSameTerm && before.leads())) {
      leads(at, after.term());
    }
  }

  /** Who votes for itself stands. */
  private void stands(NodeName node, long term) {
    NodeName first = stood.putIfAbsent(term, node);
    if (first != null && !first.equals(node) && contested.put(term, true) == null
        && leaders.containsKey(term)) {
      contested();
    }
  }

  private void leads(Observation at, long term) {
    checked(contested.containsKey(term));
    NodeName other = leaders.putIfAbsent(term, at.node());
    if (other != null && !other.equals(at.node())) {
      flag(at, "In term " + term + " " + other + " was elected. Now " + at.node()
          + " leads in the same term: some server has voted for both.");
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "Nobody was elected.";
  }

  @Override
  protected String whyNothingContested() {
    return "In no term that has a leader did two servers stand for election.";
  }
}
