package lagoon.protocol.multipaxos;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Store;

/**
 * What stands at a place of the log: a client's request, or nothing. It is the same object in all logs, so
 * that a version that several servers make of it on the same copies has one identity.
 */
final class Command {

  /** Fills a gap. */
  static final Command NOTHING = new Command(null, null);

  private final NodeName client;
  private final Request request;
  private List<Version> replaced;
  private List<Version> made;

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

  /** What it does, short; empty where it does nothing. */
  String text() {
    return request == null ? "" : request.operation().action().brief();
  }

  /** The versions that it makes on these copies. */
  List<Version> versions(Store copies, Effect.Changed effect) {
    List<Version> before = copies.get(request.operation().action().keys());
    if (made == null || !isSame(before)) {
      List<Version> versions = new ArrayList<>();
      for (Effect.Put put : effect.puts()) {
        versions.add(
            Version.written(put.key(), put.value(), request.operation(), copies.at(put.key())));
      }
      replaced = before;
      made = List.copyOf(versions);
    }
    return made;
  }

  private boolean isSame(List<Version> before) {
    boolean same = before.size() == replaced.size();
    for (int i = 0; same && i < before.size(); i++) {
      same = before.get(i) == replaced.get(i);
    }
    return same;
  }
}
