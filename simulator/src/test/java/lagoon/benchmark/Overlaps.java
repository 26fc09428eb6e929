package lagoon.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.history.Action;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Histories of clients who use one store at the same time, each operation taking effect at one moment
 * between its invocation and its completion. A client whose operation crashes never returns; the operation
 * may take effect, and another client takes its place. In a faulty history one read in the middle is stale.
 *
 * @param clients how many clients work at any time
 * @param operations how many operations in all
 * @param crashes the share of operations that crash
 * @param think how long a client waits between operations, in lengths of an operation
 * @param next draws an action
 */
public record Overlaps(
    int clients, int operations, double crashes, double think, Function<RandomStream, Action> next) {

  private static final class Planned {
    int process;
    Action action;
    double invoked;
    double effect;
    double completed;
    boolean crashed;
    boolean refused;
    List<Value> returned = List.of();
  }

  /** Reads, writes and compare-and-sets of small numbers under one key, as the tests of registers have it. */
  public static Overlaps register(int clients, int operations, double crashes) {
    Key x = key(0);
    return new Overlaps(clients, operations, crashes, 0.5, random -> switch (random.nextInt(3)) {
      case 0 -> new Action.Read(List.of(x));
      case 1 -> new Action.Write(x, amount(random.nextInt(5)));
      default -> new Action.CompareAndSet(x, amount(random.nextInt(5)), amount(random.nextInt(5)));
    });
  }

  /** Reads and writes of several keys, one at a time; every value is written once. */
  public static Overlaps keyValue(int clients, int operations, int keys, double crashes) {
    return new Overlaps(clients, operations, crashes, 0.5, random -> {
      Key key = key(random.nextInt(keys));
      return random.nextInt(2) == 0 ? new Action.Read(List.of(key))
          : new Action.Write(key, amount(random.nextInt(1 << 30)));
    });
  }

  /** Transfers between accounts, and reads of all of them at once. */
  public static Overlaps bank(int clients, int operations, int accounts, int most, double crashes) {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < accounts; i++) keys.add(key(i));
    return new Overlaps(clients, operations, crashes, 0.5, random -> {
      int from = random.nextInt(accounts);
      int to = (from + 1 + random.nextInt(accounts - 1)) % accounts;
      return random.nextInt(2) == 0 ? new Action.Read(keys)
          : new Action.Transfer(keys.get(from), keys.get(to), 1 + random.nextInt(most));
    });
  }

  /** Appends to lists, and reads of them. */
  public static Overlaps lists(int clients, int operations, int keys, double crashes) {
    return new Overlaps(clients, operations, crashes, 0.5, random -> {
      Key key = key(random.nextInt(keys));
      return random.nextInt(2) == 0 ? new Action.Read(List.of(key))
          : new Action.Append(key, amount(random.nextInt(1 << 30)));
    });
  }

  private static Key key(int index) {
    return new Key(index, "k" + index);
  }

  private static Value amount(long amount) {
    return new Value.Amount(amount);
  }

  /** One history. */
  public List<Recorded> history(long seed, boolean faulty) {
    RandomStream random = new RandomStreams(seed).open("history");
    List<Planned> planned = plan(random);
    play(planned, faulty ? operations / 2 + random.nextInt(operations / 4) : Integer.MAX_VALUE);
    List<double[]> moments = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) {
      moments.add(new double[] {planned.get(i).invoked, i, 0});
      moments.add(new double[] {planned.get(i).completed, i, 1});
    }
    moments.sort(Comparator.comparingDouble(moment -> moment[0]));
    long[][] places = new long[planned.size()][2];
    for (int place = 0; place < moments.size(); place++) {
      places[(int) moments.get(place)[1]][(int) moments.get(place)[2]] = place;
    }
    List<Recorded> history = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) {
      Planned one = planned.get(i);
      Outcome outcome = one.crashed ? Outcome.UNKNOWN : one.refused ? Outcome.FAILED : Outcome.OK;
      history.add(new Recorded(i + 1, one.process, one.action, places[i][0],
          one.crashed ? Recorded.NEVER : places[i][1], outcome, one.crashed ? List.of() : one.returned));
    }
    return history;
  }

  private List<Planned> plan(RandomStream random) {
    List<Planned> planned = new ArrayList<>();
    double[] free = new double[clients];
    int[] process = new int[clients];
    for (int i = 0; i < clients; i++) {
      process[i] = i;
      free[i] = random.nextDouble();
    }
    int processes = clients;
    for (int i = 0; i < operations; i++) {
      int client = 0;
      for (int other = 1; other < clients; other++) client = free[other] < free[client] ? other : client;
      Planned one = new Planned();
      one.process = process[client];
      one.action = next.apply(random);
      one.invoked = free[client];
      one.effect = one.invoked + random.nextDouble();
      one.completed = one.effect + random.nextDouble();
      one.crashed = random.nextDouble() < crashes;
      if (one.crashed) {
        // It takes effect in time, late, or not before all is over.
        one.effect = one.invoked + random.nextDouble() * random.nextInt(200);
        process[client] = processes++;
      }
      free[client] = one.completed + 2 * think * random.nextDouble();
      planned.add(one);
    }
    return planned;
  }

  private static void play(List<Planned> planned, int staleFrom) {
    Map<Key, Value> store = new LinkedHashMap<>();
    List<Map<Key, Value>> past = new ArrayList<>();
    List<Planned> byEffect =
        planned.stream().sorted(Comparator.comparingDouble(one -> one.effect)).toList();
    boolean isStale = false;
    for (int i = 0; i < byEffect.size(); i++) {
      Planned one = byEffect.get(i);
      past.add(new LinkedHashMap<>(store));
      if (one.action.isWrite()) {
        Effect effect = one.action.evaluate(key -> store.getOrDefault(key, Value.ABSENT));
        if (effect instanceof Effect.Changed changed) {
          changed.puts().forEach(put -> store.put(put.key(), put.value()));
        } else {
          one.refused = true;
        }
      } else {
        boolean stale = !isStale && i >= staleFrom && !one.crashed;
        isStale |= stale;
        Map<Key, Value> from = stale ? past.get(i / 2) : store;
        one.returned = one.action.keys().stream().map(key -> from.getOrDefault(key, Value.ABSENT)).toList();
      }
    }
  }
}
