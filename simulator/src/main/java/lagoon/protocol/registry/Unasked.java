package lagoon.protocol.registry;

import java.util.Optional;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.protocol.Replica;

/** A node that keeps no data, and says so to clients that ask. */
abstract class Unasked implements Replica, RegistryMessage.Handler {

  protected final Context context;

  Unasked(Context context) {
    this.context = context;
  }

  /** Refuses a client's request; whatever else it is, is none. */
  protected final void refuse(NodeName from, Message message) {
    if (message instanceof Request request) {
      context.send(from, new Reply.Refused(request.number(), Reply.Reason.UNAVAILABLE,
          context.self() + " keeps no data, it knows who is alive", Optional.empty(), request.attempt()));
    }
  }
}
