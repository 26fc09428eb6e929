package lagoon.protocol.gossip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lagoon.protocol.gossip.GossipSettings.Contacts;
import lagoon.protocol.gossip.GossipSettings.Digests;
import lagoon.protocol.gossip.GossipSettings.Exchange;
import lagoon.protocol.gossip.GossipSettings.Graph;
import lagoon.protocol.gossip.GossipSettings.Rounds;
import lagoon.protocol.gossip.GossipSettings.Spreads;
import lagoon.protocol.gossip.GossipSettings.Stops;
import org.junit.jupiter.api.Test;

/** Each graph has the degrees that its name says; links go both ways, and lead from each to each. */
class TopologyTest {

  private static final List<Integer> SIZES = List.of(2, 3, 5, 16, 63, 64, 200);

  private static GossipSettings settings(
      int nodes, Graph graph, int degree, int bridges, long seed, Map<String, List<String>> listed) {
    return new GossipSettings(nodes, List.of(), Spreads.RUMOR, "n1", Exchange.PUSH, Rounds.SYNCHRONOUS,
        1_000_000_000, 0, 1, Stops.NEVER, Contacts.FEEDBACK, 1, 0, Digests.VERSIONS, graph, degree, bridges,
        seed, listed);
  }

  private static Topology graph(int nodes, Graph graph, int degree, int bridges, long seed) {
    return whole(nodes, Topology.of(settings(nodes, graph, degree, bridges, seed, Map.of())));
  }

  /** Checks what holds of every graph. */
  private static Topology whole(int nodes, Topology graph) {
    for (int node = 0; node < nodes; node++) {
      int[] others = neighbours(graph, node);
      assertThat(others).as("of " + node).doesNotContain(node).doesNotHaveDuplicates();
      for (int other : others) {
        assertThat(neighbours(graph, other)).as("back from " + other).contains(node);
      }
    }
    return graph;
  }

  private static int[] neighbours(Topology graph, int node) {
    return IntStream.range(0, graph.degree(node)).map(i -> graph.neighbour(node, i)).toArray();
  }

  private static int[] degrees(int nodes, Topology graph) {
    return IntStream.range(0, nodes).map(graph::degree).sorted().toArray();
  }

  private static boolean isConnected(Topology graph) {
    return graph.isConnected(new BitSet());
  }

  @Test
  void everybodyTalksToEverybodyInACompleteGraph() {
    for (int nodes : SIZES) {
      Topology graph = graph(nodes, Graph.COMPLETE, 1, 1, 1);
      assertThat(degrees(nodes, graph)).containsOnly(nodes - 1);
      assertThat(isConnected(graph)).isTrue();
    }
  }

  @Test
  void eachHasTwoNeighboursOnARing() {
    for (int nodes : SIZES) {
      Topology graph = graph(nodes, Graph.RING, 1, 1, 1);
      assertThat(degrees(nodes, graph)).containsOnly(Math.min(2, nodes - 1));
      assertThat(isConnected(graph)).isTrue();
    }
  }

  @Test
  void aGridHasCornersAndSidesAndAMiddle() {
    for (int nodes : SIZES) {
      Topology graph = graph(nodes, Graph.GRID, 1, 1, 1);
      assertThat(isConnected(graph)).isTrue();
      assertThat(degrees(nodes, graph)[nodes - 1]).isLessThanOrEqualTo(4);
    }
    int[] degrees = degrees(64, graph(64, Graph.GRID, 1, 1, 1));
    assertThat(IntStream.of(degrees).filter(one -> one == 2).count()).as("corners").isEqualTo(4);
    assertThat(IntStream.of(degrees).filter(one -> one == 3).count()).as("sides").isEqualTo(24);
    assertThat(IntStream.of(degrees).filter(one -> one == 4).count()).as("inside").isEqualTo(36);
  }

