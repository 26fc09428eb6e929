package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Store;

/** What an entry of the log asks for. It is the same object in all logs. */
sealed interface Command {

  /** What it does, short; empty where it does nothing. */
  String text();

  /** What a new leader begins its term with. */
  record Nothing() implements Command {
    @Override
    public String text() {
      return "";
    }
  }

  /** From this entry on these are the members. */
  record Membership(List<NodeName> members) implements Command {
    public Membership {
      members = List.copyOf(members);
    }

    @Override
    public String text() {
      return members.stream().map(NodeName::name).collect(Collectors.joining(", ", "members ", ""));
    }
  }

  /**
   * A client's request. It remembers the versions that it made, so that a version that several servers make
   * of it on the same copies, or one server twice, has one identity.
   */
  final class Asked implements Command {
    private final NodeName client;
    private final Request request;
    private List<Version> replaced;
    private List<Version> made;

    Asked(NodeName client, Request request) {
      this.client = client;
      this.request = request;
    }

    NodeName client() {
      return client;
    }

    Request request() {
      return request;
    }

    /** Whether it is the same request, in whatever attempt. */
    boolean isOf(Request other) {
      return request.number() == other.number() && request.operation().equals(other.operation());
    }

    @Override
    public String text() {
      return request.operation().action().brief();
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
}
