package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;

/** Who may talk to whom: an undirected graph of nodes, which are numbers from 0. */
final class Topology {

  private final int nodes;
  /** By node, in order; empty where everybody talks to everybody, which would take nodes times nodes. */
  private final List<int[]> neighbours = new ArrayList<>();

  private Topology(int nodes) {
    this.nodes = nodes;
  }

  /** The graph of those settings, always the same one. */
  static Topology of(GossipSettings settings) {
    Topology graph = new Topology(settings.nodes());
    if (settings.topology() != GossipSettings.Graph.COMPLETE) {
      for (TreeSet<Integer> one : new Links(settings).drawn()) {
        graph.neighbours.add(one.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    return graph;
  }

  /** How many nodes stand in a row of a grid of so many. */
  static int width(int nodes) {
    return (int) StrictMath.ceil(StrictMath.sqrt(nodes));
  }

  /** With how many others it may talk. */
  int degree(int node) {
    return neighbours.isEmpty() ? nodes - 1 : neighbours.get(node).length;
  }

  /** The i-th of those with whom it may talk. */
  int neighbour(int node, int i) {
    return neighbours.isEmpty() ? i < node ? i : i + 1 : neighbours.get(node)[i];
  }

  /** Whether there is a way from each to each. */
  boolean isConnected() {
    boolean[] seen = new boolean[nodes];
    List<Integer> reached = new ArrayList<>(List.of(0));
    seen[0] = true;
    for (int next = 0; next < reached.size(); next++) {
      int node = reached.get(next);
      for (int i = 0; i < degree(node) && reached.size() < nodes; i++) {
        int other = neighbour(node, i);
        if (!seen[other]) {
          seen[other] = true;
          reached.add(other);
        }
      }
    }
    return reached.size() == nodes;
  }

  /** Draws the links. */
  private static final class Links {
    private final GossipSettings settings;
    private final int nodes;
    private final RandomStream random;
    private List<TreeSet<Integer>> links = new ArrayList<>();

    Links(GossipSettings settings) {
      this.settings = settings;
      this.nodes = settings.nodes();
      this.random = new RandomStreams(settings.graph()).open("topology");
    }

    List<TreeSet<Integer>> drawn() {
      clear();
      switch (settings.topology()) {
        case COMPLETE -> throw new IllegalStateException("a complete graph is not listed");
        case RING -> ring();
        case GRID -> grid();
        case RANDOM_REGULAR -> regular();
        case SCALE_FREE -> scaleFree();
        case TWO_CLUSTERS -> clusters();
        case LISTED -> settings.neighbours().forEach(
            (one, others) -> others.forEach(other -> join(index(one), index(other))));
      }
      return links;
    }

    private static int index(String name) {
      return Integer.parseInt(name.substring(1)) - 1;
    }

    private void clear() {
      links = new ArrayList<>();
      for (int i = 0; i < nodes; i++) {
        links.add(new TreeSet<>());
      }
    }

    /** Whether they were not joined before. */
    private boolean join(int one, int other) {
      if (one == other) {
        return false;
      }
      links.get(other).add(one);
      return links.get(one).add(other);
    }

    private void ring() {
      for (int i = 0; i < nodes; i++) {
        join(i, (i + 1) % nodes);
      }
    }

    /** As square as it can be; the last row may be shorter. */
    private void grid() {
      int width = width(nodes);
      for (int i = 0; i < nodes; i++) {
        if ((i + 1) % width != 0 && i + 1 < nodes) {
          join(i, i + 1);
        }
        if (i + width < nodes) {
          join(i, i + width);
        }
      }
    }

    /**
     * A ring lattice of that degree whose links are then exchanged in pairs, ten times as often as there are
     * links: each exchange keeps every degree.
     */
    private void regular() {
      List<int[]> edges = new ArrayList<>();
      for (int i = 0; i < nodes; i++) {
        for (int step = 1; step <= settings.degree() / 2; step++) {
          edge(edges, i, (i + step) % nodes);
        }
        if (settings.degree() % 2 == 1 && i < nodes / 2) {
          edge(edges, i, i + nodes / 2);
        }
      }
      for (int times = 10 * edges.size(); times > 0; times--) {
        exchange(edges.get(random.nextInt(edges.size())), edges.get(random.nextInt(edges.size())));
      }
    }

    private void edge(List<int[]> edges, int one, int other) {
      if (join(one, other)) {
        edges.add(new int[] {one, other});
      }
    }

    private void exchange(int[] first, int[] second) {
      boolean clash = first[0] == second[1] || second[0] == first[1] || first[0] == second[0]
          || first[1] == second[1] || links.get(first[0]).contains(second[1])
          || links.get(second[0]).contains(first[1]);
      if (clash) {
        return;
      }
      part(first);
      part(second);
      int end = first[1];
      first[1] = second[1];
      second[1] = end;
      join(first[0], first[1]);
      join(second[0], second[1]);
    }

    private void part(int[] edge) {
      links.get(edge[0]).remove(edge[1]);
      links.get(edge[1]).remove(edge[0]);
    }

    /** Barabasi and Albert 1999: who comes joins half of the degree of those there, by their degrees. */
    private void scaleFree() {
      int each = Math.max(1, settings.degree() / 2);
      List<Integer> ends = new ArrayList<>();
      for (int node = 1; node < nodes; node++) {
        int wanted = Math.min(each, node);
        while (links.get(node).size() < wanted) {
          int other = ends.isEmpty() ? 0 : ends.get(random.nextInt(ends.size()));
          if (other != node && join(node, other)) {
            ends.add(other);
          }
        }
        for (int i = 0; i < wanted; i++) {
          ends.add(node);
        }
      }
    }

    private void clusters() {
      int half = nodes / 2;
      for (int i = 0; i < nodes; i++) {
        for (int j = i + 1; j < nodes; j++) {
          if (i < half == j < half) {
            join(i, j);
          }
        }
      }
      for (int i = 0; i < settings.bridges(); i++) {
        join(half - 1 - i, half + i);
      }
    }
  }
}
