package lagoon.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.State;
import lagoon.history.Version;

/** The world while observations are played back: each changes it in place. */
final class Replay {

  /** How one node stands, while it changes. */
  private static final class Standing {
    private Moment.Life life = Moment.Life.UP;
    private Optional<String> role = Optional.empty();
    private Shelf copies = new Shelf();
    private List<State> shown = List.of();
    private List<Observation.TimerSet> timers = new ArrayList<>(0);

    private Standing copy() {
      Standing copy = new Standing();
      copy.life = life;
      copy.role = role;
      copy.copies = copies.copy();
      copy.shown = shown;
      copy.timers = new ArrayList<>(timers);
      return copy;
    }

    private void forget() {
      role = Optional.empty();
      copies.clear();
      shown = List.of();
      timers.clear();
    }

    /** Of several timers with one name, the one set first is meant. */
    private void forget(TimerTest test) {
      for (int i = 0; i < timers.size(); i++) {
        if (test.fits(timers.get(i))) {
          timers.remove(i);
          return;
        }
      }
    }
  }

  private interface TimerTest {
    boolean fits(Observation.TimerSet set);
  }

  private final Cast cast;
  private final Journeys journeys;
  private final List<Standing> nodes;
  private final Set<Moment.Link> cuts;
  private final Map<Long, Observation.FaultBegan> faults;
  private final Traffic traffic;
  private final List<Sitting> sessions;
  private final List<News> newest;

  Replay(Cast cast, Journeys journeys) {
    this(cast, journeys, new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashMap<>(), new Traffic(),
        new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < cast.nodes().size(); i++) {
      nodes.add(new Standing());
    }
    for (int i = 0; i < cast.sessions().size(); i++) {
      sessions.add(Sitting.EMPTY);
    }
    for (NodeName replica : cast.replicas()) {
      at(replica).copies.put(cast.initialAt(replica));
    }
    cast.initial().forEach(version -> hear(version, 0));
  }

  private Replay(
      Cast cast, Journeys journeys, List<Standing> nodes, Set<Moment.Link> cuts,
      Map<Long, Observation.FaultBegan> faults, Traffic traffic, List<Sitting> sessions, List<News> newest) {
    this.cast = cast;
    this.journeys = journeys;
    this.nodes = nodes;
    this.cuts = cuts;
    this.faults = faults;
    this.traffic = traffic;
    this.sessions = sessions;
    this.newest = newest;
  }

  Replay copy() {
    List<Standing> copies = new ArrayList<>(nodes.size());
    nodes.forEach(node -> copies.add(node.copy()));
    return new Replay(cast, journeys, copies, new LinkedHashSet<>(cuts),
        new LinkedHashMap<>(faults), traffic.copy(), new ArrayList<>(sessions), new ArrayList<>(newest));
  }

  /** About how many references a copy of it costs. */
  int size() {
    int size = cuts.size() + faults.size() + traffic.size() + sessions.size() + newest.size();
    for (Standing node : nodes) {
      size += 1 + node.copies.size() + node.timers.size();
    }
    return size;
  }

  /**
   * Lets an observation happen.
   *
   * @param position its own, in the trace
   */
  void play(Observation observation, int position) {
    if (observation instanceof Observation.Sent sent) {
      traffic.sent(sent);
    } else if (observation instanceof Observation.Delivered || observation instanceof Observation.Dropped) {
      traffic.ended(observation, journeys.isLastEnd(position));
    } else if (observation instanceof Observation.Applied applied) {
      at(applied.node()).copies.put(applied.versions());
      applied.versions().forEach(version -> hear(version, applied.time()));
    } else if (observation instanceof Observation.StateChanged changed) {
      at(changed.node()).shown = changed.state();
    } else if (observation instanceof Observation.RoleChanged changed) {
      at(changed.node()).role = Optional.of(changed.role());
    } else if (observation instanceof Observation.TimerSet set) {
      at(set.node()).timers.add(set);
    } else if (observation instanceof Observation.TimerFired fired) {
      at(fired.node()).forget(set -> set.id() == fired.cause());
    } else if (observation instanceof Observation.TimerCancelled cancelled) {
      at(cancelled.node()).forget(set -> set.timer().equals(cancelled.timer()));
    } else if (observation instanceof Observation.Invoked invoked) {
      int session = invoked.operation().session().index();
      sessions.set(session, sessions.get(session).invoked(invoked.operation()));
    } else if (observation instanceof Observation.Completed completed) {
      complete(completed);
    } else {
      playFault(observation);
    }
  }

  private void complete(Observation.Completed completed) {
    int session = completed.operation().session().index();
    sessions.set(session, sessions.get(session).completed(completed));
    if (completed.outcome() == Outcome.OK && completed.operation().action().isWrite()) {
      for (Version version : completed.versions()) {
        hear(version, completed.time());
        int key = version.keyIndex();
        newest.set(key, newest.get(key).acknowledging(version));
      }
    }
  }

  private void hear(Version version, long time) {
    if (version.isNothing()) {
      return;
    }
    int key = version.keyIndex();
    while (newest.size() <= key) {
      newest.add(null);
    }
    News known = newest.get(key);
    newest.set(key, known == null ? News.of(version, time) : known.and(version, time));
  }

  private void playFault(Observation observation) {
    Standing node = at(observation.node());
    if (observation instanceof Observation.Cut cut) {
      cuts.add(new Moment.Link(cut.node(), cut.to()));
    } else if (observation instanceof Observation.Healed healed) {
      cuts.remove(new Moment.Link(healed.node(), healed.to()));
    } else if (observation instanceof Observation.FaultBegan began) {
      faults.put(began.id(), began);
    } else if (observation instanceof Observation.FaultEnded ended) {
      faults.remove(ended.began());
    } else if (observation instanceof Observation.Crashed) {
      node.life = Moment.Life.DOWN;
      node.forget();
    } else if (observation instanceof Observation.Restarted restarted) {
      node.life = Moment.Life.UP;
      node.forget();
      node.copies.put(restarted.held());
    } else if (observation instanceof Observation.Paused && node.life == Moment.Life.UP) {
      node.life = Moment.Life.PAUSED;
    } else if (observation instanceof Observation.Resumed && node.life == Moment.Life.PAUSED) {
      node.life = Moment.Life.UP;
    }
  }

  Moment moment(long time) {
    List<Moment.Node> standing = new ArrayList<>(nodes.size());
    for (NodeName name : cast.nodes()) {
      Standing node = at(name);
      standing.add(new Moment.Node(name, node.life, node.role, node.copies.all(), node.shown,
          node.timers));
    }
    return new Moment(time, standing, new ArrayList<>(cuts), new ArrayList<>(faults.values()),
        traffic.inFlight(), traffic.again(), traffic.lost(), sessions, new ArrayList<>(newest));
  }

  private Standing at(NodeName name) {
    return nodes.get(name.index());
  }
}
