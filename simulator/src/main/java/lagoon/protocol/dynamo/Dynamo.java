package lagoon.protocol.dynamo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Guarantees;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;

/** Dynamo: every node coordinates, a ring says who keeps what, and clients merge what was written at once. */
public final class Dynamo implements Protocol {

  /** All nodes are alike; the ring says who keeps which key. */
  private record Nodes(Ring ring, List<NodeName> replicas, boolean isPartial) implements Directory {
    /** The coordinator is the first of the n that keep the key (section 4.6). */
    @Override
    public Optional<NodeName> home(Key key) {
      return Optional.of(ring.preferred(key).get(0));
    }

    @Override
    public List<NodeName> preferred(Key key) {
      return ring.preferred(key);
    }

    @Override
    public boolean takesContext() {
      return true;
    }

    /**
     * A put that two nodes coordinate makes two versions of one value: siblings, or one that comes back
     * after somebody has overwritten the other.
     */
    @Override
    public boolean repeatsElsewhere() {
      return true;
    }
  }

  @Override
  public String name() {
    return "dynamo";
  }

  @Override
  public String meaning() {
    return "a ring of equal nodes, each key on n of them; vector clocks tell newer from concurrent";
  }

  @Override
  public List<String> messages() {
    return List.of("Forward", "Store", "Stored", "Fetch", "Fetched", "Repair", "HandOver", "HandedOver",
        "Compare", "Same", "Exchange");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return DynamoSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    DynamoSettings mine = (DynamoSettings) settings;
    return new Nodes(new Ring(mine, replicas), List.copyOf(replicas), !mine.isFull());
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new DynamoReplica(
        context, (DynamoSettings) settings, ((Nodes) directory).ring, directory.replicas(), initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    DynamoSettings mine = (DynamoSettings) settings;
    Set<String> promises = new LinkedHashSet<>();
    if (mine.variant() != DynamoSettings.Variant.WHOLE) {
      return promises;
    }
    if (mine.antiEntropy() > 0) {
      promises.add(Guarantees.CONVERGENCE);
    }
    if (mine.vectorClocks() == DynamoSettings.Clocks.PLAIN) {
      return promises;
    }
    promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
    if (mine.quorum() == DynamoSettings.Quorum.STRICT && mine.r() + mine.w() > mine.n()) {
      // Some node of each get has what an acknowledged put left. What a get saw of a put that was not yet
      // acknowledged the next may not see, unless it asks all.
      promises.add(Guarantees.READ_YOUR_WRITES);
      promises.add(Guarantees.READ_YOUR_WRITES_OF_USERS);
      if (mine.r() == mine.n()) {
        promises.add(Guarantees.MONOTONIC_READS);
      }
    }
    if (mine.quorum() == DynamoSettings.Quorum.STRICT && mine.w() == mine.n()) {
      promises.add(Guarantees.MONOTONIC_WRITES);
    }
    return promises;
  }
}
