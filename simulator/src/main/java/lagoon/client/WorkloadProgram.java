package lagoon.client;

import java.util.List;
import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Value;
import lagoon.network.Distribution;

/** One of a workload's many sessions: it draws what to do next. */
public final class WorkloadProgram implements Program {

  private final Workload workload;
  private final Keys keys;
  private final Runnable next = this::next;
  private final Runnable pause = this::pause;
  private Actor actor;
  private long begun;

  /**
   * How popular each key is; one table for all sessions. A draw takes the same time however many keys there
   * are: each of n equal columns is shared by a key and its alias (Walker 1977; built as in Vose, IEEE TSE
   * 1991).
   */
  public static final class Keys {
    private final Key[] keys;
    private final Action.Read[] reads;
    /** Below this part of its column stands the column's own key, above it the alias. */
    private final double[] own;
    private final int[] alias;

    /** Those keys, as popular as that law says. */
    public Keys(List<Key> keys, Workload.Popularity popularity) {
      this.keys = keys.toArray(Key[]::new);
      this.reads = keys.stream().map(key -> new Action.Read(List.of(key))).toArray(Action.Read[]::new);
      this.own = new double[this.keys.length];
      this.alias = new int[this.keys.length];
      double exponent = popularity instanceof Workload.Popularity.Zipf zipf ? zipf.exponent() : 0;
      double sum = 0;
      for (int i = 0; i < own.length; i++) {
        own[i] = exponent == 0 ? 1 : StrictMath.pow(i + 1, -exponent);
        alias[i] = i;
        sum += own[i];
      }
      level(sum / own.length);
    }

    /** Fills each column that is too low from one that is too high, until all have the height given. */
    private void level(double height) {
      int[] low = new int[own.length];
      int[] high = new int[own.length];
      int lows = 0;
      int highs = 0;
      for (int i = 0; i < own.length; i++) {
        own[i] /= height;
        if (own[i] < 1) {
          low[lows++] = i;
        } else {
          high[highs++] = i;
        }
      }
      while (lows > 0 && highs > 0) {
        int filled = low[--lows];
        int giver = high[highs - 1];
        alias[filled] = giver;
        own[giver] -= 1 - own[filled];
        if (own[giver] < 1) {
          highs--;
          low[lows++] = giver;
        }
      }
      // What is left is full, but for rounding: there the alias is the key itself.
    }

    int draw(double uniform) {
      double place = uniform * own.length;
      int column = (int) place;
      return place - column < own[column] ? column : alias[column];
    }
  }

  /** A session of that workload. */
  public WorkloadProgram(Workload workload, Keys keys) {
    this.workload = workload;
    this.keys = keys;
  }

  @Override
  public void begin(Actor by) {
    actor = by;
    pause();
  }

  private void pause() {
    if (begun < workload.operations()) {
      actor.after(gap(), next);
    }
  }

  private long gap() {
    Distribution gap =
        workload.arrival() instanceof Workload.Arrival.Open open
            ? open.between()
            : ((Workload.Arrival.Closed) workload.arrival()).think();
    return gap.sample(actor.random());
  }

  private void next() {
    begun++;
    int key = keys.draw(actor.random().nextDouble());
    boolean reads = actor.random().nextDouble() < workload.reads();
    Action action =
        reads ? keys.reads[key] : new Action.Write(keys.keys[key], new Value.Amount(begun));
    if (workload.arrival() instanceof Workload.Arrival.Open) {
      pause();
      actor.perform(action, Optional.empty(), Optional.empty(), () -> {});
    } else {
      actor.perform(action, Optional.empty(), Optional.empty(), pause);
    }
  }
}
