package lagoon.protocol.gossip;

import java.util.List;
import java.util.Set;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Guarantees;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.Measure;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;

/** Gossip: a rumour, or keys and their versions, that spread from node to node by chance. */
public final class Gossip implements Protocol {

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
  public List<Measure> measures(ProtocolSettings settings) {
    return List.of(new Infection((GossipSettings) settings));
  }
}
