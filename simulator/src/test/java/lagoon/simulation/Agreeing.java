package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lagoon.client.Routing;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.ladder.Climb;
import lagoon.guarantee.ladder.Order;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;

/** What holds in every run of a protocol by which servers agree on one order of all operations. */
final class Agreeing {

  private static final List<String> ORDER = List.of(Order.SEQUENTIAL, Order.LINEARIZABLE);

  private Agreeing() {}

  /** What the judge says and, of the order of operations, what the ladder says. */
  static List<Judgement> judgements(Trial trial) {
    Climb climb = new Climb(trial.cast(), Climb.Budgets.usual());
    trial.seen().forEach(climb::observe);
    climb.finish(trial.ending());
    List<Judgement> all = new ArrayList<>(trial.judgements());
    climb.judgements().stream().filter(one -> ORDER.contains(one.guarantee())).forEach(all::add);
    return all;
  }

  static boolean isLinearizable(Trial trial) {
    return judgements(trial).stream().noneMatch(one -> one.guarantee().equals(Order.LINEARIZABLE)
        && one.verdict() == Verdict.VIOLATED);
  }

  /**
   * Checks that nothing is violated that the protocol promises, nor any of its own properties, nor the one
   * order of all operations, and that all is quiet and the same everywhere in the end.
   *
   * @param own the protocol's properties, by name
   * @param counts gets in how many runs each verdict was given, and what else happened
   */
  static void holds(Trial trial, Set<String> own, Map<String, Integer> counts) {
    Scenario scenario = trial.run().scenario();
    Set<String> kept = new HashSet<>(own);
    kept.addAll(ORDER);
    kept.addAll(Protocols.installed().named(scenario.cluster().protocol())
        .promises(scenario.cluster().settings(), new Routing(scenario.reads(), scenario.writes())));
    for (Judgement one : judgements(trial)) {
      assertThat(kept.contains(one.guarantee()) && one.verdict() == Verdict.VIOLATED)
          .as(() -> one + ", " + Replay.of(trial.run())).isFalse();
      counts.merge(one.verdict() + " " + one.guarantee(), 1, Integer::sum);
    }
    assertThat(trial.ending().limit()).as(() -> Replay.of(trial.run())).isEmpty();
    assertThat(trial.ending().quiet()).as(() -> Replay.of(trial.run())).isTrue();
    assertThat(trial.converged()).as(() -> Replay.of(trial.run())).isTrue();
    counts.merge("chosen", trial.all(Observation.Applied.class).isEmpty() ? 0 : 1, Integer::sum);
    counts.merge("crashed", trial.all(Observation.Crashed.class).isEmpty() ? 0 : 1, Integer::sum);
    counts.merge("pre-empted", trial.sent("Preempted").isEmpty() ? 0 : 1, Integer::sum);
  }

  /** Whether any node said so. */
  static boolean explains(Trial trial, String words) {
    return trial.all(Observation.Explained.class).stream().anyMatch(one -> one.sentence().contains(words));
  }
}
