package lagoon.protocol.causal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Guarantees;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;

/** Causal memory: every replica takes writes; all apply them in an order that respects their causes. */
public final class Causal implements Protocol {

  /** Nobody leads. */
  private record Equals(List<NodeName> replicas) implements Directory {}

  @Override
  public String name() {
    return "causal";
  }

  @Override
  public String meaning() {
    return "all replicas take writes; each is applied after all that its writer had seen";
  }

  @Override
  public List<String> messages() {
    return List.of("Update", "Have");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return CausalSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Equals(List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    List<NodeName> others =
        directory.replicas().stream().filter(replica -> !replica.equals(context.self())).toList();
    return new CausalReplica(context, (CausalSettings) settings, others, keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    CausalSettings mine = (CausalSettings) settings;
    Set<String> promises = new LinkedHashSet<>();
    if (mine.delivery() == CausalSettings.Delivery.UNORDERED) {
      return promises;
    }
    if (mine.conflicts() == CausalSettings.Conflicts.HIGHEST_STAMP) {
      promises.add(Guarantees.CONVERGENCE);
    }
    // What a session has written or read is a cause of its writes only where they are taken after it.
    if (routing.writes() instanceof WriteStrategy.VersionToken token) {
      promises.add(Guarantees.MONOTONIC_WRITES);
      if (token.tokens() == Strategy.Tokens.WRITES_AND_READS) {
        promises.add(Guarantees.WRITES_FOLLOW_READS);
      }
    }
    return promises;
  }
}
