package lagoon.protocol.paxos;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Property;
import lagoon.guarantee.Violation;
import lagoon.history.Formation;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.Measure;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.Situation;

/** Single-decree Paxos: servers agree on one write, once and for all. */
public final class Paxos implements Protocol {

  /** Every server takes reads and writes; the first proposer is what a client takes for the leader. */
  private record Servers(List<NodeName> replicas, NodeName leader) implements Directory {
    @Override
    public List<NodeName> followers() {
      return List.of();
    }

    @Override
    public boolean repeatsElsewhere() {
      return true;
    }
  }

  @Override
  public String name() {
    return "paxos";
  }

  @Override
  public String meaning() {
    return "servers agree on one write, once and for all, by ballots of which a majority decides";
  }

  @Override
  public List<String> messages() {
    return List.of("Prepare", "Promise", "Accept", "Accepted", "Preempted", "Chosen", "Learnt", "Propose");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return PaxosSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    PaxosSettings mine = (PaxosSettings) settings;
    return new Servers(List.copyOf(replicas), replicas.stream()
        .filter(one -> mine.proposes(one.name())).findFirst().orElse(replicas.get(0)));
  }

  @Override
  public Formation formation(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return Formation.circle(replicas);
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new PaxosReplica(context, (PaxosSettings) settings, directory.replicas(), keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    PaxosSettings mine = (PaxosSettings) settings;
    Set<String> promises = new LinkedHashSet<>();
    if (mine.broken() != PaxosSettings.Broken.NONE) {
      return promises;
    }
    promises.add(Guarantees.CONVERGENCE);
    promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
    promises.add(Guarantees.MONOTONIC_WRITES);
    promises.add(Guarantees.WRITES_FOLLOW_READS);
    if (mine.chosenReads() == PaxosSettings.Reads.BALLOT) {
      promises.add(Guarantees.READ_YOUR_WRITES);
      promises.add(Guarantees.MONOTONIC_READS);
    }
    return promises;
  }

  @Override
  public List<Property> properties(ProtocolSettings settings, Consumer<Violation> flagged) {
    PaxosSettings mine = (PaxosSettings) settings;
    return List.of(
        new OneChosen(mine.majority(), flagged), new Proposed(flagged), new PromiseKept(flagged),
        new Progress(flagged));
  }

  @Override
  public List<Situation> situations() {
    return List.of(Duel.SITUATION);
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    return List.of(new PaxosMeasure((PaxosSettings) settings));
  }

}
