package lagoon.protocol.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Property;
import lagoon.guarantee.Violation;
import lagoon.history.Formation;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Trouble;
import lagoon.network.Way;
import lagoon.protocol.Measure;
import lagoon.protocol.Move;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.Situation;

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
  public boolean keepsData() {
    return false;
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

  /** Users, the front, and each service right of all that call it. */
  @Override
  public Formation formation(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    ServicesSettings mine = (ServicesSettings) settings;
    Map<String, Integer> columns = new LinkedHashMap<>();
    mine.services().keySet().forEach(name -> columns.put(name, name.equals(mine.front()) ? 1 : 2));
    // No service calls itself, not through others either: so often at most somebody moves to the right.
    for (int round = 0; round < columns.size(); round++) {
      mine.services().forEach((caller, service) -> service.calls().forEach(callee ->
          columns.merge(callee, columns.get(caller) + 1, Math::max)));
    }
    List<List<NodeName>> chain = new ArrayList<>();
    for (int at = 0; at <= columns.size() + 1; at++) {
      List<NodeName> here = new ArrayList<>();
      for (NodeName node : replicas) {
        if (columns.getOrDefault(node.name(), 0) == at) {
          here.add(node);
        }
      }
      if (!here.isEmpty()) {
        chain.add(here);
      }
    }
    return Formation.chain(chain);
  }

  @Override
  public List<Situation> situations() {
    return List.of(new Situation("slow-dependency", "A slow dependency",
        "For twenty seconds all answers of the service that is called last take five seconds longer: whoever"
            + " waits for it waits with a thread.",
        "a service that calls no other must be up, and not be the front", Services::slow));
  }

  /** The last in the list is the farthest from the users, as a rule. */
  private static List<Move> slow(Situation.Scene scene) {
    ServicesSettings settings = (ServicesSettings) scene.settings();
    String slow = "";
    for (NodeName node : scene.up()) {
      ServicesSettings.Service service = settings.services().get(node.name());
      boolean isLeaf = service != null && service.calls().isEmpty() && !node.name().equals(settings.front());
      slow = isLeaf ? node.name() : slow;
    }
    List<Move> moves = new ArrayList<>();
    if (!slow.isEmpty()) {
      for (String caller : settings.services().keySet()) {
        boolean calls = caller.equals(settings.front())
            || settings.services().get(caller).calls().contains(slow);
        if (calls && !caller.equals(slow)) {
          moves.add(Move.Fault.lasting(
              new Trouble.Slow(new Way(slow, caller), 5_000_000_000L), 20_000_000_000L));
        }
      }
    }
    return moves;
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
