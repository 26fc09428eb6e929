package lagoon.network;

import java.util.ArrayDeque;
import java.util.List;
import lagoon.engine.Engine;
import lagoon.history.Observation;
import lagoon.history.Observer;

/**
 * Numbers what happens, knows what led to it, and tells the observers, in order of ids. An observer may make
 * a further observation while it is told (a checker that finds a violation): that one is told to all when the
 * present one has been.
 */
public final class Chronicle {

  private final Engine engine;
  private final Observer[] observers;
  private final Observer[] detailed;
  private final ArrayDeque<Observation> waiting = new ArrayDeque<>();
  private boolean telling;
  private long lastId;
  private long cause;

  /** A chronicle of what happens on that engine. */
  public Chronicle(Engine engine, List<? extends Observer> observers) {
    this.engine = engine;
    this.observers = observers.toArray(Observer[]::new);
    this.detailed = observers.stream().filter(Observer::wantsDetail).toArray(Observer[]::new);
  }

  /**
   * The id of the next observation; taken whether or not anybody hears of it, so that ids do not depend on
   * who listens.
   */
  public long nextId() {
    return ++lastId;
  }

  /** The id of the observation that led to what happens now; 0: the scenario. */
  public long cause() {
    return cause;
  }

  /** What happens from here on is because of that observation. */
  public void because(long id) {
    cause = id;
  }

  /** Now, in virtual nanoseconds. */
  public long now() {
    return engine.now();
  }

  /** Whether anybody listens to details; where nobody does, they need not be made. */
  public boolean wantsDetail() {
    return detailed.length > 0;
  }

  /** Tells the observers. */
  public void tell(Observation observation) {
    if (telling) {
      waiting.add(observation);
      return;
    }
    telling = true;
    hand(observation);
    while (!waiting.isEmpty()) {
      hand(waiting.poll());
    }
    telling = false;
  }

  private void hand(Observation observation) {
    // Where nobody wants details none are made, and none of the rest need be asked whether it is one.
    boolean isDetail = detailed.length > 0 && observation.isDetail();
    for (Observer observer : isDetail ? detailed : observers) {
      observer.observe(observation);
    }
  }
}
