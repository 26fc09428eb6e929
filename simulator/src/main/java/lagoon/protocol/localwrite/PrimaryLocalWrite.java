package lagoon.protocol.localwrite;

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
import lagoon.protocol.localwrite.LocalWriteSettings.Mistake;

/** Primary-based replication with local writes: the role of a key's primary moves to who writes it. */
public final class PrimaryLocalWrite implements Protocol {

  /** Who is the primary of most keys when the run begins; the role moves, and any replica takes requests. */
  private record Roles(NodeName leader, List<NodeName> replicas) implements Directory {
    @Override
    public boolean repeatsElsewhere() {
      return true;
    }
  }

  @Override
  public String name() {
    return "primary-local-write";
  }

  @Override
  public String meaning() {
    return "the replica that takes a write becomes the key's primary, writes, and updates all";
  }

  @Override
  public List<String> messages() {
    return List.of("Claim", "Grant", "Update", "Ack");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return LocalWriteSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Roles(replicas.get(((LocalWriteSettings) settings).first()), List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new LocalWriteReplica(
        context, (LocalWriteSettings) settings, directory.replicas(), keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    Set<String> promises = new LinkedHashSet<>();
    if (((LocalWriteSettings) settings).mistake() != Mistake.NONE) {
      return promises;
    }
    // The versions of one key are one line, since the role moves with the current one. Nothing keeps those
    // of different keys in order.
    promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
    promises.add(Guarantees.CONVERGENCE);
    addReads(promises, routing.reads());
    return promises;
  }

  private static void addReads(Set<String> promises, Strategy reads) {
    if (reads instanceof Strategy.VersionToken token) {
      promises.addAll(token.guarantees());
      addReads(promises, token.otherwise());
    }
  }
}
