package lagoon.protocol.quorum;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.guarantee.Guarantees;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;

/** Quorum replication: a read asks R replicas, a write W of them. */
public final class Quorum implements Protocol {

  /**
   * @param members the replicas
   * @param replicas whom clients may ask
   */
  private record Roles(List<NodeName> members, List<NodeName> replicas, boolean repeatsElsewhere)
      implements Directory {}

  @Override
  public String name() {
    return "quorum";
  }

  @Override
  public String meaning() {
    return "a read asks R replicas and takes the newest; a write stores at W of them";
  }

  @Override
  public List<String> messages() {
    return List.of(
        "VersionQuery", "VersionAnswer", "ReadQuery", "ReadAnswer", "Store", "Repair", "Stored", "TooLow");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return QuorumSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Roles(
        List.copyOf(replicas), List.copyOf(coordinators.isEmpty() ? replicas : coordinators),
        ((QuorumSettings) settings).isOrdered());
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    Roles roles = (Roles) directory;
    return new QuorumNode(
        context, (QuorumSettings) settings, roles.members, roles.replicas.contains(context.self()), keys,
        initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    QuorumSettings mine = (QuorumSettings) settings;
    Set<String> promises = new LinkedHashSet<>();
    if (mine.isOrdered()) {
      promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
      if (mine.readsMeetWrites()) {
        promises.add(Guarantees.READ_YOUR_WRITES);
        promises.add(Guarantees.READ_YOUR_WRITES_OF_USERS);
        if (mine.writeBack()) {
          promises.add(Guarantees.MONOTONIC_READS);
        }
      }
    }
    addTokens(promises, routing.reads());
    return promises;
  }

  /** A read that names the versions that it must see is refused rather than answered without them. */
  private static void addTokens(Set<String> promises, Strategy reads) {
    if (reads instanceof Strategy.VersionToken token) {
      promises.addAll(token.guarantees());
      addTokens(promises, token.otherwise());
    }
  }
}
