package lagoon.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lagoon.client.Workload;
import lagoon.guarantee.End;
import lagoon.guarantee.Judge;
import lagoon.guarantee.causal.Budget;
import lagoon.guarantee.causal.CausalConsistency;
import lagoon.guarantee.causal.CausalStore;
import lagoon.guarantee.causal.Pram;
import lagoon.history.Cast;
import lagoon.history.History;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Recorded;
import lagoon.network.Distribution;
import lagoon.protocol.Protocols;
import lagoon.simulation.Run;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Simulation;
import lagoon.simulation.Strategies;

/**
 * How long a million operations take to check: by all guarantees of sessions and replicas at once, and by
 * causal consistency in its three forms. Time of this thread on a processor, the least of some rounds, for
 * neighbours are noisy. Its one argument is the number of rounds.
 */
public final class CheckTimes {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SESSIONS = 1_000;
  private static final int OPERATIONS = 1_000;
  private static final int REPLICAS = 10;

  private CheckTimes() {}

  /** Prints a line for each kind of history. */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0].trim()) : 5;
    for (double reads : new double[] {0.9, 0.5}) {
      Finished run = finished(reads);
      print("sessions: 7 guarantees, 3 replicas, 1,000 sessions, 1,000 keys, "
          + Math.round(100 * reads) + " % reads", rounds, () -> run.judged());
    }
    for (int sessions : new int[] {10, 1_000}) {
      for (int keys : new int[] {10, 1_000}) {
        CausalStore store = new CausalStore(7, REPLICAS, keys, true, true, 2 * REPLICAS);
        List<Recorded> history = store.run(SESSIONS * OPERATIONS, sessions);
        Map<Key, lagoon.history.Value> initial = store.initial();
        String size = ", " + sessions + " sessions, " + keys + " keys";
        print("causal: CC, CCv and CM" + size, rounds,
            () -> verdicts(CausalConsistency.check(history, initial, Budget.DEFAULT)));
        print("causal: PRAM" + size, rounds,
            () -> Pram.check(history, initial, Budget.DEFAULT).verdict().toString());
      }
    }
  }

  private static String verdicts(CausalConsistency.Answers answers) {
    return answers.causal().verdict() + ", " + answers.convergence().verdict() + ", "
        + answers.memory().verdict();
  }

  /** A run that is over: what clients did, and what replicas applied. */
  private record Finished(History history, End end) {
    String judged() {
      return Judge.of(history, List.of(), end).judgements().stream()
          .map(one -> one.verdict().name().substring(0, 1)).reduce("", String::concat);
    }
  }

  /** A million operations of a leader and two followers, half of them late. */
  private static Finished finished(double reads) {
    Workload workload = new Workload(
        SESSIONS, OPERATIONS, reads, 1_000, new Workload.Popularity.Zipf(0.99),
        new Workload.Arrival.Closed(new Distribution.Exponential(100_000_000, 0)), Optional.empty());
    Run run = Scenarios.store().lag("50ms").duration("3600s").reads(Strategies.followers()).workload(workload)
        .limits(100_000_000, 2_000_000, 10_000_000).value();
    List<Observation> seen = new ArrayList<>();
    Observer recorder = seen::add;
    Cast[] cast = new Cast[1];
    Simulation simulation = new Simulation(run, Protocols.installed(), (one, directory) -> {
      cast[0] = one;
      return List.of(recorder);
    }, false);
    End end = simulation.run(Optional.empty());
    if (simulation.operations() != SESSIONS * OPERATIONS) {
      throw new IllegalStateException("the run ended early: " + end);
    }
    return new Finished(new History(cast[0], seen), end);
  }

  private static void print(String title, int rounds, Supplier<String> check) {
    long least = Long.MAX_VALUE;
    String answer = "";
    for (int round = 0; round < rounds; round++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      answer = check.get();
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - begin);
    }
    System.out.printf(Locale.ROOT, "%-76s %7.2f s  %s%n", title, least / 1e9, answer);
  }
}
