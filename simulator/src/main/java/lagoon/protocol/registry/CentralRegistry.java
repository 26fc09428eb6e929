package lagoon.protocol.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Property;
import lagoon.guarantee.Violation;
import lagoon.history.Formation;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.membership.Accuracy;
import lagoon.membership.Completeness;
import lagoon.membership.Standing;
import lagoon.membership.StrongAccuracy;
import lagoon.network.Context;
import lagoon.network.Trouble;
import lagoon.protocol.Measure;
import lagoon.protocol.Move;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.Situation;

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
  public boolean keepsData() {
    return false;
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
  public Formation formation(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    Roles roles = new Roles(replicas);
    return Formation.round(roles.leader(), roles.followers());
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
  public List<Situation> situations() {
    return List.of(new Situation("registry-lost", "The registry is lost",
        "The registry crashes for four leases, and a member a period later: nobody hears of it meanwhile.",
        "the registry and a member must be up", CentralRegistry::loseRegistry));
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    RegistrySettings mine = (RegistrySettings) settings;
    return List.of(new RegistryMeasure(mine.replicas().size(), mine.period()));
  }

  private static List<Move> loseRegistry(Situation.Scene scene) {
    RegistrySettings settings = (RegistrySettings) scene.settings();
    List<NodeName> members = scene.up().stream()
        .filter(node -> !node.name().equals(RegistrySettings.REGISTRY)).toList();
    Optional<NodeName> registry = scene.playing(Standing.REGISTRY);
    if (registry.isEmpty() || members.isEmpty()) {
      return List.of();
    }
    return List.of(
        Move.Fault.lasting(new Trouble.Crash(registry.get().name()), 4 * settings.leaseTime()),
        new Move.Fault(settings.period(), new Trouble.Crash(members.get(members.size() / 2).name()),
            Optional.empty()));
  }
}
