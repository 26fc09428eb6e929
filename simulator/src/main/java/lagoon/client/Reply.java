package lagoon.client;

import java.util.List;
import java.util.Optional;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/** What a replica answers to a request. */
public sealed interface Reply extends Message {

  /** The number of the request. */
  long number();

  /** Calls the handler's method for this kind of reply. */
  void arriveAt(Handler handler, NodeName from);

  /** What a client does with replies. */
  interface Handler {
    void onReturned(NodeName from, Returned returned);

    void onWritten(NodeName from, Written written);

    void onRefused(NodeName from, Refused refused);

    void onUnreachable(NodeName from, Unreachable unreachable);
  }

  /**
   * A read's versions; a key that was never written is missing.
   *
   * @param tags what belongs to each version, in protocols that ask for it with the next write; empty
   *     elsewhere
   */
  record Returned(long number, List<Version> versions, List<Tag> tags) implements Reply {
    /** Without tags. */
    public Returned(long number, List<Version> versions) {
      this(number, versions, List.of());
    }

    @Override
    public String kind() {
      return "Returned";
    }

    @Override
    public String text() {
      return versions.isEmpty() ? "nothing" : describe(versions, tags);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onReturned(from, this);
    }
  }

  /**
   * An acknowledged write's versions.
   *
   * @param tags what belongs to each version, in protocols that ask for it with the next write; empty
   *     elsewhere
   */
  record Written(long number, List<Version> versions, List<Tag> tags) implements Reply {
    /** Without tags. */
    public Written(long number, List<Version> versions) {
      this(number, versions, List.of());
    }

    @Override
    public String kind() {
      return "Written";
    }

    @Override
    public String text() {
      return describe(versions, tags);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onWritten(from, this);
    }
  }

  /**
   * It was not done, and will not be; unless the reason says otherwise.
   *
   * @param instead who takes writes, where the one who refuses knows
   * @param attempt which attempt at the request it is that was not done and will not be; 0: whatever the
   *     client tried last
   */
  record Refused(long number, Reason reason, String why, Optional<NodeName> instead, int attempt)
      implements Reply {
    /** Refused, and who takes writes. */
    public Refused(long number, Reason reason, String why, Optional<NodeName> instead) {
      this(number, reason, why, instead, 0);
    }

    /** Refused, and nobody else is known who would do it. */
    public Refused(long number, Reason reason, String why) {
      this(number, reason, why, Optional.empty());
    }

    @Override
    public String kind() {
      return "Refused";
    }

    @Override
    public String text() {
      return why;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onRefused(from, this);
    }
  }

  /** There is nobody who could do it: the node is down. No replica says so; the network does. */
  record Unreachable(long number, int attempt) implements Reply {
    @Override
    public String kind() {
      return "Unreachable";
    }

    @Override
    public String text() {
      return "connection refused";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onUnreachable(from, this);
    }
  }

  /** Why a replica did not do it. */
  enum Reason {
    /** It lacks a version that the request asked for. */
    STALE,
    /** The action cannot be done on what the store holds. */
    INVALID,
    /** It takes no writes. */
    NOT_LEADER,
    /** Too few replicas answer it. */
    UNAVAILABLE,
    /** Nobody can say whether it was done or will be: a write that reached too few replicas, for one. */
    UNDECIDED
  }

  private static String describe(List<Version> versions, List<Tag> tags) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      text.append(text.isEmpty() ? "" : ", ")
          .append(version.key()).append(" = ").append(version.value()).append(" (").append(version)
          .append(tags.isEmpty() ? "" : " " + tags.get(i).text()).append(')');
    }
    return text.toString();
  }
}
