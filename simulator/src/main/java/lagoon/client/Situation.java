package lagoon.client;

import java.util.List;
import java.util.function.ToLongFunction;
import lagoon.engine.RandomStream;
import lagoon.history.Key;
import lagoon.history.NodeName;

/**
 * What a strategy may look at when it routes a read or a write.
 *
 * @param keys the keys to read or to write
 * @param now what the client's own clock shows, in nanoseconds
 * @param session what this session has written and read
 * @param user what all sessions of its user have
 * @param directory who plays which role
 * @param leader the replica that takes writes, as far as the client knows
 * @param distance the typical time to a replica, in nanoseconds
 * @param random the session's random numbers
 */
public record Situation(
    List<Key> keys,
    long now,
    Memory session,
    Memory user,
    Directory directory,
    NodeName leader,
    ToLongFunction<NodeName> distance,
    RandomStream random) {

  /** To the leader and nobody else; to the key's home first, where each key has its own. */
  Route toLeader() {
    return directory.home(keys.get(0)).map(Route::to).orElseGet(() -> Route.onlyTo(leader));
  }

  /** The memory that a strategy tracks. */
  Memory tracked(Strategy.Track track) {
    return track == Strategy.Track.USER ? user : session;
  }

  /**
   * The replica of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  NodeName named(String name) {
    for (NodeName replica : directory.replicas()) {
      if (replica.name().equals(name)) {
        return replica;
      }
    }
    throw new IllegalArgumentException("there is no replica " + name);
  }

  /** One of them, by chance or in turn. */
  NodeName pick(List<NodeName> among, Strategy.Pick pick) {
    return among.size() == 1
        ? among.get(0)
        : among.get(
            pick == Strategy.Pick.UNIFORM
                ? random.nextInt(among.size())
                : session.nextTurn() % among.size());
  }

  /** The nearest of them; the first among equals. */
  NodeName nearest(List<NodeName> among) {
    NodeName nearest = among.get(0);
    for (NodeName other : among) {
      if (distance.applyAsLong(other) < distance.applyAsLong(nearest)) {
        nearest = other;
      }
    }
    return nearest;
  }
}
