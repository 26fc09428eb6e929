package lagoon.guarantee.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import lagoon.guarantee.End;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;
import lagoon.guarantee.causal.Answer;
import lagoon.guarantee.causal.CausalConsistency;
import lagoon.guarantee.causal.Pram;
import lagoon.guarantee.order.Impasse;
import lagoon.guarantee.order.Linearizable;
import lagoon.guarantee.order.Recording;
import lagoon.guarantee.order.Sequential;
import lagoon.guarantee.prefix.ConsistentPrefix;
import lagoon.history.Cast;
import lagoon.history.History;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Operation;
import lagoon.history.Recorded;
import lagoon.history.Session;

/** Listens to a run, and judges it by the higher rungs of the ladder when it is over. */
public final class Climb implements Observer {

  private final Cast cast;
  private final Budgets budgets;
  private final Writes writes;
  private final Lag lag;
  private final List<Observation> life = new ArrayList<>();
  private final Map<Long, Operation> operations = new HashMap<>();
  private final Map<Long, Observation.Completed> ends = new HashMap<>();
  private final List<Session> overlapping = new ArrayList<>();
  private final Map<Session, Integer> open = new HashMap<>();
  private final List<Judgement> judgements = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private boolean isTooLong;

  /**
   * How far it goes.
   *
   * @param operations a run with more is not looked at
   * @param order for each search for one order
   * @param causal for the patterns of causal consistency
   */
  public record Budgets(
      int operations, lagoon.guarantee.order.Budget order, lagoon.guarantee.causal.Budget causal) {

    /** What takes a second at most. */
    public static Budgets usual() {
      return new Budgets(2_000, new lagoon.guarantee.order.Budget(1_000_000, 128L << 20),
          new lagoon.guarantee.causal.Budget(50_000_000, 1L << 24));
    }
  }

  public Climb(Cast cast, Budgets budgets) {
    this.cast = cast;
    this.budgets = budgets;
    this.writes = new Writes(cast.initial());
    this.lag = new Lag(cast);
  }

  @Override
  public void observe(Observation observation) {
    if (isTooLong) {
      return;
    }
    if (observation instanceof Observation.Invoked invoked) {
      life.add(invoked);
      Operation operation = invoked.operation();
      operations.put(operation.id(), operation);
      if (open.merge(operation.session(), 1, Integer::sum) > 1) {
        overlapping.add(operation.session());
      }
      isTooLong = operations.size() > budgets.operations();
    } else if (observation instanceof Observation.Completed completed) {
      life.add(completed);
      ends.put(completed.operation().id(), completed);
      open.merge(completed.operation().session(), -1, Integer::sum);
      lag.observe(completed);
    } else {
      lag.observe(observation);
      if (observation instanceof Observation.Applied applied) {
        writes.observe(applied);
      } else if (observation instanceof Observation.Discarded discarded) {
        writes.observe(discarded);
      }
    }
  }

  /** Nothing more will be observed: judges. To be called once. */
  public void finish(End end) {
    if (isTooLong) {
      life.clear();
      all(Verdict.UNKNOWN, "The run has more than " + budgets.operations()
          + " operations, which is more than is looked at.");
      return;
    }
    Recording recording = Recording.of(new History(cast, life));
    if (recording.inapplicable().isPresent()) {
      all(Verdict.UNTESTED, recording.inapplicable().get());
      return;
    }
    causal(recording);
    prefix(recording);
    order(Order.SEQUENTIAL, Sequential.check(recording, budgets.order()));
    order(Order.LINEARIZABLE, Linearizable.check(recording, budgets.order()));
    judgements.replaceAll(this::implied);
    end.limit().ifPresent(limit -> judgements.replaceAll(one -> one.verdict() != Verdict.HOLDS ? one
        : unknown(one, "The run was stopped early: " + limit + ".")));
  }

  /** What cannot be told by itself holds where a stronger one does. */
  private Judgement implied(Judgement one) {
    if (one.verdict() != Verdict.UNKNOWN && one.verdict() != Verdict.UNTESTED) {
      return one;
    }
    for (Judgement other : judgements) {
      if (other.verdict() == Verdict.HOLDS && Order.isAbove(other.guarantee(), one.guarantee())) {
        return new Judgement(
            one.guarantee(), Verdict.HOLDS, other.checked(), other.contested(), 0, "");
      }
    }
    return one;
  }

