package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.protocol.Move;
import lagoon.protocol.Situation;

/** What is worth seeing of Raft, whenever one likes. */
final class Situations {

  static final List<Situation> ALL = List.of(
      new Situation("split-vote", "A split vote",
          "The leader crashes and comes back later, and all others stand for election at once: each votes for"
              + " itself, and nobody wins that term.",
          "two members must be up besides the leader", Situations::splitVote),
      new Situation("deposed-leader", "A deposed leader",
          "The leader is cut off from the other servers, and not from its clients: the others elect another"
              + " one, and it goes on taking itself for the leader.",
          "there must be a leader, and a majority that is up besides it", Situations::deposed),
      new Situation("leader-lost", "The leader is lost",
          "The leader crashes and comes back later: whoever waits least stands for election, and leads the"
              + " next term.",
          "there must be a leader, and a majority that is up besides it", Situations::lost));

  private Situations() {}

  /** Long enough for some elections, in nanoseconds. */
  private static long time(Situation.Scene scene) {
    RaftSettings settings = (RaftSettings) scene.settings();
    return 3 * (settings.electionTimeout() + settings.electionRange());
  }

  /** The members that are up, the leader apart. */
  private static List<NodeName> others(Situation.Scene scene) {
    RaftSettings settings = (RaftSettings) scene.settings();
    Optional<NodeName> leader = scene.playing("leader");
    return scene.up().stream().filter(node -> settings.wanted().contains(node.name()))
        .filter(node -> leader.filter(node::equals).isEmpty()).toList();
  }

  private static List<Move> splitVote(Situation.Scene scene) {
    List<NodeName> others = others(scene);
    if (others.size() < 2) {
      return List.of();
    }
    List<Move> moves = new ArrayList<>();
    scene.playing("leader").ifPresent(leader ->
        moves.add(Move.Fault.lasting(new Trouble.Crash(leader.name()), time(scene))));
    for (NodeName one : others) {
      moves.add(new Move.Hand(0, new Touch.FireNow(new Touch.NextTimer("election", one.name()))));
    }
    return moves;
  }

  private static boolean canElect(Situation.Scene scene) {
    RaftSettings settings = (RaftSettings) scene.settings();
    return scene.playing("leader").isPresent() && others(scene).size() > settings.wanted().size() / 2;
  }

  private static List<Move> deposed(Situation.Scene scene) {
    if (!canElect(scene)) {
      return List.of();
    }
    String leader = scene.playing("leader").orElseThrow().name();
    List<String> rest = scene.cast().replicas().stream().map(NodeName::name)
        .filter(name -> !name.equals(leader)).toList();
    return List.of(Move.Fault.lasting(
        new Trouble.Partition(List.of(List.of(leader), rest)), time(scene)));
  }

  private static List<Move> lost(Situation.Scene scene) {
    return canElect(scene)
        ? List.of(Move.Fault.lasting(
            new Trouble.Crash(scene.playing("leader").orElseThrow().name()), time(scene)))
        : List.of();
  }
}
