package lagoon.history;

import java.util.List;

/**
 * Who plays in a run, and with what it begins. Each list is in order of index, without gaps, so that an index
 * finds its element.
 *
 * @param nodes all nodes: replicas first, then nodes that coordinate and keep no copies, then the nodes of
 *     the sessions' clients
 * @param replicas those nodes that keep copies
 * @param sessions the sessions
 * @param users the users that own them
 * @param keys the keys
 * @param initial the versions that every replica that keeps their keys holds before the run begins
 * @param placement which replicas keep which keys
 * @param formation how the servers stand to each other
 */
public record Cast(
    List<NodeName> nodes,
    List<NodeName> replicas,
    List<Session> sessions,
    List<User> users,
    List<Key> keys,
    List<Version> initial,
    Placement placement,
    Formation formation) {
  public Cast {
    nodes = List.copyOf(nodes);
    replicas = List.copyOf(replicas);
    sessions = List.copyOf(sessions);
    users = List.copyOf(users);
    keys = List.copyOf(keys);
    initial = List.copyOf(initial);
  }

  /** A cast in which every replica keeps every key. */
  public Cast(
      List<NodeName> nodes, List<NodeName> replicas, List<Session> sessions, List<User> users, List<Key> keys,
      List<Version> initial) {
    this(nodes, replicas, sessions, users, keys, initial, Placement.EVERYWHERE, Formation.ANY);
  }

  /** The same, and its servers stand so. */
  public Cast with(Formation other) {
    return new Cast(nodes, replicas, sessions, users, keys, initial, placement, other);
  }

  /** The versions with which that replica begins. */
  public List<Version> initialAt(NodeName replica) {
    return placement.isEverywhere()
        ? initial
        : initial.stream().filter(version -> placement.keeps(replica, version.key(), 0)).toList();
  }

  /** All nodes that are no session's client, in order of index: replicas, then coordinators. */
  public List<NodeName> servers() {
    int first = nodes.size();
    for (Session session : sessions) {
      first = Math.min(first, session.node().index());
    }
    return nodes.subList(0, Math.max(first, replicas.size()));
  }
}