  private static Judgement unknown(Judgement one, String reason) {
    return new Judgement(
        one.guarantee(), Verdict.UNKNOWN, one.checked(), one.contested(), one.violations(), reason);
  }

  private void all(Verdict verdict, String reason) {
    Order.rungs().forEach(name -> judgements.add(new Judgement(name, verdict, 0, 0, 0, reason)));
  }

  private void causal(Recording recording) {
    if (!overlapping.isEmpty()) {
      String reason = "Not applicable: " + overlapping.get(0)
          + " had several operations under way at once, and so no order of its own.";
      for (String name : Order.rungs().subList(0, 4)) {
        judgements.add(new Judgement(name, Verdict.UNTESTED, 0, 0, 0, reason));
      }
      return;
    }
    IntFunction<String> names = process -> cast.sessions().get(process).name();
    patterns(Pram.check(recording.operations(), recording.initial(), budgets.causal(), names));
    CausalConsistency.Answers answers = CausalConsistency.check(
        recording.operations(), recording.initial(), budgets.causal(), names);
    patterns(answers.causal());
    patterns(answers.convergence());
    patterns(answers.memory());
  }

  private void patterns(Answer answer) {
    judgements.add(answer.judgement());
    answer.anomalies().forEach(
        anomaly -> violation(answer.judgement().guarantee(), anomaly.operations(), anomaly.proof()));
  }

  private void prefix(Recording recording) {
    if (writes.trouble().isPresent()) {
      judgements.add(new Judgement(
          ConsistentPrefix.NAME, Verdict.UNTESTED, 0, 0, 0, writes.trouble().get()));
      return;
    }
    Map<Long, Recorded> byId = new HashMap<>();
    recording.operations().forEach(one -> byId.put(one.id(), one));
    ConsistentPrefix.Answer answer = ConsistentPrefix.check(
        recording.operations(), recording.initial(), writes.order().stream().map(byId::get).toList(),
        process -> cast.sessions().get(process).name());
    judgements.add(answer.judgement());
    answer.broken().forEach(one -> violation(ConsistentPrefix.NAME, List.of(one.read()), one.proof()));
  }

  private void order(String name, lagoon.guarantee.order.Answer answer) {
    // Operations that did not overlap put it to the test, too, where a replica was behind.
    boolean isTested = answer.verdict() == Verdict.UNTESTED && answer.checked() > 0 && lag.reads() > 0;
    int violated = answer.impasse().isPresent() ? 1 : 0;
    long contested = Math.max(answer.contested(), lag.reads());
    judgements.add(new Judgement(
        name, isTested ? Verdict.HOLDS : answer.verdict(), answer.checked(), contested, violated,
        isTested ? "" : answer.reason()));
    answer.impasse().ifPresent(impasse -> violation(name, witnesses(impasse), impasse.proof()));
  }

  private static List<Recorded> witnesses(Impasse impasse) {
    List<Recorded> witnesses = new ArrayList<>();
    if (!impasse.order().isEmpty()) {
      witnesses.add(impasse.order().get(impasse.order().size() - 1));
    }
    witnesses.addAll(impasse.stops().subList(0, 1));
    return witnesses;
  }

  /** It became true when the last of its witnesses ended. */
  private void violation(String name, List<Recorded> recorded, String proof) {
    List<Operation> witnesses = recorded.stream().map(one -> operations.get(one.id())).toList();
    Observation last = null;
    for (Operation witness : witnesses) {
      Observation.Completed end = ends.get(witness.id());
      last = end != null && (last == null || end.id() > last.id()) ? end : last;
    }
    Session session = witnesses.get(witnesses.size() - 1).session();
    violations.add(new Violation(
        name, Optional.of(session), witnesses, List.of(), Optional.empty(), last == null ? 0 : last.id(),
        last == null ? 0 : last.time(), proof, Optional.empty()));
  }

  /** What can be said of each rung, in order; empty before {@link #finish}. */
  public List<Judgement> judgements() {
    return List.copyOf(judgements);
  }

  /** The violations that were kept. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** The sessions that suffered a violation of that rung that was kept, in order of index. */
  public List<Session> sufferers(String name) {
    return violations.stream().filter(one -> one.guarantee().equals(name))
        .map(one -> one.session().orElseThrow()).distinct()
        .sorted((a, b) -> Integer.compare(a.index(), b.index())).toList();
  }
}
