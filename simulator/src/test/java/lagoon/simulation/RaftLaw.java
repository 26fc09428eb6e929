package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import lagoon.client.Routing;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.ladder.Order;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;
import lagoon.protocol.Protocols;
import lagoon.protocol.raft.Reached;

/** What must hold in a run of Raft in which all is well in the end, and what the run has come to. */
final class RaftLaw {

  static final Set<String> FIVE = Set.of("election safety", "leader append-only", "log matching",
      "leader completeness", "state machine safety");

  private RaftLaw() {}

  /**
   * Nothing is violated that Raft promises, none of its five properties, nor the one order of all operations;
   * all is quiet and the same everywhere in the end; and a session that came late got on.
   *
   * @param later the name of that session
   * @param again how to run it again
   * @param counts gets in how many runs each verdict was given
   */
  static void holds(Trial trial, String later, Supplier<String> again, Map<String, Integer> counts) {
    Scenario scenario = trial.run().scenario();
    Set<String> promised = new HashSet<>(Protocols.installed().named("raft")
        .promises(scenario.cluster().settings(), new Routing(scenario.reads(), scenario.writes())));
    promised.addAll(FIVE);
    promised.add(Order.SEQUENTIAL);
    promised.add(Order.LINEARIZABLE);
    for (Judgement one : Agreeing.judgements(trial)) {
      assertThat(promised.contains(one.guarantee()) && one.verdict() == Verdict.VIOLATED)
          .as(() -> one + ", " + again.get()).isFalse();
      counts.merge(one.verdict() + " " + one.guarantee(), 1, Integer::sum);
    }
    assertThat(trial.ending().limit()).as(again).isEmpty();
    assertThat(trial.ending().quiet()).as(again).isTrue();
    assertThat(trial.converged()).as(again).isTrue();
    for (boolean isWrite : new boolean[] {true, false}) {
      assertThat(trial.completed(later)).as(again).anyMatch(
          one -> one.operation().action().isWrite() == isWrite && one.outcome() == Outcome.OK);
    }
  }

  /** Counts, for each thing that may happen, in how many runs it did. */
  static void count(Trial trial, Map<String, Integer> counts) {
    Reached reached = new Reached();
    trial.seen().forEach(reached::observe);
    reached.counts().forEach((what, count) -> tally(counts, what, count > 0));
    Measure meter = Protocols.installed().named("raft")
        .measures(trial.run().scenario().cluster().settings()).get(0);
    trial.seen().forEach(meter::observe);
    Map<String, Double> measured = new TreeMap<>();
    for (Measured one : meter.measured(0)) {
      measured.put(one.name(), one.value());
    }
    tally(counts, "a second leader", measured.get("leaders elected") > 1);
    tally(counts, "an inherited entry", measured.get("inherited uncommitted") > 0);
    tally(counts, "overwritten entries", measured.get("entries overwritten") > 0);
    tally(counts, "changed members", measured.get("changes of members") > 0);
    tally(counts, "a split vote", measured.get("split votes") > 0);
    tally(counts, "a restart", !trial.all(Observation.Restarted.class).isEmpty());
    tally(counts, "a pause", !trial.all(Observation.Paused.class).isEmpty());
    tally(counts, "a stepped down leader", Agreeing.explains(trial, "steps down"));
    counts.merge("elections in all", measured.get("elections held").intValue(), Integer::sum);
  }

  private static void tally(Map<String, Integer> counts, String what, boolean happened) {
    counts.merge(what, happened ? 1 : 0, Integer::sum);
  }

  /** Each of these happened in more than one run of fifty. */
  static void sometimes(Map<String, Integer> counts, long runs, String... these) {
    for (String one : these) {
      assertThat(counts.getOrDefault(one, 0)).as(one + " in " + runs + " runs: " + counts)
          .isGreaterThan((int) (runs / 50));
    }
  }
}
