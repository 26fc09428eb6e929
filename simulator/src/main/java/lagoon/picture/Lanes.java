package lagoon.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.trace.Trace;

/** Which nodes have a lane, and which lane that is. */
final class Lanes {

  /** So many violations choose the lanes; those of later ones must take what there is. */
  private static final int DECIDING_VIOLATIONS = 8;

  private final List<Lane> shown = new ArrayList<>();
  private final int[] laneOf;
  private final boolean[] isClient;
  private final int hiddenSessions;
  private final int hiddenReplicas;

  private Lanes(Cast cast, Set<NodeName> chosen) {
    this.laneOf = new int[cast.nodes().size()];
    this.isClient = new boolean[cast.nodes().size()];
    Arrays.fill(laneOf, -1);
    int sessions = 0;
    for (NodeName client : clients(cast)) {
      isClient[client.index()] = true;
      sessions += add(client, chosen) ? 1 : 0;
    }
    int replicas = 0;
    for (NodeName replica : cast.servers()) {
      replicas += add(replica, chosen) ? 1 : 0;
    }
    this.hiddenSessions = clients(cast).size() - sessions;
    this.hiddenReplicas = cast.servers().size() - replicas;
  }

  private boolean add(NodeName node, Set<NodeName> chosen) {
    if (!chosen.contains(node)) {
      return false;
    }
    laneOf[node.index()] = shown.size();
    shown.add(new Lane(node, isClient[node.index()]));
    return true;
  }

  /** Those nodes that are wanted, and then those of a trace that matter most; at most {@code most}. */
  static Lanes choose(Trace trace, int most, List<NodeName> wanted) {
    Cast cast = trace.cast();
    Set<NodeName> chosen = new LinkedHashSet<>();
    if (cast.nodes().size() > most) {
      take(wanted, chosen, most);
      Set<NodeName> witnesses = new LinkedHashSet<>();
      Set<NodeName> servers = new LinkedHashSet<>();
      findWitnesses(trace, witnesses, servers);
      // Neither kind may crowd out the other: a picture without sessions, or without replicas, says nothing.
      int forReplicas = Math.min(cast.servers().size(), Math.max(1, most - 3));
      take(witnesses, chosen, cast.servers().isEmpty() ? most : most - forReplicas);
      if (chosen.stream().noneMatch(clients(cast)::contains)) {
        take(clients(cast), chosen, Math.min(chosen.size() + 1, most));
      }
      take(servers, chosen, most);
      if (cast.sessions().isEmpty()) {
        take(firstReached(trace, most), chosen, most);
      }
      take(cast.servers(), chosen, most);
      take(witnesses, chosen, most);
      take(clients(cast), chosen, most);
    } else {
      chosen.addAll(cast.nodes());
    }
    return new Lanes(cast, chosen);
  }

  private static void take(Collection<NodeName> nodes, Set<NodeName> chosen, int most) {
    for (NodeName node : nodes) {
      if (chosen.size() >= most) {
        return;
      }
      chosen.add(node);
    }
  }

  /** The nodes of the sessions' clients, each once, in order of sessions. */
  private static Set<NodeName> clients(Cast cast) {
    Set<NodeName> clients = new LinkedHashSet<>();
    for (Session session : cast.sessions()) {
      clients.add(session.node());
    }
    return clients;
  }

  /** Where no client does anything: those that took a part or got news first. */
  private static Set<NodeName> firstReached(Trace trace, int most) {
    Set<NodeName> reached = new LinkedHashSet<>();
    for (Observation observation : trace.observations()) {
      if (reached.size() >= most) {
        break;
      }
      if (observation instanceof Observation.Delivered delivered && !delivered.message().isRoutine()) {
        reached.add(delivered.from());
        reached.add(delivered.node());
      } else if (observation instanceof Observation.RoleChanged role) {
        reached.add(role.node());
      }
    }
    return reached;
  }

  private static void findWitnesses(Trace trace, Set<NodeName> witnesses, Set<NodeName> servers) {
    Set<Operation> operations = new HashSet<>();
    int violations = 0;
    for (Observation observation : trace.observations()) {
      if (observation instanceof Observation.Violated violated && violations++ < DECIDING_VIOLATIONS) {
        for (Operation operation : violated.witnesses()) {
          witnesses.add(operation.session().node());
          operations.add(operation);
        }
      }
    }
    for (Observation observation : trace.observations()) {
      if (observation instanceof Observation.Served served && operations.contains(served.operation())) {
        servers.add(served.node());
      }
    }
  }

  /** From left to right: clients, then replicas. */
  List<Lane> shown() {
    return List.copyOf(shown);
  }

  int hiddenSessions() {
    return hiddenSessions;
  }

  int hiddenReplicas() {
    return hiddenReplicas;
  }

  /** The lane of that node; -1 where it has none. */
  int of(NodeName node) {
    return laneOf[node.index()];
  }

  boolean shows(NodeName node) {
    return laneOf[node.index()] >= 0;
  }

  /** Whether that node is a session's client. */
  boolean isClient(NodeName node) {
    return isClient[node.index()];
  }
}
