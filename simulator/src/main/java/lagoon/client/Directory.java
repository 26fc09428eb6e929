package lagoon.client;

import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.history.NodeName;

/** Who plays which role when a run begins, as clients know it when they route a request. */
public interface Directory {

  /**
   * The replica that takes all writes, or to which all others pass them on; where every replica takes writes,
   * the first.
   */
  default NodeName leader() {
    return replicas().get(0);
  }

  /**
   * The replica to which writes of that key, and reads that want the leader, go first where no one replica
   * leads all keys: another takes them where it does not answer. Empty where the {@link #leader} is the one.
   */
  default Optional<NodeName> home(Key key) {
    return Optional.empty();
  }

  /** The replicas that reads go to which are to spare the leader; empty where there is no such role. */
  default List<NodeName> followers() {
    return List.of();
  }

  /** All nodes that clients may ask, in order of index: the replicas, or those that ask replicas for them. */
  List<NodeName> replicas();

  /**
   * The replicas that keep that key, in the order in which a client that knows them asks; all where each
   * keeps every key.
   */
  default List<NodeName> preferred(Key key) {
    return replicas();
  }

  /** Whether a replica keeps some keys and not others. */
  default boolean isPartial() {
    return false;
  }

  /**
   * Whether clients themselves work out what a write puts, and send with it what their session has seen of
   * the key.
   */
  default boolean takesContext() {
    return false;
  }

  /**
   * Whether the leader has all that was acknowledged, so that it is the one to ask where others lack a
   * version. Where every replica takes writes nobody leads: then one is as good as another.
   */
  default boolean isLed() {
    return !followers().isEmpty() || replicas().size() == 1;
  }

  /**
   * Whether a write that one replica did not answer is tried at another under the same request id: because
   * replicas together carry it out once, or because the protocol takes what comes of its being carried out
   * twice.
   */
  default boolean repeatsElsewhere() {
    return false;
  }

  /**
   * Whether servers elect who leads: a client whose leader is silent then asks another server, which knows or
   * waits until it does, even where its strategy sends everything to the leader.
   */
  default boolean isElected() {
    return false;
  }
}
