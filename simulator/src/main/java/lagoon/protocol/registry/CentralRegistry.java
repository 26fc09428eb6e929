package lagoon.protocol.registry;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Property;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.membership.Accuracy;
import lagoon.membership.Completeness;
import lagoon.membership.StrongAccuracy;
import lagoon.network.Context;
import lagoon.protocol.Measure;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;

/** A central registry: one node knows who is alive, by heartbeats and leases, and tells the others. */
public final class CentralRegistry implements Protocol {

  /** The registry stands last, and everybody asks it. */
  private record Roles(List<NodeName> replicas) implements Directory {
    @Override
    public NodeName leader() {
      return replicas.get(replicas.size() - 1);
    }

    @Override
    public List<NodeName> followers() {
      return replicas.subList(0, replicas.size() - 1);
    }
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public String meaning() {
    return "one node knows who is alive, by heartbeats, and tells the others; they keep no data";
  }

  @Override
  public List<String> messages() {
    return List.of("Heartbeat", "Renewed", "Changed", "Goodbye");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return RegistrySettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Roles(List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    RegistrySettings mine = (RegistrySettings) settings;
    return context.self().equals(directory.leader())
        ? new RegistryNode(context, mine, directory.followers())
        : new MemberNode(context, mine, directory.followers(), directory.leader());
  }

  /** There are no copies about which anything could be promised; see {@link #properties}. */
  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    return Set.of();
  }

  @Override
  public List<Property> properties(ProtocolSettings settings, Consumer<Violation> flagged) {
    RegistrySettings mine = (RegistrySettings) settings;
    int nodes = mine.replicas().size();
    return List.of(
        new Completeness(nodes, mine.noticed(), flagged),
        new Accuracy(nodes, mine.noticed(), flagged),
        new StrongAccuracy(nodes, flagged));
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    RegistrySettings mine = (RegistrySettings) settings;
    return List.of(new RegistryMeasure(mine.replicas().size(), mine.period()));
  }
}
