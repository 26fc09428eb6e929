package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Causal consistency in its three forms, after Bouajjani et al. (POPL 2017), whose table 1 lists for each the
 * bad patterns of which a history must be free. Let co be causal order: a session's order, and from each
 * write to the reads that returned it.
 *
 * <ul>
 *   <li><b>causal</b> (CC): each read returned what some order of the writes in its past leaves.
 *   <li><b>causal-convergence</b> (CCv): one order does for all reads.
 *   <li><b>causal-memory</b> (CM): one order does for all reads of a session.
 * </ul>
 *
 * <p>The smallest history that fails all three, two sessions and a third that missed what the second knew:
 *
 * <pre>
 *   a   w(x,1)
 *   b           r(x,1)  w(y,1)
 *   c                           r(y,1)  r(x,0)
 * </pre>
 *
 * <p>Which write a read returned is told by the value, so each value of a key that was read must have been
 * written once. What a history must not hold, and what is left out of it, says {@link Preparation}: where it
 * does not fit, the verdict is UNKNOWN, and the reason says so. Causality goes no further than the history:
 * what clients told each other elsewhere is not in it.
 */
public final class CausalConsistency {

  public static final String CAUSAL = "causal";
  public static final String CONVERGENCE = "causal-convergence";
  public static final String MEMORY = "causal-memory";

  private static final String SPENT = "The budget was spent before the search was over.";

  private final Budget budget;
  private final Steps steps;
  private final Nodes nodes;
  private final Map<Key, Value> initial;
  private final IntFunction<String> names;
  private long checked;
  private long contested;

  /**
   * What a history says of each.
   *
   * @param causal CC
   * @param convergence CCv; what breaks CC breaks it, and is then all that is looked for
   * @param memory CM; likewise
   */
  public record Answers(Answer causal, Answer convergence, Answer memory) {}

  private CausalConsistency(
      Nodes nodes, Map<Key, Value> initial, Budget budget, IntFunction<String> names) {
    this.nodes = nodes;
    this.initial = initial;
    this.budget = budget;
    this.steps = new Steps(budget.steps());
    this.names = names;
  }

  /**
   * Judges a history.
   *
   * @param history all its operations
   * @param initial what keys hold in the beginning; what is missing holds nothing
   * @throws IllegalArgumentException if a process has two operations under way
   */
  public static Answers check(List<Recorded> history, Map<Key, Value> initial, Budget budget) {
    return check(history, initial, budget, process -> "session " + process);
  }

  /**
   * Judges a history.
   *
   * @param names what proofs call a process
   * @see #check(List, Map, Budget)
   */
  public static Answers check(
      List<Recorded> history, Map<Key, Value> initial, Budget budget, IntFunction<String> names) {
    Preparation preparation = new Preparation(history, initial);
    Nodes nodes = preparation.nodes();
    if (nodes == null) {
      String obstacle = preparation.obstacle().orElseThrow();
      return new Answers(unfit(CAUSAL, obstacle), unfit(CONVERGENCE, obstacle), unfit(MEMORY, obstacle));
    }
    return new CausalConsistency(nodes, initial, budget, names).answers();
  }

  static Answer unfit(String guarantee, String reason) {
    return new Answer(new Judgement(guarantee, Verdict.UNKNOWN, 0, 0, 0, reason), List.of());
  }

  private Answers answers() {
    Findings findings = new Findings();
    CausalOrder order = new CausalOrder(nodes);
    CausalPass pass = new CausalPass(nodes, steps, budget.numbers(), findings);
    order.cycle().ifPresent(
        cycle -> findings.add(new Finding(BadPattern.CYCLIC_CO, cycle, -1, List.of())));
    pass.over(order.order());
    checked = pass.checked();
    contested = pass.contested();
    if (findings.count() > 0 || steps.areSpent()) {
      return all(findings);
    }
    Findings ofConvergence = new Findings();
    Conflicts conflicts = new Conflicts(nodes, steps, pass.conflicts());
    conflicts.findCyclesOfOneRead(findings);
    if (findings.count() > 0) {
      return all(findings);
    }
    Answer causal = answer(CAUSAL, findings, Optional.of(SPENT).filter(spent -> steps.areSpent()));
    conflicts.findCycles(ofConvergence);
    // Their cycles are there, whatever the budget: only the shortest were not all looked for.
    Answer convergence = answer(CONVERGENCE, ofConvergence, Optional.empty());
    return new Answers(causal, convergence, memory(pass));
  }

  private Answers all(Findings findings) {
    Optional<String> doubt = Optional.of(SPENT).filter(spent -> steps.areSpent());
    return new Answers(
        answer(CAUSAL, findings, doubt),
        answer(CONVERGENCE, findings, doubt),
        answer(MEMORY, findings, doubt));
  }

  private Answer memory(CausalPass pass) {
    Findings findings = new Findings();
    Steps own = new Steps(budget.steps());
    if (!pass.keptAll()) {
      return answer(MEMORY, findings, Optional.of("The causal pasts of all writes, "
          + nodes.chains() + " numbers each, are more than may be remembered."));
    }
    Views views = new Views(nodes, own, budget.numbers(), WriteOrder.causal(nodes, pass));
    views.judge(findings);
    return answer(MEMORY, findings, views.doubt());
  }

  private Answer answer(String guarantee, Findings findings, Optional<String> doubt) {
    return answer(guarantee, findings, doubt, checked, contested, nodes, initial, names);
  }

  static Answer answer(
      String guarantee, Findings findings, Optional<String> doubt, long checked, long contested, Nodes nodes,
      Map<Key, Value> initial, IntFunction<String> names) {
    Verdict verdict = Verdict.HOLDS;
    String reason = "";
    if (findings.count() > 0) {
      verdict = Verdict.VIOLATED;
    } else if (doubt.isPresent()) {
      verdict = Verdict.UNKNOWN;
      reason = doubt.get();
    } else if (contested == 0) {
      verdict = Verdict.UNTESTED;
      reason = checked == 0 ? "Nothing was read."
          : "No session read a key after it had learnt, itself or from others, of any write of that key.";
    }
    List<Anomaly> anomalies = new ArrayList<>();
    for (Finding finding : findings.kept()) {
      anomalies.add(Proof.anomaly(finding, nodes, initial, names));
    }
    return new Answer(
        new Judgement(guarantee, verdict, checked, contested, findings.count(), reason), anomalies);
  }
}
