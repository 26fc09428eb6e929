package lagoon.protocol.multipaxos;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Property;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.Measure;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;

/** Multi-Paxos: a store on a log, each place of which is decided by Paxos. */
public final class MultiPaxos implements Protocol {

  /** Every server takes reads and writes, and passes them on to whoever leads; the first leads first. */
  private record Servers(List<NodeName> replicas) implements Directory {
    @Override
    public NodeName leader() {
      return replicas.get(0);
    }

    @Override
    public List<NodeName> followers() {
      return replicas.subList(1, replicas.size());
    }

    @Override
    public boolean repeatsElsewhere() {
      return true;
    }
  }

  @Override
  public String name() {
    return "multi-paxos";
  }

  @Override
  public String meaning() {
    return "a store on a log that a majority agrees on, under a leader that keeps its ballot";
  }

  @Override
  public List<String> messages() {
    return List.of("Prepare", "Promise", "Accept", "Accepted", "Preempted", "Chosen", "Heartbeat",
        "Confirm", "Forward");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return MultiPaxosSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Servers(List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new MultiPaxosReplica(context, (MultiPaxosSettings) settings, directory.replicas(), keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    MultiPaxosSettings mine = (MultiPaxosSettings) settings;
    Set<String> promises = new LinkedHashSet<>();
    if (mine.broken() != MultiPaxosSettings.Broken.NONE) {
      return promises;
    }
    promises.add(Guarantees.CONVERGENCE);
    promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
    promises.add(Guarantees.MONOTONIC_WRITES);
    promises.add(Guarantees.WRITES_FOLLOW_READS);
    if (mine.answerReads() != MultiPaxosSettings.Reads.UNCONFIRMED) {
      promises.add(Guarantees.READ_YOUR_WRITES);
      promises.add(Guarantees.MONOTONIC_READS);
    }
    return promises;
  }

  @Override
  public List<Property> properties(ProtocolSettings settings, Consumer<Violation> flagged) {
    MultiPaxosSettings mine = (MultiPaxosSettings) settings;
    return List.of(new OneChosen(mine.majority(), flagged), new PromiseKept(flagged));
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    return List.of(new MultiPaxosMeasure());
  }
}