  @Test
  void aRegularGraphHasThatDegreeEverywhereAndAnotherSeedIsAnotherGraph() {
    int connected = 0;
    for (long seed = 1; seed <= 50; seed++) {
      for (int degree : new int[] {2, 3, 4, 7}) {
        Topology graph = graph(64, Graph.RANDOM_REGULAR, degree, 1, seed);
        assertThat(degrees(64, graph)).as("degree " + degree + ", graph " + seed).containsOnly(degree);
        // Of degree 3 and more nearly all are connected (Bollobas, Random Graphs, 2001, section 7.6).
        connected += degree > 2 && isConnected(graph) ? 1 : 0;
      }
      assertThat(IntStream.range(0, 64).allMatch(node -> java.util.Arrays.equals(
          neighbours(graph(64, Graph.RANDOM_REGULAR, 4, 1, 1), node),
          neighbours(graph(64, Graph.RANDOM_REGULAR, 4, 1, 1), node)))).as("the same again").isTrue();
    }
    assertThat(connected).as("of 150").isGreaterThan(140);
    assertThat(neighbours(graph(64, Graph.RANDOM_REGULAR, 4, 1, 1), 0))
        .isNotEqualTo(neighbours(graph(64, Graph.RANDOM_REGULAR, 4, 1, 2), 0));
  }

  @Test
  void aScaleFreeGraphHasAFewHubsAndManyWithFewLinks() {
    for (long seed = 1; seed <= 20; seed++) {
      int[] degrees = degrees(400, graph(400, Graph.SCALE_FREE, 4, 1, seed));
      assertThat(isConnected(graph(400, Graph.SCALE_FREE, 4, 1, seed))).as("graph " + seed).isTrue();
      // Each but the first two brings two links: all degrees together are four times the nodes, nearly.
      assertThat(IntStream.of(degrees).sum()).isEqualTo(2 * (1 + 2 * 398));
      assertThat(degrees[0]).as("the least, graph " + seed).isEqualTo(2);
      assertThat(degrees[200]).as("half of them, graph " + seed).isLessThanOrEqualTo(4);
      assertThat(degrees[399]).as("the greatest hub, graph " + seed).isGreaterThan(20);
    }
  }

  @Test
  void twoClustersHangTogetherByTheirBridgesAlone() {
    for (int bridges : new int[] {1, 2, 5}) {
      Topology graph = graph(64, Graph.TWO_CLUSTERS, 1, bridges, 1);
      assertThat(isConnected(graph)).isTrue();
      int across = 0;
      for (int node = 0; node < 32; node++) {
        assertThat(IntStream.of(neighbours(graph, node)).filter(other -> other < 32).count()).isEqualTo(31);
        across += (int) IntStream.of(neighbours(graph, node)).filter(other -> other >= 32).count();
      }
      assertThat(across).isEqualTo(bridges);
    }
    BitSet bridgehead = new BitSet();
    bridgehead.set(31);
    assertThat(graph(64, Graph.TWO_CLUSTERS, 1, 1, 1).isConnected(bridgehead)).as("without it").isFalse();
    assertThat(graph(64, Graph.TWO_CLUSTERS, 1, 2, 1).isConnected(bridgehead)).isTrue();
  }

  @Test
  void aListedGraphIsAsItIsListedBothWays() {
    Topology graph = whole(4, Topology.of(
        settings(4, Graph.LISTED, 1, 1, 1, Map.of("n1", List.of("n2", "n3"), "n4", List.of("n3")))));
    assertThat(neighbours(graph, 2)).containsExactly(0, 3);
    assertThat(isConnected(graph)).isTrue();
    Topology parts = Topology.of(settings(4, Graph.LISTED, 1, 1, 1, Map.of("n1", List.of("n2"))));
    assertThat(isConnected(parts)).isFalse();
    assertThat(parts.degree(3)).isZero();
  }

  @Test
  void aGraphThatCannotBeIsRefused() {
    assertThatThrownBy(() -> settings(5, Graph.RANDOM_REGULAR, 3, 1, 1, Map.of()))
        .hasMessageContaining("one of both numbers must be even");
    assertThatThrownBy(() -> settings(4, Graph.SCALE_FREE, 4, 1, 1, Map.of()))
        .hasMessageContaining("there are 3");
    assertThatThrownBy(() -> settings(4, Graph.TWO_CLUSTERS, 1, 3, 1, Map.of()))
        .hasMessageContaining("too few for 3 bridges");
    assertThatThrownBy(() -> settings(4, Graph.LISTED, 1, 1, 1, Map.of("n1", List.of("n9"))))
        .hasMessageContaining("n9");
    assertThatThrownBy(() -> settings(4, Graph.LISTED, 1, 1, 1, Map.of())).hasMessageContaining("listed");
  }
}
