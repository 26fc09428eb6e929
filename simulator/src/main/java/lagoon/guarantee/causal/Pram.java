package lagoon.guarantee.causal;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * PRAM (Lipton and Sandberg, 1988), also called FIFO consistency: each session sees its own operations and
 * the writes of all others in some order that keeps the order of each session, and its reads return what the
 * last write before them left. What others had read before they wrote does not matter. The smallest history
 * that it rejects: b sees the writes of a in the wrong order.
 *
 * <pre>
 *   a   w(x,1)  w(y,1)
 *   b                   r(y,1)  r(x,0)
 * </pre>
 *
 * <p>With unique writes it is decided like causal memory, with the order of sessions in place of causal
 * order, by the patterns ThinAirRead, WriteHBInitRead and CyclicHB; histories are read as {@link
 * CausalConsistency} reads them.
 */
public final class Pram {

  public static final String NAME = "pram";

  private Pram() {}

  /**
   * Judges a history.
   *
   * @param initial what keys hold in the beginning; what is missing holds nothing
   * @throws IllegalArgumentException if a process has two operations under way
   */
  public static Answer check(List<Recorded> history, Map<Key, Value> initial, Budget budget) {
    return check(history, initial, budget, process -> "session " + process);
  }

  /**
   * Judges a history.
   *
   * @param names what proofs call a process
   * @see #check(List, Map, Budget)
   */
  public static Answer check(
      List<Recorded> history, Map<Key, Value> initial, Budget budget, IntFunction<String> names) {
    Preparation preparation = new Preparation(history, initial);
    Nodes nodes = preparation.nodes();
    if (nodes == null) {
      return CausalConsistency.unfit(NAME, preparation.obstacle().orElseThrow());
    }
    Findings findings = new Findings();
    for (int node = 0; node < nodes.size(); node++) {
      for (int part = nodes.firstPart[node]; part < nodes.firstPart[node + 1]; part++) {
        if (nodes.partFrom[part] == Nodes.NOWHERE) {
          findings.add(Finding.of(BadPattern.THIN_AIR_READ, nodes.partKey[part], node));
        }
      }
    }
    Views views = new Views(nodes, new Steps(budget.steps()), budget.numbers(), WriteOrder.ofSessions(nodes));
    views.judge(findings);
    return CausalConsistency.answer(
        NAME, findings, views.doubt(), nodes.partFrom.length, views.contested(), nodes, initial, names);
  }
}
