package lagoon.protocol.services;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.view.Load;

/**
 * No more places are taken than a pool has, no more wait than there is room for, and nobody waits while a
 * place is free. A service's threads and queue hold exactly the requests that it was sent and has not
 * answered; a bulkhead holds nothing but calls that have not ended. The smallest run that it rejects: a
 * service of one thread answers a request, and shows a busy thread.
 *
 * <p>Where a pool becomes smaller nobody loses a place: only what grows can be too much. Looked at is each
 * state that shows a pool; contested are those in which all places are taken.
 */
final class PoolsKept extends Watch {

  static final String NAME = "pools kept";

  /** By service: how many requests came and were not answered. */
  private final Map<Integer, Integer> unanswered = new TreeMap<>();

  /**
   * The broken variant: what is shown as the bulkhead towards one service is that towards all, and may well
   * hold more than the calls to that one. To flag this would say of every run of the variant only that it is
   * broken; what comes of it is looked at by {@link NoCascade}.
   */
  private final boolean isShared;

  PoolsKept(ServicesSettings settings, Consumer<Violation> flagged) {
    super(NAME, flagged);
    this.isShared = settings.broken() == ServicesSettings.Broken.SHARES_BULKHEAD;
  }

  @Override
  void delivered(Observation.Delivered at, ServicesMessage message) {
    if (message instanceof ServicesMessage.Call) {
      unanswered.merge(at.node().index(), 1, Integer::sum);
    }
  }

  @Override
  void sent(Observation.Sent at, ServicesMessage message) {
    if (!(message instanceof ServicesMessage.Call)) {
      unanswered.merge(at.node().index(), -1, Integer::sum);
    }
  }

  @Override
  void lost(NodeName node) {
    unanswered.remove(node.index());
  }

  @Override
  void turned(Observation.StateChanged at, Shown before, Shown after) {
    for (Load.Pool pool : after.pools()) {
      checked(pool.busy() >= pool.size());
      grown(at, before(before, pool), pool);
      if (pool.waiting() > 0 && pool.busy() < pool.size()) {
        flag(at, "At " + at.node() + " somebody waits though a place is free: " + pool.text() + ".");
      }
    }
    for (Load.Calls calls : after.calls()) {
      after.pool(calls.name()).ifPresent(pool -> {
        if (!isShared && pool.busy() + pool.waiting() > calls.open()) {
          flag(at, at.node() + " has " + calls.text() + "; but its bulkhead holds more of them: "
              + pool.text() + ".");
        }
      });
    }
    after.threads().ifPresent(threads -> {
      int here = unanswered.getOrDefault(at.node().index(), 0);
      if (threads.busy() + threads.waiting() != here) {
        flag(at, at.node() + " has " + here + " requests that it has not answered, but shows "
            + threads.text() + ".");
      }
    });
  }

  /** The same pool before; an empty one where it was not shown. */
  private static Load.Pool before(Shown before, Load.Pool pool) {
    return before.pool(pool.name()).orElse(new Load.Pool(pool.name(), 0, 0, 0, 0));
  }

  private void grown(Observation at, Load.Pool was, Load.Pool pool) {
    if (pool.busy() > pool.size() && pool.busy() > was.busy()) {
      flag(at, at.node() + " has more busy than there are: " + pool.text() + ".");
    } else if (pool.waiting() > pool.room() && pool.waiting() > was.waiting()) {
      flag(at, at.node() + " has more waiting than there is room for: " + pool.text() + ".");
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No service showed its threads.";
  }

  @Override
  protected String whyNothingContested() {
    return "There was always a place free.";
  }
}
