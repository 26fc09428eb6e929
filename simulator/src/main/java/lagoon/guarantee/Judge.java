package lagoon.guarantee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lagoon.history.Cast;
import lagoon.history.History;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Outcome;
import lagoon.history.Session;

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
  private final List<ReadGuarantee> ofReads;
  private final List<WriteGuarantee> ofWrites;
  private final List<Property> others = new ArrayList<>();
  private final List<Property> added = new ArrayList<>();
  private final List<Staleness> measures = new ArrayList<>();
  private final List<BoundedStaleness> bounds = new ArrayList<>();
  private final Consumer<Violation> flagged;

  /**
   * A judge of the seven guarantees and these invariants.
   *
   * @param flagged gets the first {@value Property#KEPT} violations of each, while {@link #observe} or
   *     {@link #finish} is running
   */
  public Judge(Cast cast, List<Invariant> invariants, Consumer<Violation> flagged) {
    this(new Facts(cast, true, Capacity.DEFAULT), invariants, flagged);
  }

  Judge(Facts facts, List<Invariant> invariants, Consumer<Violation> flagged) {
    this.facts = facts;
    this.flagged = flagged;
    ofReads = List.of(
        ReadYourWrites.ofSessions(facts, flagged),
        ReadYourWrites.ofUsers(facts, flagged),
        new MonotonicReads(facts, flagged));
    ofWrites = List.of(new MonotonicWrites(facts, flagged), new WritesFollowReads(facts, flagged));
    others.add(new Convergence(facts, flagged));
    others.add(new LostAcknowledgedWrite(facts, flagged));
    for (Invariant invariant : invariants) {
      others.add(checker(invariant, facts, flagged));
    }
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
    Facts facts = new Facts(history.cast(), knowsCopies(history), Capacity.DEFAULT);
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
    added.add(property);
  }

  /** Measures how stale each read is. To be called before the first observation. */
  public void measure(StalenessListener listener) {
    measures.add(new Staleness(facts, listener));
  }

  /** Judges whether every read keeps this bound, too. To be called before the first observation. */
  public void bound(StalenessBound bound) {
    bounds.add(new BoundedStaleness(bound, facts, flagged));
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Violated) {
      return; // The echo of what was flagged; what completed it may still be being looked at.
    }
    if (isLife(observation)) {
      facts.before(observation);
      if (facts.read() == null) {
        showRest(observation);
      } else if (!(observation instanceof Observation.Invoked)) {
        showRead(observation);
      }
      facts.after(observation);
    }
    for (int i = 0; i < added.size(); i++) {
      added.get(i).observe(observation);
    }
  }

  /** Whether it is no detail. What there is most of is known by its class: to ask it costs more. */
  private static boolean isLife(Observation observation) {
    return observation instanceof Observation.Served
        || observation instanceof Observation.Completed
        || observation instanceof Observation.Invoked
        || observation instanceof Observation.Applied
        || !observation.isDetail();
  }

  /** Served or completed: most of what there is, and few look at it; at an invocation nobody does. */
  private void showRead(Observation observation) {
    for (int i = 0; i < ofReads.size(); i++) {
      ofReads.get(i).observe(observation);
    }
    for (int i = 0; i < bounds.size(); i++) {
      bounds.get(i).observe(observation);
    }
    if (observation instanceof Observation.Completed) {
      for (int i = 0; i < ofWrites.size(); i++) {
        ofWrites.get(i).observe(observation);
      }
      for (int i = 0; i < measures.size(); i++) {
        measures.get(i).observe(observation);
      }
    }
  }

  private void showRest(Observation observation) {
    for (int i = 0; i < ofWrites.size(); i++) {
      ofWrites.get(i).observe(observation);
    }
    for (int i = 0; i < others.size(); i++) {
      others.get(i).observe(observation);
    }
  }

  @Override
  public boolean wantsDetail() {
    return added.stream().anyMatch(Property::wantsDetail);
  }

  /** Nothing more will be observed. To be called once. */
  public void finish(End end) {
    facts.copies.passTo(end.time());
    properties().forEach(property -> property.finish(end));
  }

  /**
   * What can be said now of each guarantee, each invariant, each bound and each property added, in that
   * order.
   */
  public List<Judgement> judgements() {
    return properties().map(Property::judgement).toList();
  }

  /** The violations that were kept, in the order in which they became true. */
  public List<Violation> violations() {
    return properties()
        .flatMap(property -> property.violations().stream())
        .sorted(Comparator.comparingLong(Violation::observation))
        .toList();
  }

  /** Every session that suffered a violation of that guarantee, kept or not, in order of index. */
  public List<Session> sufferers(String guarantee) {
    return properties()
        .filter(property -> property.name().equals(guarantee))
        .flatMap(property -> property.sufferers().stream())
        .toList();
  }

  private Stream<Property> properties() {
    return Stream.of(ofReads, ofWrites, others, bounds, added).flatMap(List::stream);
  }
}
