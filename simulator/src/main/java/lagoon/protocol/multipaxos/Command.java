package lagoon.protocol.multipaxos;

import java.util.List;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.MadeOnce;
import lagoon.store.Store;

/** What stands at a place of the log: a client's request, or nothing. It is the same object in all logs. */
final class Command {

  /** Fills a gap. */
  static final Command NOTHING = new Command(null, null);

  private final NodeName client;
  private final Request request;
  private final MadeOnce made = new MadeOnce();

  Command(NodeName client, Request request) {
    this.client = client;
    this.request = request;
  }

  NodeName client() {
    return client;
  }

  /** The request; null: nothing. */
  Request request() {
    return request;
  }

  /** What it does; empty where it does nothing. */
  String text() {
    return request == null ? "" : request.operation().action().text();
  }

  /** The versions that it makes on these copies. */
  List<Version> versions(Store copies, Effect.Changed effect) {
    return made.versions(request.operation(), copies, effect);
  }
}
