package lagoon.protocol.leaderfollower;

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
import lagoon.network.Trouble;
import lagoon.protocol.Move;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.Situation;

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
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Roles(replicas.get(0), List.copyOf(replicas.subList(1, replicas.size())),
        List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    LeaderFollowerSettings mine = (LeaderFollowerSettings) settings;
    return context.self().equals(directory.leader())
        ? new LeaderReplica(context, mine, directory.followers(), keys, initial)
        : new FollowerReplica(context, mine, directory.leader(), keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    Strategy reads = routing.reads();
    Set<String> promises = new LinkedHashSet<>();
    promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
    LeaderFollowerSettings mine = (LeaderFollowerSettings) settings;
    if (mine.apply() == LeaderFollowerSettings.Apply.IN_ORDER) {
      promises.add(Guarantees.CONVERGENCE);
      promises.add(Guarantees.MONOTONIC_WRITES);
      promises.add(Guarantees.WRITES_FOLLOW_READS);
      if (mine.replication() == LeaderFollowerSettings.Replication.SYNCHRONOUS) {
        // Every replica has a write before anybody is told of it. A read may still see one that was not
        // acknowledged yet, and the next one, elsewhere, may not: monotonic reads are not promised.
        promises.add(Guarantees.READ_YOUR_WRITES);
        promises.add(Guarantees.READ_YOUR_WRITES_OF_USERS);
      }
      if (reads instanceof Strategy.Leader) {
        promises.add(Guarantees.READ_YOUR_WRITES);
        promises.add(Guarantees.READ_YOUR_WRITES_OF_USERS);
        promises.add(Guarantees.MONOTONIC_READS);
      } else if (reads instanceof Strategy.VersionToken token) {
        promises.addAll(token.guarantees());
        // It asks for more than what stands inside it, never for less.
        promises.addAll(promises(settings, new Routing(token.otherwise(), routing.writes())));
      }
    }
    return promises;
  }
  @Override
  public List<Situation> situations() {
    return List.of(new Situation("leader-cut-off", "The leader is cut off",
        "For two seconds nothing passes between the leader and its followers: they fall behind, and catch"
            + " up.",
        "the leader and a follower must be up", LeaderFollower::cutOff));
  }

  private static List<Move> cutOff(Situation.Scene scene) {
    LeaderFollowerSettings settings = (LeaderFollowerSettings) scene.settings();
    List<String> followers = scene.up().stream().map(NodeName::name)
        .filter(name -> !name.equals(settings.leader())).toList();
    if (followers.isEmpty() || followers.size() == scene.up().size()) {
      return List.of();
    }
    return List.of(Move.Fault.lasting(
        new Trouble.Partition(List.of(List.of(settings.leader()), followers)), 2_000_000_000L));
  }
}
