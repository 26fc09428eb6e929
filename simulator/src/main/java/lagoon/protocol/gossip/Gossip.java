package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Guarantees;
import lagoon.history.Formation;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Trouble;
import lagoon.protocol.Expectation;
import lagoon.protocol.Measure;
import lagoon.protocol.Move;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.Situation;
import lagoon.view.Facet;
import lagoon.view.Spread;

/** Gossip: a rumour, or keys and their versions, that spread from node to node by chance. */
public final class Gossip implements Protocol {

  /** A run takes so many changes, and each crash is one. */
  private static final int MOST_HALVED = 1000;

  /** All nodes are the same; the graph is the same for all. */
  private record Peers(List<NodeName> replicas, Topology topology) implements Directory {
    @Override
    public NodeName leader() {
      return replicas.get(0);
    }

    @Override
    public List<NodeName> followers() {
      return List.of();
    }
  }

  @Override
  public String name() {
    return "gossip";
  }

  @Override
  public String meaning() {
    return "in each round each node talks to others that it draws at random; news spreads like a rumour";
  }

  @Override
  public List<String> messages() {
    return List.of("Rumor", "Feedback", "Ask", "Digest", "Update");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return GossipSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Peers(List.copyOf(replicas), Topology.of((GossipSettings) settings));
  }

  @Override
  public Formation formation(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    GossipSettings mine = (GossipSettings) settings;
    int half = replicas.size() / 2;
    return switch (mine.topology()) {
      case RING -> Formation.circle(replicas);
      case GRID -> Formation.grid(replicas, Topology.width(replicas.size()));
      case TWO_CLUSTERS -> Formation.clusters(
          List.of(replicas.subList(0, half), replicas.subList(half, replicas.size())));
      case COMPLETE, RANDOM_REGULAR, SCALE_FREE, LISTED -> Formation.ANY;
    };
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new GossipNode(context, (GossipSettings) settings, ((Peers) directory).topology(),
        directory.replicas(), keys, initial);
  }

  /** Whoever lacks something meets in the end somebody who has it, if there is a way to them. */
  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    GossipSettings mine = (GossipSettings) settings;
    boolean compares = mine.antiEntropy() > 0 && mine.digest() == GossipSettings.Digests.VERSIONS;
    return compares && Topology.of(mine).isConnected() ? Set.of(Guarantees.CONVERGENCE) : Set.of();
  }

  @Override
  public Optional<Expectation> expected(ProtocolSettings settings, double loss, long until) {
    return Theory.of((GossipSettings) settings, loss, until);
  }

  @Override
  public List<Situation> situations() {
    return List.of(new Situation("half-down", "Half of the nodes are down",
        "Every second node crashes, and the rumour goes on among the others.",
        "between 4 and 1,000 nodes must be up", Gossip::halve));
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    return List.of(new Infection((GossipSettings) settings));
  }

  /** Every second node, but of those who know the rumour not the last one. */
  private static List<Move> halve(Situation.Scene scene) {
    List<NodeName> up = scene.up();
    List<Move> moves = new ArrayList<>();
    if (up.size() < 4 || up.size() > MOST_HALVED) {
      return moves;
    }
    NodeName first = up.stream().filter(node -> knows(scene, node)).findFirst().orElse(up.get(0));
    for (int i = up.indexOf(first) % 2 == 0 ? 1 : 0; i < up.size(); i += 2) {
      moves.add(Move.Fault.of(new Trouble.Crash(up.get(i).name())));
    }
    return moves;
  }

  private static boolean knows(Situation.Scene scene, NodeName node) {
    return Facet.find(scene.moment().node(node).shown(), Spread.Rumor.class)
        .filter(rumor -> rumor.stage() != Spread.Stage.SUSCEPTIBLE).isPresent();
  }
}
