package lagoon.guarantee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import lagoon.history.Cast;
import lagoon.history.History;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Outcome;

/**
 * Judges a run. Online it is an observer: it flags each violation at the observation that completes it.
 * Given a finished history it reads it from beginning to end, and judges the same.
 *
 * <pre>
 *   online                                              afterwards
 *   judge = new Judge(cast, invariants, flagged);       judge = Judge.of(history, invariants, end);
 *   judge.observe(...); judge.observe(...); ...         judge.judgements();
 *   judge.finish(end); judge.judgements();              judge.violations();
 * </pre>
 */
public final class Judge implements Observer {

  private final Facts facts;
  private final List<Property> properties = new ArrayList<>();
  private final List<Staleness> measures = new ArrayList<>();
  /** How many of the properties are this package's own, which need no detail. */
  private final int own;

  /**
   * A judge of the seven guarantees and these invariants.
   *
   * @param flagged gets the first {@value Property#KEPT} violations of each, while {@link #observe} or
   *     {@link #finish} is running
   */
  public Judge(Cast cast, List<Invariant> invariants, Consumer<Violation> flagged) {
    this(new Facts(cast, true, Writes.REMEMBERED, Writes.LIMIT), invariants, flagged);
  }

  Judge(Facts facts, List<Invariant> invariants, Consumer<Violation> flagged) {
    this.facts = facts;
    properties.add(ReadYourWrites.ofSessions(facts, flagged));
    properties.add(ReadYourWrites.ofUsers(facts, flagged));
    properties.add(new MonotonicReads(facts, flagged));
    properties.add(new MonotonicWrites(facts, flagged));
    properties.add(new WritesFollowReads(facts, flagged));
    properties.add(new Convergence(facts, flagged));
    properties.add(new LostAcknowledgedWrite(facts, flagged));
    for (Invariant invariant : invariants) {
      properties.add(checker(invariant, facts, flagged));
    }
    own = properties.size();
  }

  private static Property checker(Invariant invariant, Facts facts, Consumer<Violation> flagged) {
    if (invariant instanceof Invariant.Sum sum) {
      return new SumConserved(sum, facts, flagged);
    }
    return invariant instanceof Invariant.Once once
        ? new CarriedOutOnce(once, flagged)
        : new FinalValue((Invariant.Final) invariant, facts, flagged);
  }

  /**
   * Judges a finished history. Where writes were acknowledged, but it does not say that any was applied
   * anywhere, what only copies can tell stays untested.
   */
  public static Judge of(History history, List<Invariant> invariants, End end) {
    Facts facts = new Facts(history.cast(), knowsCopies(history), Writes.REMEMBERED, Writes.LIMIT);
    Judge judge = new Judge(facts, invariants, violation -> {});
    history.observations().forEach(judge::observe);
    judge.finish(end);
    return judge;
  }

  private static boolean knowsCopies(History history) {
    boolean isAnyAcknowledged = false;
    for (Observation observation : history.observations()) {
      if (observation instanceof Observation.Applied) {
        return true;
      }
      isAnyAcknowledged |= observation instanceof Observation.Completed completed
          && completed.outcome() == Outcome.OK
          && completed.operation().action().isWrite();
    }
    return !isAnyAcknowledged;
  }

  /** Judges this too, a protocol's own invariant, say. To be called before the first observation. */
  public void add(Property property) {
    properties.add(property);
  }

  /** Measures how stale each read is. To be called before the first observation. */
  public void measure(StalenessListener listener) {
    measures.add(new Staleness(facts, listener));
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Violated) {
      return; // The echo of what was flagged; what completed it may still be being looked at.
    }
    boolean isDetail = observation.isDetail();
    if (!isDetail) {
      facts.before(observation);
    }
    for (int i = isDetail ? own : 0; i < properties.size(); i++) {
      properties.get(i).observe(observation);
    }
    if (!isDetail) {
      for (int i = 0; i < measures.size(); i++) {
        measures.get(i).observe(observation);
      }
      facts.after(observation);
    }
  }

  @Override
  public boolean wantsDetail() {
    return properties.stream().skip(own).anyMatch(Property::wantsDetail);
  }

  /** Nothing more will be observed. To be called once. */
  public void finish(End end) {
    properties.forEach(property -> property.finish(end));
  }

  /** What can be said now of each guarantee, each invariant and each property added, in that order. */
  public List<Judgement> judgements() {
    return properties.stream().map(Property::judgement).toList();
  }

  /** The violations that were kept, in the order in which they became true. */
  public List<Violation> violations() {
    return properties.stream()
        .flatMap(property -> property.violations().stream())
        .sorted(Comparator.comparingLong(Violation::observation))
        .toList();
  }
}
