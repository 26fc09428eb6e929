package lagoon.protocol.services;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Property;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.Measure;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;

/** Services that call each other, and users who call the first of them. */
public final class Services implements Protocol {

  /** The role of the service that users ask. */
  static final String FRONT = "front";
  /** The role of all other services. */
  static final String SERVICE = "service";
  /** The role of the node that stands for the users. */
  static final String USERS = "users";
  /** What a service's pool of threads is called. */
  static final String THREADS = "threads";

  /** The users stand last, and ask the front. */
  private record Roles(List<NodeName> replicas, NodeName leader) implements Directory {
    @Override
    public List<NodeName> followers() {
      return List.of();
    }

    List<NodeName> services() {
      return replicas.subList(0, replicas.size() - 1);
    }
  }

  @Override
  public String name() {
    return "services";
  }

  @Override
  public String meaning() {
    return "services with threads and queues call each other, and fail or are slow; they keep no data";
  }

  @Override
  public List<String> messages() {
    return List.of("Call", "Done", "Failed");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return ServicesSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    String front = ((ServicesSettings) settings).front();
    return new Roles(List.copyOf(replicas),
        replicas.stream().filter(one -> one.name().equals(front)).findFirst().orElseThrow());
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    ServicesSettings mine = (ServicesSettings) settings;
    return context.self().name().equals(ServicesSettings.USERS)
        ? new UsersNode(context, mine, directory.leader())
        : new ServiceNode(context, mine, ((Roles) directory).services());
  }

  /** There are no copies about which anything could be promised; see {@link #properties}. */
  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    return Set.of();
  }

  @Override
  public List<Property> properties(ProtocolSettings settings, Consumer<Violation> flagged) {
    ServicesSettings mine = (ServicesSettings) settings;
    return List.of(
        new PoolsKept(mine, flagged), new OpenKept(mine, flagged), new ProbesKept(mine, flagged),
        new BudgetKept(mine, flagged), new EndsOnce(flagged), new NoCascade(mine, flagged),
        new NoStorm(flagged));
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    ServicesSettings mine = (ServicesSettings) settings;
    return List.of(new RequestFigures(mine), new LoadFigures(mine));
  }
}
