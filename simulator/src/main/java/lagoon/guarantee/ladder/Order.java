package lagoon.guarantee.ladder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.causal.CausalConsistency;
import lagoon.guarantee.causal.Pram;
import lagoon.guarantee.prefix.ConsistentPrefix;

/**
 * Which guarantee is stronger than which, for stores of which clients see one version of a key at a time
 * (Viotti and Vukolic, "Consistency in non-transactional distributed storage systems", 2016, figure 1). A
 * store that keeps the stronger keeps the weaker; of two that are not comparable it may keep either.
 *
 * <pre>
 *                linearizable
 *               /            \
 *        sequential      consistent-prefix
 *         /       \
 *  causal-memory  causal-convergence
 *     |      \     /
 *   pram      causal
 *     |            \
 *  read your writes, monotonic reads,    writes follow reads
 *  monotonic writes
 * </pre>
 *
 * <p>The guarantees of sessions are judged by versions, the rungs above by the values that clients saw. Where
 * one version always comes after another the two agree. Where a version wins that had not seen another, a run
 * may be linearizable by its values and break read your writes by its versions: reports say so.
 *
 * <p>The two guarantees of writes are judged at replicas, too, where clients do not look: a run may keep a
 * rung above them and still break one of them where nobody saw it. So they stand beside.
 */
public final class Order {

  public static final String SEQUENTIAL = "sequential";
  public static final String LINEARIZABLE = "linearizable";

  private static final List<String> RUNGS = List.of(
      Pram.NAME, CausalConsistency.CAUSAL, CausalConsistency.CONVERGENCE, CausalConsistency.MEMORY,
      ConsistentPrefix.NAME, SEQUENTIAL, LINEARIZABLE);

  private Order() {}

  /** The rungs above the guarantees of sessions, from weak to strong, in the order of reports. */
  public static List<String> rungs() {
    return RUNGS;
  }

  /** All guarantees that a run is judged by: those of sessions and replicas, then the rungs. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(Guarantees.names());
    names.addAll(RUNGS);
    return names;
  }

  /** Whether it is one that clients can see, and so can be compared with others. */
  public static boolean isOnTheLadder(String name) {
    return !name.equals(Guarantees.CONVERGENCE) && !name.equals(Guarantees.LOST_ACKNOWLEDGED_WRITE);
  }

  /** Whether a store that keeps the first keeps the second, which is another one. */
  public static boolean isAbove(String stronger, String weaker) {
    for (String below : justBelow(stronger)) {
      if (below.equals(weaker) || isAbove(below, weaker)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> justBelow(String name) {
    return switch (name) {
      case LINEARIZABLE ->
          List.of(SEQUENTIAL, ConsistentPrefix.NAME, Guarantees.READ_YOUR_WRITES_OF_USERS);
      case SEQUENTIAL -> List.of(CausalConsistency.MEMORY, CausalConsistency.CONVERGENCE);
      case CausalConsistency.MEMORY -> List.of(Pram.NAME, CausalConsistency.CAUSAL);
      case CausalConsistency.CONVERGENCE -> List.of(CausalConsistency.CAUSAL);
      case CausalConsistency.CAUSAL, Pram.NAME ->
          List.of(Guarantees.READ_YOUR_WRITES, Guarantees.MONOTONIC_READS);
      case Guarantees.READ_YOUR_WRITES_OF_USERS -> List.of(Guarantees.READ_YOUR_WRITES);
      default -> List.of();
    };
  }

  /** Those that hold and above which none does. */
  public static List<String> strongest(List<Judgement> judgements) {
    Set<String> holding = with(judgements, Verdict.HOLDS);
    return holding.stream().filter(one -> holding.stream().noneMatch(other -> isAbove(other, one))).toList();
  }

  /** Those that are violated and below which none is. */
  public static List<String> weakest(List<Judgement> judgements) {
    Set<String> broken = with(judgements, Verdict.VIOLATED);
    return broken.stream().filter(one -> broken.stream().noneMatch(other -> isAbove(one, other))).toList();
  }

  private static Set<String> with(List<Judgement> judgements, Verdict verdict) {
    Set<String> names = new LinkedHashSet<>();
    for (Judgement one : judgements) {
      if (one.verdict() == verdict) {
        names.add(one.guarantee());
      }
    }
    return names;
  }
}
