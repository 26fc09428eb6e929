package lagoon.protocol.leaderfollower;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lagoon.client.Directory;
import lagoon.client.Strategy;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;

/** Leader-follower replication: asynchronous, semi-synchronous or synchronous. */
public final class LeaderFollower implements Protocol {

  /** The leader stands first; the others follow. */
  private record Roles(
      NodeName leader, List<NodeName> followers, List<NodeName> replicas) implements Directory {}

  @Override
  public String name() {
    return "leader-follower";
  }

  @Override
  public String meaning() {
    return "one replica takes all writes; the others follow its log";
  }

  @Override
  public List<String> messages() {
    return List.of("Replicate", "CatchUp", "Snapshot", "Ack");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return LeaderFollowerSettings.class;
  }

  @Override
  public Directory directory(ProtocolSettings settings, List<NodeName> replicas) {
    return new Roles(replicas.get(0), List.copyOf(replicas.subList(1, replicas.size())),
        List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    LeaderFollowerSettings mine = (LeaderFollowerSettings) settings;
    return context.self().equals(directory.leader())
        ? new LeaderReplica(context, mine, directory.followers(), keys, initial)
        : new FollowerReplica(context, mine, keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Strategy reads) {
    Set<String> promises = new LinkedHashSet<>();
    promises.add("lost-acknowledged-write");
    LeaderFollowerSettings mine = (LeaderFollowerSettings) settings;
    if (mine.apply() == LeaderFollowerSettings.Apply.IN_ORDER) {
      promises.add("convergence");
      promises.add("monotonic-writes");
      promises.add("writes-follow-reads");
      if (mine.replication() == LeaderFollowerSettings.Replication.SYNCHRONOUS) {
        // Every replica has a write before anybody is told of it. A read may still see one that was not
        // acknowledged yet, and the next one, elsewhere, may not: monotonic reads are not promised.
        promises.add("read-your-writes");
        promises.add("read-your-writes/user");
      }
      if (reads instanceof Strategy.Leader) {
        promises.add("read-your-writes");
        promises.add("read-your-writes/user");
        promises.add("monotonic-reads");
      } else if (reads instanceof Strategy.VersionToken token) {
        promises.add("read-your-writes");
        if (token.track() == Strategy.Track.USER) {
          promises.add("read-your-writes/user");
        }
        if (token.tokens() == Strategy.Tokens.WRITES_AND_READS) {
          promises.add("monotonic-reads");
        }
        // It asks for more than what stands inside it, never for less.
        promises.addAll(promises(settings, token.otherwise()));
      }
    }
    return promises;
  }
}
