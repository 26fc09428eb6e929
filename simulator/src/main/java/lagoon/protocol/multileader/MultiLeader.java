package lagoon.protocol.multileader;

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

/** Multi-leader replication: every replica takes writes, and anti-entropy spreads them. */
public final class MultiLeader implements Protocol {

  /** All replicas are the same; who asks for the leader gets the first. */
  private record Peers(NodeName leader, List<NodeName> replicas) implements Directory {}

  @Override
  public String name() {
    return "multi-leader";
  }

  @Override
  public String meaning() {
    return "every replica takes writes; they hand on to each other what they lack";
  }

  @Override
  public List<String> messages() {
    return List.of("Update", "Missing", "Digest");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return MultiLeaderSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Peers(replicas.get(0), List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new MultiLeaderReplica(
        context, (MultiLeaderSettings) settings, directory.replicas(), keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    MultiLeaderSettings mine = (MultiLeaderSettings) settings;
    Set<String> promises = new LinkedHashSet<>();
    if (!mine.isSound()) {
      return promises;
    }
    promises.add(Guarantees.CONVERGENCE);
    if (keepsAll(mine, routing.writes())) {
      promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
      addReadGuarantees(routing.reads(), isAtFirst(routing.writes()), promises);
    }
    if (mine.clock() != MultiLeaderSettings.Clock.PHYSICAL) {
      // What a replica had when it took a write never wins over that write.
      addWriteGuarantees(mine, routing.writes(), promises);
    }
    return promises;
  }

  /**
   * Whether no version is given up for one that did not come after it: siblings are kept, or there are none,
   * for the first replica takes all writes. A physical clock may be set back even there.
   */
  private static boolean keepsAll(MultiLeaderSettings settings, WriteStrategy writes) {
    return settings.resolve() == MultiLeaderSettings.Resolve.KEEP_SIBLINGS
        || isAtFirst(writes) && settings.clock() != MultiLeaderSettings.Clock.PHYSICAL;
  }

  private static boolean isAtFirst(WriteStrategy writes) {
    return writes instanceof WriteStrategy.Leader
        || writes instanceof WriteStrategy.VersionToken token && isAtFirst(token.otherwise());
  }

  private static void addReadGuarantees(Strategy reads, boolean writesAtFirst, Set<String> promises) {
    if (reads instanceof Strategy.Leader) {
      promises.add(Guarantees.MONOTONIC_READS);
      if (writesAtFirst) {
        promises.add(Guarantees.READ_YOUR_WRITES);
        promises.add(Guarantees.READ_YOUR_WRITES_OF_USERS);
      }
    } else if (reads instanceof Strategy.VersionToken token) {
      promises.addAll(token.guarantees());
      addReadGuarantees(token.otherwise(), writesAtFirst, promises);
    }
  }

  private static void addWriteGuarantees(
      MultiLeaderSettings settings, WriteStrategy writes, Set<String> promises) {
    MultiLeaderSettings.Apply apply = settings.apply();
    // What is handed on lazily comes in an order that respects what came before, however it is applied.
    boolean inOrder = settings.spread() == MultiLeaderSettings.Spread.LAZY
        || apply == MultiLeaderSettings.Apply.CAUSALLY
        || apply == MultiLeaderSettings.Apply.IN_ORDER_PER_ORIGIN && isAtFirst(writes);
    if (inOrder && (isAtFirst(writes) || writes instanceof WriteStrategy.VersionToken)) {
      promises.add(Guarantees.MONOTONIC_WRITES);
    }
    if (inOrder && (isAtFirst(writes) || writes instanceof WriteStrategy.VersionToken token
        && token.tokens() == Strategy.Tokens.WRITES_AND_READS)) {
      promises.add(Guarantees.WRITES_FOLLOW_READS);
    }
  }
}
