package lagoon.network;

import lagoon.history.Message;

/**
 * A message whose sender is told when it reaches a crashed node, as an operating system answers for a process
 * that is gone: connection refused. A paused or unreachable node answers nothing; nor does anybody answer for
 * a message that was duplicated on its way, since another of its copies may have been read.
 */
public interface Bouncing extends Message {

  /** What the sender gets. */
  Message bounced();
}
