package lagoon.network;

import lagoon.history.Message;

/**
 * A message whose sender is told when it reaches a crashed node, as an operating system answers for a process that is gone:
 * connection refused. A paused or unreachable node answers nothing.
 */
public interface Bouncing extends Message {

  /** What the sender gets. */
  Message bounced();
}
