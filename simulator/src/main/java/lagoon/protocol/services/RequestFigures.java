package lagoon.protocol.services;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Observation;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;
import lagoon.view.Load;

/**
 * How the users fare: of each kind of request, which share of those that ended were OK, and how long these
 * took from the user's first attempt to the answer.
 */
final class RequestFigures implements Measure {

  /** One kind of request. */
  private static final class Kind {
    long ok;
    long ended;
    long[] latencies = new long[64];
    int count;

    void took(long time) {
      if (count == latencies.length) {
        latencies = Arrays.copyOf(latencies, 2 * count);
      }
      latencies[count++] = time;
    }
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  /** By number of each call that has not succeeded: when it was first sent. */
  private final Map<Long, Long> begun = new HashMap<>();
  /** The answer that a user has just got. */
  private Observation.Delivered answer;
  /** What the users showed last; nothing after a crash. */
  private Shown before = Shown.NOTHING;

  RequestFigures(ServicesSettings settings) {
    settings.requests().keySet().forEach(name -> kinds.put(name, new Kind()));
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (!observation.node().name().equals(ServicesSettings.USERS)) {
      return;
    }
    if (observation instanceof Observation.Sent sent
        && sent.message() instanceof ServicesMessage.Call call) {
      begun.putIfAbsent(call.number(), sent.time());
    } else if (observation instanceof Observation.Delivered delivered) {
      answer = delivered;
    } else if (observation instanceof Observation.StateChanged changed) {
      turned(new Shown(changed.state()), changed.time());
    } else if (observation instanceof Observation.Crashed) {
      before = Shown.NOTHING;
      answer = null;
    }
  }

  private void turned(Shown after, long now) {
    kinds.forEach((name, kind) -> {
      Load.Calls calls = after.calls(name).orElse(null);
      if (calls == null) {
        return;
      }
      long ok = calls.ok() - before.calls(name).map(Load.Calls::ok).orElse(0L);
      kind.ended += ended(calls) - before.calls(name).map(RequestFigures::ended).orElse(0L);
      kind.ok += ok;
      if (ok > 0 && answer != null && answer.message() instanceof ServicesMessage.Done done) {
        kind.took(now - begun.remove(done.number()));
      }
    });
    answer = null;
    before = after;
  }

  private static long ended(Load.Calls calls) {
    return calls.begun() - calls.open();
  }

  @Override
  public List<Measured> measured(long now) {
    List<Measured> all = new ArrayList<>();
    kinds.forEach((name, kind) -> {
      long[] sorted = Arrays.copyOf(kind.latencies, kind.count);
      Arrays.sort(sorted);
      all.add(Measured.share("OK of " + name, (double) kind.ok / kind.ended));
      all.add(Measured.time("mean latency of " + name, Arrays.stream(sorted).average().orElse(Double.NaN)));
      all.add(Measured.time("median latency of " + name, quantile(sorted, 0.5)));
      all.add(Measured.time("99 % latency of " + name, quantile(sorted, 0.99)));
    });
    return all;
  }

  /** The least that so large a share does not exceed. */
  private static double quantile(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
