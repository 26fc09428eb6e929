package lagoon.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lagoon.guarantee.order.Answer;
import lagoon.guarantee.order.Budget;
import lagoon.guarantee.order.Linearizable;
import lagoon.guarantee.order.Sequential;
import lagoon.history.Recorded;

/**
 * How long the searches for an order take, history by history, on a warm machine: time of this thread on a
 * processor, the least of some rounds, for neighbours are noisy. The letters are the first ones of the
 * verdicts: HOLDS, VIOLATED, UNKNOWN. Its one argument is the number of rounds.
 */
public final class OrderTimes {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private OrderTimes() {}

  /** Prints a line for each kind of history. */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    Budget usual = Budget.usual();
    print("100 registers, 85 operations, 5 clients, 5 % crash", rounds * 10, false, usual,
        some(100, Overlaps.register(5, 85, 0.05)));
    print("100 registers, 85 operations, 5 clients, 20 % crash", rounds * 10, false, usual,
        some(100, Overlaps.register(5, 85, 0.2)));
    print("100 registers, 85 operations, 20 clients, 10 % crash", rounds, false, usual,
        some(100, Overlaps.register(20, 85, 0.1)));
    for (double crashes : new double[] {0, 0.02}) {
      for (int keys : new int[] {1, 10}) {
        print("kv, 1,700 operations, 50 clients, " + keys + " keys, crashes " + crashes, rounds, false, usual,
            some(4, Overlaps.keyValue(50, 1_700, keys, crashes)));
      }
    }
    print("lists, 1,700 operations, 50 clients, 10 keys, 2 % crash", 2, false, usual,
        some(4, Overlaps.lists(50, 1_700, 10, 0.02)));
    for (int clients : new int[] {5, 10, 20, 50}) {
      for (double crashes : new double[] {0, 0.05}) {
        String title = "bank, 400 operations, " + clients + " clients, 5 accounts, crashes " + crashes;
        print(title, 2, false, usual, some(4, Overlaps.bank(clients, 400, 5, 5, crashes)));
      }
    }
    print("sequential register, 85 operations, 5 clients", 2, true, usual,
        some(20, Overlaps.register(5, 85, 0.05)));
    print("sequential kv, 300 operations, 5 clients, 10 keys", 2, true, usual,
        some(4, Overlaps.keyValue(5, 300, 10, 0.02)));
  }

  private static List<List<Recorded>> some(int count, Overlaps overlaps) {
    List<List<Recorded>> histories = new ArrayList<>();
    for (int i = 0; i < count; i++) histories.add(overlaps.history(i + 1, i % 4 == 3));
    return histories;
  }

  private static void print(
      String title, int rounds, boolean sequential, Budget budget, List<List<Recorded>> histories) {
    long[] least = new long[histories.size()];
    Arrays.fill(least, Long.MAX_VALUE);
    StringBuilder answers = new StringBuilder();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < histories.size(); i++) {
        long begin = THREADS.getCurrentThreadCpuTime();
        Answer answer = sequential ? Sequential.check(histories.get(i), Map.of(), budget)
            : Linearizable.check(histories.get(i), Map.of(), budget);
        least[i] = Math.min(least[i], THREADS.getCurrentThreadCpuTime() - begin);
        if (round == 0) answers.append(answer.verdict().name().charAt(0));
        // Nobody waits for a long one again.
        rounds = least[i] > 1_000_000_000L ? 1 : rounds;
      }
    }
    Arrays.sort(least);
    System.out.printf(Locale.ROOT, "%-68s median %10.1f us  most %12.1f us  all %10.2f ms  %s%n", title,
        least[least.length / 2] / 1e3, least[least.length - 1] / 1e3, Arrays.stream(least).sum() / 1e6,
        answers);
  }
}
