package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * A store of several replicas that answers from what each has, and sends writes to the others after it
 * answered; they apply each other's writes when all is there that the writer's replica had. Of concurrent
 * writes of a key either the same one wins everywhere (by Lamport time: causal convergence), or at each
 * replica the one that it applied last (causal memory). Half of the operations are reads.
 */
public final class CausalStore {

  private final Random random;
  private final int replicas;
  private final boolean converges;
  private final boolean isOrderly;
  private final int haste;
  private final List<Key> keys = new ArrayList<>();
  private final List<List<Update>> sent = new ArrayList<>();
  /** By replica: how many updates of each it has applied. */
  private final int[][] applied;
  private final Update[][] copies;
  private final int[] clock;

  private record Update(Key key, int value, int time, int replica, int[] after) {
    boolean beats(Update other) {
      return other == null || time > other.time || time == other.time && replica > other.replica;
    }
  }

  /**
   * A store of so many replicas and keys.
   *
   * @param converges whether the same one of concurrent writes wins everywhere
   * @param isOrderly whether it applies nothing before what that depends on
   * @param haste how often, before each operation, its replica looks for an update of another
   */
  public CausalStore(
      long seed, int replicas, int keys, boolean converges, boolean isOrderly, int haste) {
    this.random = new Random(seed);
    this.replicas = replicas;
    this.converges = converges;
    this.isOrderly = isOrderly;
    this.haste = haste;
    this.applied = new int[replicas][replicas];
    this.copies = new Update[replicas][keys];
    this.clock = new int[replicas];
    for (int key = 0; key < keys; key++) {
      this.keys.add(new Key(key, "k" + key));
    }
    for (int replica = 0; replica < replicas; replica++) {
      sent.add(new ArrayList<>());
    }
  }

  /** So many operations of so many sessions, each of which stays with one replica; all keys begin with 0. */
  public List<Recorded> run(int operations, int sessions) {
    List<Recorded> history = new ArrayList<>();
    for (int id = 1; id <= operations; id++) {
      int session = random.nextInt(sessions);
      int replica = session % replicas;
      for (int i = 0; i < haste; i++) {
        receive(replica, random.nextInt(replicas));
      }
      Key key = keys.get(random.nextInt(keys.size()));
      if (random.nextBoolean()) {
        write(replica, key, id);
        history.add(new Recorded(id, session, new Action.Write(key, new Value.Amount(id)),
            2L * id, 2L * id + 1, Outcome.OK, List.of()));
      } else {
        Update held = copies[replica][key.index()];
        history.add(new Recorded(id, session, new Action.Read(List.of(key)), 2L * id, 2L * id + 1, Outcome.OK,
            List.of(new Value.Amount(held == null ? 0 : held.value))));
      }
    }
    return history;
  }

  /** What the keys hold in the beginning. */
  public Map<Key, Value> initial() {
    Map<Key, Value> initial = new TreeMap<>((one, other) -> one.index() - other.index());
    keys.forEach(key -> initial.put(key, new Value.Amount(0)));
    return initial;
  }

  private void write(int replica, Key key, int value) {
    clock[replica]++;
    int[] after = Arrays.copyOf(applied[replica], replicas);
    Update update = new Update(key, value, clock[replica], replica, after);
    sent.get(replica).add(update);
    apply(replica, update);
  }

  private void receive(int replica, int from) {
    int next = applied[replica][from];
    if (from == replica || next == sent.get(from).size()) {
      return;
    }
    Update update = sent.get(from).get(next);
    for (int i = 0; isOrderly && i < replicas; i++) {
      if (update.after[i] > applied[replica][i]) {
        return;
      }
    }
    apply(replica, update);
  }

  private void apply(int replica, Update update) {
    applied[replica][update.replica]++;
    clock[replica] = Math.max(clock[replica], update.time);
    int key = update.key.index();
    if (!converges || update.beats(copies[replica][key])) {
      copies[replica][key] = update;
    }
  }
}
