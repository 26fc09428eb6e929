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
  private Actor actor;
  private long begun;

  /** How popular each key is; one table for all sessions. */
  public static final class Keys {
    private final Key[] keys;
    private final Action.Read[] reads;
    private final double[] cumulative;

    /** Those keys, as popular as that law says. */
    public Keys(List<Key> keys, Workload.Popularity popularity) {
      this.keys = keys.toArray(Key[]::new);
      this.reads = keys.stream().map(key -> new Action.Read(List.of(key))).toArray(Action.Read[]::new);
      this.cumulative = new double[this.keys.length];
      double exponent = popularity instanceof Workload.Popularity.Zipf zipf ? zipf.exponent() : 0;
      double sum = 0;
      for (int i = 0; i < cumulative.length; i++) {
        sum += exponent == 0 ? 1 : StrictMath.pow(i + 1, -exponent);
        cumulative[i] = sum;
      }
    }

    int draw(double uniform) {
      double wanted = uniform * cumulative[cumulative.length - 1];
      int low = 0;
      int high = cumulative.length - 1;
      while (low < high) {
        int middle = low + high >>> 1;
        if (cumulative[middle] > wanted) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
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
    return gap.sample(actor.random().streams(), actor.random().index());
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
      actor.perform(action, Optional.empty(), Optional.empty(), this::pause);
    }
  }
}
