package lagoon.network;

import java.util.List;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;

/**
 * What stands at a place of the network: a replica, a session's client.
 *
 * <p>The contract of every handler, of timers' actions too: handlers of one node run one after the other,
 * each to completion, in the order of virtual time; they are deterministic; they use no threads and no clock
 * but their {@link Context}; and a constructor has no effects: what is to happen at the beginning happens in
 * {@link #start}.
 */
public interface Node {

  /**
   * The beginning: once at time 0, and again after each restart, on a new object that knows only what was
   * persisted.
   */
  void start();

  /** A message arrived. */
  void onMessage(NodeName from, Message message);

  /** What it shows of itself at this moment; immutable. */
  List<State> state();

  /** The copies that it holds, for a replica; empty for others. */
  default List<Version> copies() {
    return List.of();
  }
}
