package lagoon.protocol.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.network.Distribution;
import lagoon.protocol.services.ServicesSettings.Asking;
import lagoon.protocol.services.ServicesSettings.Broken;
import lagoon.protocol.services.ServicesSettings.Service;
import lagoon.simulation.Scenarios;
import lagoon.view.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A service that calls nobody is a queue of the textbooks: through the real protocol and engine requests must
 * wait as Erlang (1917) says, within three standard errors over independent runs. Links take no time.
 */
class ErlangTest {

  private static final int RUNS = Integer.getInteger("lagoon.runs", 12);
  private static final long MEAN_WORK = 10_000_000;
  private static final long HOUR = 3_600_000_000_000L;
  /** Longer than the memory of any queue here: what is measured before says how a run began. */
  private static final long WARM = 5_000_000_000L;
  private static final long REQUESTS = 7_000;

  /** What one run showed of its service. */
  private static final class Watched implements Observer {
    private final Map<Long, Long> asked = new HashMap<>();
    private long time;
    private long answered;
    private long arrived;
    private long waited;
    private long turnedAway;
    private int waiting;
    private boolean arrives;

    @Override
    public boolean wantsDetail() {
      return true;
    }

    @Override
    public void observe(Observation observation) {
      boolean isEarly = observation.time() < WARM;
      if (observation instanceof Observation.Delivered delivered) {
        if (delivered.message() instanceof ServicesMessage.Call call) {
          asked.put(call.number(), delivered.time());
          arrives = !isEarly;
          arrived += isEarly ? 0 : 1;
        }
      } else if (observation instanceof Observation.Sent sent && sent.message() instanceof ServicesMessage one
          && !(one instanceof ServicesMessage.Call)) {
        long since = asked.remove(one.number());
        boolean isDone = one instanceof ServicesMessage.Done;
        turnedAway += isDone || isEarly ? 0 : 1;
        time += isDone && since >= WARM ? sent.time() - since : 0;
        answered += isDone && since >= WARM ? 1 : 0;
      } else if (observation instanceof Observation.StateChanged changed) {
        new Shown(changed.state()).threads().ifPresent(this::show);
      }
    }

    private void show(Load.Pool threads) {
      waited += arrives && threads.waiting() > waiting ? 1 : 0;
      arrives = false;
      waiting = threads.waiting();
    }

    double meanTime() {
      return (double) time / answered / MEAN_WORK;
    }

    double shareThatWaits() {
      return (double) waited / arrived;
    }

    double shareTurnedAway() {
      return (double) turnedAway / arrived;
    }
  }

  private static Watched run(long seed, int threads, int queue, Distribution work, double load) {
    Calling calling = new Calling(100 * HOUR, 1, new Distribution.Constant(0), 1,
        new BudgetSettings.Unlimited(), new BreakerSettings.None(), new BulkheadSettings.None());
    Distribution every = new Distribution.Exponential((long) (MEAN_WORK / load), 0);
    ServicesSettings settings = new ServicesSettings(
        Map.of("shop", new Service(threads, queue, work, 0, List.of())), "shop",
        Map.of("search", new Asking(every, List.of())), calling, calling, Broken.NONE);
    Watched watched = new Watched();
    long lasts = WARM + (long) (REQUESTS * MEAN_WORK / load);
    Scenarios.store().seed(seed).duration(lasts + "ns").settle("0s").latency(Scenarios.constant("0ms"))
        .protocol("services", settings).simulation(watched).run(Optional.empty());
    return watched;
  }

  /** Erlang B: which share of calls finds all lines busy, by the recursion over their number. */
  private static double erlangB(int lines, double load) {
    double blocked = 1;
    for (int i = 1; i <= lines; i++) {
      blocked = load * blocked / (i + load * blocked);
    }
    return blocked;
  }

  /** Erlang C: which share of calls must wait. */
  private static double erlangC(int lines, double load) {
    double blocked = erlangB(lines, load);
    return blocked / (1 - load / lines * (1 - blocked));
  }

  private static void agrees(String what, double[] found, double expected) {
    double mean = 0;
    for (double one : found) {
      mean += one / found.length;
    }
    double squares = 0;
    for (double one : found) {
      squares += (one - mean) * (one - mean);
    }
    double error = Math.sqrt(squares / (found.length - 1) / found.length);
    assertThat(mean).as(what + " of " + found.length + " runs, standard error " + error)
        .isCloseTo(expected, within(3 * error));
    assertThat(error).as("the error is small enough to tell").isLessThan(0.05 * expected);
  }

  /** For one thread Erlang C is the load, and the mean time in the system 1 / (1 - load). */
  @ParameterizedTest
  @CsvSource({"1, 0.5", "1, 0.7", "2, 1.4", "5, 4", "10, 7.5"})
  void requestsWaitAsErlangCSays(int threads, double load) {
    double[] times = new double[RUNS];
    double[] waits = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      Watched one = run(1000 * threads + i, threads, 1_000_000,
          new Distribution.Exponential(MEAN_WORK, 0), load);
      times[i] = one.meanTime();
      waits[i] = one.shareThatWaits();
      assertThat(one.shareTurnedAway()).isZero();
    }
    agrees("mean time in the system", times, 1 + erlangC(threads, load) / (threads - load));
    agrees("share that waits", waits, erlangC(threads, load));
  }

  /** Whatever the distribution of the work, only its mean counts (Sevastyanov 1957). */
  @ParameterizedTest
  @CsvSource({"exponential", "constant", "uniform"})
  void withoutAQueueRequestsAreTurnedAwayAsErlangBSays(String kind) {
    Distribution work = switch (kind) {
      case "exponential" -> new Distribution.Exponential(MEAN_WORK, 0);
      case "constant" -> new Distribution.Constant(MEAN_WORK);
      default -> new Distribution.Uniform(0, 2 * MEAN_WORK);
    };
    double[] turnedAway = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      Watched one = run(500 + i, 4, 0, work, 3);
      turnedAway[i] = one.shareTurnedAway();
      assertThat(one.meanTime()).isBetween(0.95, 1.05);
    }
    agrees("share turned away", turnedAway, erlangB(4, 3));
  }

  /** M/M/1/K: with room for K at once the share turned away is (1 - r) r^K / (1 - r^(K + 1)). */
  @Test
  void aQueueWithLittleRoomTurnsAwayAsTheTextbookSays() {
    double load = 0.8;
    double[] turnedAway = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      turnedAway[i] = run(900 + i, 1, 4, new Distribution.Exponential(MEAN_WORK, 0), load).shareTurnedAway();
    }
    agrees("share turned away", turnedAway, (1 - load) * Math.pow(load, 5) / (1 - Math.pow(load, 6)));
  }
}
