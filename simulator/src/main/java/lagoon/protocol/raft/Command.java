package lagoon.protocol.raft;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.MadeOnce;
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

  /** A client's request. */
  final class Asked implements Command {
    private final NodeName client;
    private final Request request;
    private final MadeOnce made = new MadeOnce();

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
      return request.operation().action().text();
    }

    /** The versions that it makes on these copies. */
    List<Version> versions(Store copies, Effect.Changed effect) {
      return made.versions(request.operation(), copies, effect);
    }
  }
}
