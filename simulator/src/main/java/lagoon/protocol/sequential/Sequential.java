package lagoon.protocol.sequential;

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

/** One order of all writes, numbered by a sequencer; reads are local. */
public final class Sequential implements Protocol {

  /** The first numbers the writes; any takes them. */
  private record Equals(List<NodeName> replicas) implements Directory {
    /** The sequencer applies each write first. */
    @Override
    public boolean isLed() {
      return true;
    }

    @Override
    public boolean repeatsElsewhere() {
      return true;
    }
  }

  @Override
  public String name() {
    return "sequential";
  }

  @Override
  public String meaning() {
    return "a sequencer numbers all writes; every replica applies them in that order and answers reads";
  }

  @Override
  public List<String> messages() {
    return List.of("Submit", "Settled", "Ordered", "Applied");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return SequentialSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Equals(List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new SequentialReplica(
        context, (SequentialSettings) settings, directory.replicas(), keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    SequentialSettings mine = (SequentialSettings) settings;
    Set<String> promises = new LinkedHashSet<>();
    promises.add(Guarantees.CONVERGENCE);
    promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
    promises.add(Guarantees.MONOTONIC_WRITES);
    promises.add(Guarantees.WRITES_FOLLOW_READS);
    if (routing.reads() instanceof Strategy.VersionToken token
        && mine.acknowledge() == SequentialSettings.Acknowledge.APPLIED_HERE) {
      promises.add(Guarantees.READ_YOUR_WRITES);
      if (token.tokens() == Strategy.Tokens.WRITES_AND_READS) {
        promises.add(Guarantees.MONOTONIC_READS);
      }
    }
    return promises;
  }
}
