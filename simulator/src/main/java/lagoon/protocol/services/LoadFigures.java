package lagoon.protocol.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;
import lagoon.view.Load;

/** What services bear, and what breakers, bulkheads and retries do about it, all callers together. */
final class LoadFigures implements Measure {

  /** One service. */
  private static final class Busy {
    int threads;
    int queue;
    long calls;
  }

  private final Map<String, Busy> services = new LinkedHashMap<>();
  private final Map<Integer, Shown> shown = new TreeMap<>();
  /** By caller and service: since when the breaker is open. */
  private final Map<String, Long> open = new TreeMap<>();
  private long openTime;
  private long opened;
  private long calls;
  private long retries;
  private long refused;
  private long turnedAway;
  private long full;
  private long requests;

  LoadFigures(ServicesSettings settings) {
    settings.services().keySet().forEach(name -> services.put(name, new Busy()));
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.StateChanged changed) {
      Shown after = new Shown(changed.state());
      Shown before = shown.put(changed.node().index(), after);
      turned(changed, before == null ? Shown.NOTHING : before, after);
    } else if (observation instanceof Observation.Crashed crashed) {
      Shown before = shown.remove(crashed.node().index());
      if (before != null) {
        before.breakers().forEach(one -> closes(crashed.node(), one, crashed.time()));
      }
    } else if (observation instanceof Observation.Delivered delivered
        && delivered.message() instanceof ServicesMessage.Call call) {
      services.get(call.to()).calls++;
    } else if (observation instanceof Observation.Sent sent
        && sent.message() instanceof ServicesMessage.Failed failed) {
      boolean isFull = failed.ending().reason() == Ending.Reason.FULL
          && failed.ending().by().equals(sent.node().name());
      full += isFull ? 1 : 0;
    }
  }

  private void turned(Observation at, Shown before, Shown after) {
    after.threads().ifPresent(pool -> {
      Busy busy = services.get(at.node().name());
      busy.threads = Math.max(busy.threads, pool.busy());
      busy.queue = Math.max(busy.queue, pool.waiting());
    });
    // One that is not shown any more was taken away.
    before.breakers().stream().filter(one -> after.breaker(one.towards()).isEmpty())
        .forEach(one -> closes(at.node(), one, at.time()));
    for (Load.Breaker breaker : after.breakers()) {
      boolean isOpen = breaker.position() == Load.Position.OPEN;
      if (!isOpen) {
        closes(at.node(), breaker, at.time());
      } else if (open.putIfAbsent(name(at.node(), breaker), at.time()) == null) {
        opened++;
      }
    }
    for (Load.Calls now : after.calls()) {
      count(now, before.calls(now.name()).orElse(new Load.Calls("", 0, 0, 0, 0, 0, 0)));
    }
  }

  private void count(Load.Calls now, Load.Calls was) {
    if (now.name().startsWith(Line.name(""))) {
      calls += now.begun() - was.begun();
      retries += now.retries() - was.retries();
      refused += now.refused() - was.refused();
      turnedAway += now.turnedAway() - was.turnedAway();
    } else {
      requests += now.begun() - was.begun();
    }
  }

  private static String name(NodeName caller, Load.Breaker breaker) {
    return caller + " " + breaker.towards();
  }

  private void closes(NodeName caller, Load.Breaker breaker, long now) {
    Long since = open.remove(name(caller, breaker));
    openTime += since == null ? 0 : now - since;
  }

  @Override
  public List<Measured> measured(long now) {
    long stillOpen = open.values().stream().mapToLong(since -> now - since).sum();
    List<Measured> all = new ArrayList<>(List.of(
        Measured.number("breakers opened", opened),
        Measured.time("breakers open", openTime + stillOpen),
        Measured.number("refused by breakers", refused),
        Measured.number("turned away by bulkheads", turnedAway),
        Measured.number("turned away by full queues", full),
        Measured.number("retries per call", (double) retries / calls)));
    services.forEach((name, busy) -> {
      all.add(Measured.number("most busy threads of " + name, busy.threads));
      all.add(Measured.number("longest queue of " + name, busy.queue));
      all.add(Measured.number("calls to " + name + " per request", (double) busy.calls / requests));
    });
    return all;
  }
}
