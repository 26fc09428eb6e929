package lagoon.protocol.swim;

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

/** SWIM: membership and failure detection by gossip. */
public final class Swim implements Protocol {

  /** Nobody has a part of its own. */
  private record Group(List<NodeName> replicas) implements Directory {
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
    return "swim";
  }

  @Override
  public String meaning() {
    return "members ping each other and gossip about who is alive; they keep no data";
  }

  @Override
  public List<String> messages() {
    return List.of("Ping", "Ack", "PingReq", "IndirectAck", "Join", "Welcome", "Leave");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return SwimSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Group(List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new SwimReplica(context, (SwimSettings) settings, directory.replicas());
  }

  /** There are no copies about which anything could be promised; see {@link #properties}. */
  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    return Set.of();
  }

  @Override
  public List<Property> properties(ProtocolSettings settings, Consumer<Violation> flagged) {
    SwimSettings mine = (SwimSettings) settings;
    return List.of(
        new Completeness(mine.nodes(), mine.noticed(), flagged),
        new Accuracy(mine.nodes(), mine.noticed() + mine.reunited(), flagged),
        new StrongAccuracy(mine.nodes(), flagged),
        new Incarnations(mine.nodes(), flagged));
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    SwimSettings mine = (SwimSettings) settings;
    return List.of(new SwimMeasure(mine.nodes(), mine.period()));
  }
}
