package lagoon.scenarios.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.causal.Anomaly;
import lagoon.guarantee.causal.CausalConsistency;
import lagoon.guarantee.causal.Pram;
import lagoon.guarantee.ladder.Order;
import lagoon.guarantee.order.Answer;
import lagoon.guarantee.order.Impasse;
import lagoon.guarantee.order.Linearizable;
import lagoon.guarantee.order.Recording;
import lagoon.guarantee.order.Sequential;
import lagoon.guarantee.prefix.ConsistentPrefix;

/**
 * Judges a history by guarantees that clients can tell. Consistent prefix needs the order of the writes, and
 * the guarantees of single sessions need the order of versions: neither stands in a history from elsewhere.
 */
public final class HistoryCheck {

  private final ForeignHistory history;
  private final Effort effort;
  private CausalConsistency.Answers causal;

  private HistoryCheck(ForeignHistory history, Effort effort) {
    this.history = history;
    this.effort = effort;
  }

  /** The guarantees that can be asked for, from weak to strong. */
  public static List<String> names() {
    return Order.rungs().stream().filter(name -> !name.equals(ConsistentPrefix.NAME)).toList();
  }

  /** What a history says of each of these guarantees, in their order. */
  public static List<Judged> check(ForeignHistory history, List<String> names, Effort effort) {
    HistoryCheck check = new HistoryCheck(history, effort);
    return names.stream().map(check::judge).toList();
  }

  private Judged judge(String name) {
    Recording recording = history.recording();
    if (recording.inapplicable().isPresent()) {
      return Judged.inapplicable(name, recording.inapplicable().get());
    }
    if (name.equals(Order.LINEARIZABLE)) {
      return ordered(name, Linearizable.check(recording, effort.order()));
    }
    if (name.equals(Order.SEQUENTIAL)) {
      return ordered(name, Sequential.check(recording, effort.order()));
    }
    if (history.overlapping().isPresent()) {
      return Judged.inapplicable(name, Judged.INAPPLICABLE + ": " + history.overlapping().get()
          + " had several operations under way at once, and so no order of its own.");
    }
    IntFunction<String> names = process -> recording.processes().get(process);
    if (name.equals(Pram.NAME)) {
      return patterned(
          Pram.check(recording.operations(), recording.initial(), effort.causal(), names));
    }
    return patterned(ofCausality(name, names));
  }

  /** One look answers for all three forms. */
  private lagoon.guarantee.causal.Answer ofCausality(String name, IntFunction<String> names) {
    if (causal == null) {
      Recording recording = history.recording();
      causal = CausalConsistency.check(
          recording.operations(), recording.initial(), effort.causal(), names);
    }
    return switch (name) {
      case CausalConsistency.CAUSAL -> causal.causal();
      case CausalConsistency.CONVERGENCE -> causal.convergence();
      case CausalConsistency.MEMORY -> causal.memory();
      default -> throw new IllegalArgumentException("a history cannot be checked for " + name);
    };
  }

  private static Judged ordered(String name, Answer answer) {
    Optional<Impasse> impasse = answer.impasse();
    return new Judged(
        new Judgement(name, answer.verdict(), answer.checked(), answer.contested(),
            impasse.isPresent() ? 1 : 0, answer.reason()),
        impasse.map(one -> List.of(new Judged.Proof(one.proof(), List.of()))).orElse(List.of()), impasse);
  }

  private static Judged patterned(lagoon.guarantee.causal.Answer answer) {
    List<Judged.Proof> proofs = new ArrayList<>();
    for (Anomaly anomaly : answer.anomalies()) {
      proofs.add(new Judged.Proof(anomaly.proof(), anomaly.operations()));
    }
    return new Judged(answer.judgement(), proofs, Optional.empty());
  }
}
