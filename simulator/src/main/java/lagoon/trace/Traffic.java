package lagoon.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Observation;

/** The messages between nodes, while observations are played back. */
final class Traffic {

  /** So many of those that were lost are remembered. */
  private static final int LOST = 256;

  private final Map<Long, Observation.Sent> inFlight;
  private final Map<Long, Observation.Sent> again;
  private final Deque<Observation.Dropped> lost;

  Traffic() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayDeque<>());
  }

  private Traffic(
      Map<Long, Observation.Sent> inFlight, Map<Long, Observation.Sent> again,
      Deque<Observation.Dropped> lost) {
    this.inFlight = inFlight;
    this.again = again;
    this.lost = lost;
  }

  Traffic copy() {
    return new Traffic(new LinkedHashMap<>(inFlight), new LinkedHashMap<>(again), new ArrayDeque<>(lost));
  }

  int size() {
    return inFlight.size() + again.size() + lost.size();
  }

  void sent(Observation.Sent sent) {
    inFlight.put(sent.id(), sent);
  }

  /**
   * A message came to an end.
   *
   * @param last whether no copy of it comes to an end later
   */
  void ended(Observation end, boolean last) {
    Observation.Sent sent = inFlight.remove(end.cause());
    if (last) {
      again.remove(end.cause());
    } else if (sent != null) {
      again.put(sent.id(), sent);
    }
    if (end instanceof Observation.Dropped dropped) {
      lost.addLast(dropped);
      if (lost.size() > LOST) {
        lost.removeFirst();
      }
    }
  }

  List<Observation.Sent> inFlight() {
    return new ArrayList<>(inFlight.values());
  }

  List<Observation.Sent> again() {
    return new ArrayList<>(again.values());
  }

  List<Observation.Dropped> lost() {
    return new ArrayList<>(lost);
  }
}
