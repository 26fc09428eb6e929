package lagoon.protocol.primary;

import java.util.ArrayList;
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
import lagoon.protocol.primary.PrimarySettings.Acknowledge;
import lagoon.protocol.primary.PrimarySettings.Failover;
import lagoon.protocol.primary.PrimarySettings.Mistake;

/** Primary-based replication with remote writes: every write goes to the key's primary. */
public final class PrimaryRemoteWrite implements Protocol {

  /** Who is the primary when the run begins; clients need not know, since any replica takes any request. */
  private record Roles(
      NodeName leader, List<NodeName> followers, List<NodeName> replicas) implements Directory {
    @Override
    public boolean repeatsElsewhere() {
      return true;
    }
  }

  @Override
  public String name() {
    return "primary-remote-write";
  }

  @Override
  public String meaning() {
    return "any replica takes a write and passes it on to the key's primary, which updates all";
  }

  @Override
  public List<String> messages() {
    return List.of("Forward", "Done", "Update", "Copies", "Heartbeat", "Ack");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return PrimarySettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    PrimarySettings mine = (PrimarySettings) settings;
    NodeName first = replicas.get(mine.first());
    List<NodeName> followers = new ArrayList<>();
    if (mine.homes().size() == 1) {
      followers.addAll(replicas);
      followers.remove(first);
    }
    return new Roles(first, List.copyOf(followers), List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new PrimaryReplica(context, (PrimarySettings) settings, directory.replicas(), keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    PrimarySettings mine = (PrimarySettings) settings;
    boolean isBlocking = mine.acknowledge() == Acknowledge.BLOCKING;
    boolean stays = mine.failover() == Failover.NONE;
    Set<String> promises = new LinkedHashSet<>();
    if (mine.mistake() != Mistake.NONE) {
      return promises;
    }
    promises.add(Guarantees.CONVERGENCE);
    if (isBlocking || stays) {
      promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
      addReads(promises, routing.reads(), mine);
    }
    if (stays && mine.homes().size() == 1) {
      // All that happens, happens in one order, and every replica is a past state of the primary.
      promises.add(Guarantees.MONOTONIC_WRITES);
      promises.add(Guarantees.WRITES_FOLLOW_READS);
    } else if (stays && isBlocking) {
      promises.add(Guarantees.MONOTONIC_WRITES);
    }
    return promises;
  }

  private static void addReads(Set<String> promises, Strategy reads, PrimarySettings mine) {
    if (mine.acknowledge() == Acknowledge.BLOCKING) {
      // A read may still see a write that not all have yet, and the next one, elsewhere, may not.
      promises.add(Guarantees.READ_YOUR_WRITES);
      promises.add(Guarantees.READ_YOUR_WRITES_OF_USERS);
    }
    if (reads instanceof Strategy.Leader && mine.homes().size() == 1 && mine.failover() == Failover.NONE) {
      promises.add(Guarantees.READ_YOUR_WRITES);
      promises.add(Guarantees.READ_YOUR_WRITES_OF_USERS);
      promises.add(Guarantees.MONOTONIC_READS);
    } else if (reads instanceof Strategy.VersionToken token) {
      promises.addAll(token.guarantees());
      addReads(promises, token.otherwise(), mine);
    }
  }
}
