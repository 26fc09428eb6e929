package lagoon.protocol.raft;

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
import lagoon.protocol.Situation;

/** Raft: a store on a log that the servers elect a leader for. */
public final class Raft implements Protocol {

  /** Every server takes requests, and sends clients on to whoever leads. */
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

    @Override
    public boolean isElected() {
      return true;
    }
  }

  @Override
  public String name() {
    return "raft";
  }

  @Override
  public String meaning() {
    return "a store on a log, for which the servers elect a leader";
  }

  @Override
  public List<String> messages() {
    return List.of("PreVote", "PreVoted", "RequestVote", "Voted", "AppendEntries", "Appended",
        "InstallSnapshot", "TimeoutNow");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return RaftSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Servers(List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new RaftReplica(context, (RaftSettings) settings, directory.replicas(), keys, initial);
  }

  /** A lease holds only where clocks are as right as it takes them to be, which nobody here can know. */
  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    RaftSettings mine = (RaftSettings) settings;
    Set<String> promises = new LinkedHashSet<>();
    if (mine.broken() != RaftSettings.Broken.NONE) {
      return promises;
    }
    promises.add(Guarantees.CONVERGENCE);
    promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
    promises.add(Guarantees.MONOTONIC_WRITES);
    promises.add(Guarantees.WRITES_FOLLOW_READS);
    if (mine.answerReads() == RaftSettings.Reads.READ_INDEX
        || mine.answerReads() == RaftSettings.Reads.LOG) {
      promises.add(Guarantees.READ_YOUR_WRITES);
      promises.add(Guarantees.MONOTONIC_READS);
    }
    return promises;
  }

  @Override
  public List<Property> properties(ProtocolSettings settings, Consumer<Violation> flagged) {
    return List.of(new ElectionSafety(flagged), new LeaderAppendOnly(flagged), new LogMatching(flagged),
        new LeaderCompleteness(flagged), new StateMachineSafety(flagged));
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    return List.of(new RaftMeasure());
  }

  @Override
  public List<Situation> situations() {
    return Situations.ALL;
  }
}
