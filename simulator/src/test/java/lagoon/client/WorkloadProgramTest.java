package lagoon.client;

import static lagoon.simulation.Scenarios.constant;
import static lagoon.simulation.Scenarios.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lagoon.client.Workload.Arrival;
import lagoon.client.Workload.Popularity;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Strategies;
import lagoon.simulation.Trial;
import org.junit.jupiter.api.Test;

/** Many sessions that draw what they do. */
class WorkloadProgramTest {

  private static Workload workload(int sessions, long operations, Arrival arrival) {
    return new Workload(sessions, operations, 0.9, 50, new Popularity.Zipf(0.99), arrival, Optional.empty());
  }

  private static Trial run(Workload workload) {
    return store().duration("20s").workload(workload).run();
  }

  @Test
  void readsAndWritesHaveTheirShares() {
    Trial trial = run(workload(50, 100, new Arrival.Closed(constant("10ms"))));
    List<Observation.Invoked> invoked = trial.all(Observation.Invoked.class);
    assertThat(invoked).hasSize(5000);
    long reads = invoked.stream().filter(one -> !one.operation().action().isWrite()).count();
    assertThat(reads / 5000.0).isCloseTo(0.9, within(0.015));
    assertThat(trial.cast().sessions()).hasSize(50);
    assertThat(trial.cast().keys()).hasSize(50);
    assertThat(trial.converged()).isTrue();
  }

  @Test
  void zipfsLawIsKept() {
    assertThat(chiSquare(0.99)).isLessThan(limit());
    assertThat(chiSquare(2)).isLessThan(limit());
    assertThat(chiSquare(0)).isLessThan(limit());
  }

  @Test
  void theTestOfZipfsLawTellsTwoExponentsApart() {
    assertThat(chiSquare(0.99, 0.9)).isGreaterThan(limit());
  }

  /** The 99.9 % quantile of chi-square with 49 degrees of freedom. */
  private static double limit() {
    return 85.4;
  }

  private static double chiSquare(double exponent) {
    return chiSquare(exponent, exponent);
  }

  private static double chiSquare(double drawn, double expected) {
    int draws = 200_000;
    List<Key> keys = IntStream.range(0, 50).mapToObj(i -> new Key(i, "key-" + i)).toList();
    WorkloadProgram.Keys table = new WorkloadProgram.Keys(
        keys, drawn == 0 ? new Popularity.Uniform() : new Popularity.Zipf(drawn));
    RandomStream stream = new RandomStreams(3).open("zipf");
    int[] counts = new int[50];
    for (int i = 0; i < draws; i++) counts[table.draw(stream.nextDouble())]++;
    double[] weights = IntStream.rangeClosed(1, 50).mapToDouble(i -> Math.pow(i, -expected)).toArray();
    double sum = Arrays.stream(weights).sum();
    double chi = 0;
    for (int i = 0; i < 50; i++) {
      double mean = draws * weights[i] / sum;
      chi += (counts[i] - mean) * (counts[i] - mean) / mean;
    }
    return chi;
  }

  @Test
  void theEndsOfTheUnitIntervalAreKeys() {
    WorkloadProgram.Keys table = new WorkloadProgram.Keys(
        List.of(new Key(0, "a"), new Key(1, "b")), new Popularity.Uniform());
    assertThat(table.draw(0)).isZero();
    assertThat(table.draw(Math.nextDown(0.5))).isZero();
    assertThat(table.draw(0.5)).isEqualTo(1);
    assertThat(table.draw(Math.nextDown(1.0))).isEqualTo(1);
    for (int count : new int[] {1, 3, 7, 50, 99_999}) {
      List<Key> many = IntStream.range(0, count).mapToObj(i -> new Key(i, "key")).toList();
      for (Popularity popularity : List.of(new Popularity.Uniform(), new Popularity.Zipf(10))) {
        int last = new WorkloadProgram.Keys(many, popularity).draw(Math.nextDown(1.0));
        assertThat(last).isBetween(0, count - 1);
      }
    }
  }

  @Test
  void aClosedSessionThinksAfterEachAnswer() {
    Trial trial = run(workload(1, 5, new Arrival.Closed(constant("100ms"))));
    assertThat(gaps(trial)).containsExactly(100L, 110L, 110L, 110L, 110L);
  }

  @Test
  void anOpenSessionDoesNotWaitForAnswers() {
    Trial trial = run(workload(1, 5, new Arrival.Open(constant("3ms"))));
    assertThat(gaps(trial)).containsExactly(3L, 3L, 3L, 3L, 3L);
    assertThat(trial.outcomes("client-1")).hasSize(5);
  }

  private static List<Long> gaps(Trial trial) {
    List<Long> gaps = new ArrayList<>();
    long last = 0;
    for (Observation.Invoked one : trial.all(Observation.Invoked.class)) {
      gaps.add((one.time() - last) / 1_000_000);
      last = one.time();
    }
    return gaps;
  }

  @Test
  void sessionsStopAfterTheirOperationsOrAtTheDuration() {
    assertThat(run(workload(3, 7, new Arrival.Closed(constant("1ms")))).all(Observation.Invoked.class))
        .hasSize(21);
    assertThat(run(workload(3, 0, new Arrival.Closed(constant("1ms")))).all(Observation.Invoked.class))
        .isEmpty();
    List<Observation.Invoked> endless =
        run(workload(3, 1_000_000, new Arrival.Closed(constant("1s")))).all(Observation.Invoked.class);
    assertThat(endless).hasSize(3 * 19).allMatch(one -> one.time() <= 20_000_000_000L);
  }

  @Test
  void aWorkloadStandsBesideScriptedSessionsAndMayHaveItsOwnStrategy() {
    Workload own = new Workload(5, 20, 0.9, 10, new Popularity.Uniform(), new Arrival.Closed(constant("1ms")),
        Optional.of(Strategies.leader()));
    Trial trial = Scenarios.store().session("alice", lagoon.simulation.Steps.read("key-1")).workload(own)
        .run();
    assertThat(trial.servers("client-3")).isNotEmpty().containsOnly("primary");
    assertThat(trial.servers("alice").get(0)).startsWith("replica");
  }
}
