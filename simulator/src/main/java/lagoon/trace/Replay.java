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
import lagoon.history.State;

/** The world while observations are played back: each changes it in place. */
final class Replay {

  /** How one node stands, while it changes. */
  private static final class Standing {
    private Moment.Life life = Moment.Life.UP;
    private Optional<String> role = Optional.empty();
    private Shelf copies = new Shelf();
    private List<State> shown = List.of();

    private Standing copy() {
      Standing copy = new Standing();
      copy.life = life;
      copy.role = role;
      copy.copies = copies.copy();
      copy.shown = shown;
      return copy;
    }

    private void forget() {
      role = Optional.empty();
      copies.clear();
      shown = List.of();
    }
  }

  private final Cast cast;
  private final List<Standing> nodes;
  private final Set<Moment.Link> cuts;
  private final Map<Long, Observation.FaultBegan> faults;
  private final Map<Long, Observation.Sent> inFlight;

  Replay(Cast cast) {
    this(cast, new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (int i = 0; i < cast.nodes().size(); i++) {
      nodes.add(new Standing());
    }
    for (NodeName replica : cast.replicas()) {
      at(replica).copies.put(cast.initial());
    }
  }

  private Replay(
      Cast cast, List<Standing> nodes, Set<Moment.Link> cuts, Map<Long, Observation.FaultBegan> faults,
      Map<Long, Observation.Sent> inFlight) {
    this.cast = cast;
    this.nodes = nodes;
    this.cuts = cuts;
    this.faults = faults;
    this.inFlight = inFlight;
  }

  Replay copy() {
    List<Standing> copies = new ArrayList<>(nodes.size());
    nodes.forEach(node -> copies.add(node.copy()));
    return new Replay(
        cast, copies, new LinkedHashSet<>(cuts), new LinkedHashMap<>(faults), new LinkedHashMap<>(inFlight));
  }

  /** About how many references a copy of it costs. */
  int size() {
    int size = cuts.size() + faults.size() + inFlight.size();
    for (Standing node : nodes) {
      size += 1 + node.copies.size();
    }
    return size;
  }

  void play(Observation observation) {
    if (observation instanceof Observation.Sent sent) {
      inFlight.put(sent.id(), sent);
    } else if (observation instanceof Observation.Delivered || observation instanceof Observation.Dropped) {
      inFlight.remove(observation.cause());
    } else if (observation instanceof Observation.Applied applied) {
      at(applied.node()).copies.put(applied.versions());
    } else if (observation instanceof Observation.StateChanged changed) {
      at(changed.node()).shown = changed.state();
    } else if (observation instanceof Observation.RoleChanged changed) {
      at(changed.node()).role = Optional.of(changed.role());
    } else {
      playFault(observation);
    }
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
      standing.add(new Moment.Node(name, node.life, node.role, node.copies.all(), node.shown));
    }
    return new Moment(
        time, standing, new ArrayList<>(cuts), new ArrayList<>(faults.values()),
        new ArrayList<>(inFlight.values()));
  }

  private Standing at(NodeName name) {
    return nodes.get(name.index());
  }
}
