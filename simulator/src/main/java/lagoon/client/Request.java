package lagoon.client;

import java.util.List;
import java.util.Optional;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Version;
import lagoon.network.Bouncing;

/** What a session's client asks a replica. */
public sealed interface Request extends Bouncing {

  /** The client's number for it; the answer bears the same. */
  long number();

  /** The operation behind it. */
  Operation operation();

  /** Calls the handler's method for this kind of request. */
  void arriveAt(Handler handler, NodeName from);

  /** Which of the client's attempts under this number it is, from 1. */
  int attempt();

  @Override
  default Message bounced() {
    return new Reply.Unreachable(number(), attempt());
  }

  private static String required(List<Version> atLeast) {
    StringBuilder text = new StringBuilder();
    for (Version version : atLeast) {
      text.append(", at least ").append(version.key()).append(' ').append(version);
    }
    return text.toString();
  }

  /** What a replica does with requests. */
  interface Handler {
    void onRead(NodeName from, Read read);

    void onWrite(NodeName from, Write write);
  }

  /**
   * A read.
   *
   * @param atLeast the versions that the session must see at least; empty: any will do
   * @param patience how long the replica may wait until it has them, in nanoseconds; 0: it refuses at once
   */
  record Read(long number, Operation operation, List<Version> atLeast, long patience) implements Request {
    /** Each attempt at a read has a number of its own. */
    @Override
    public int attempt() {
      return 1;
    }

    @Override
    public String kind() {
      return "Read";
    }

    @Override
    public String text() {
      return operation.action().text() + required(atLeast);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onRead(from, this);
    }
  }

  /**
   * A write. Its number is its request id: a replica that has carried it out answers a second one without
   * doing it again.
   *
   * @param settledBelow the session waits for no answer to requests with smaller numbers, and never repeats
   *     them
   * @param atLeast the versions that the replica must have before it accepts the write; empty: none
   * @param patience how long the replica may wait until it has them, in nanoseconds, before it refuses
   * @param put what to put, where the protocol asks its clients for that; empty elsewhere
   */
  record Write(
      long number, int attempt, Operation operation, long settledBelow, List<Version> atLeast, long patience,
      Optional<Put> put)
      implements Request {
    /** One that leaves it to the replica what to put. */
    public Write(
        long number, int attempt, Operation operation, long settledBelow, List<Version> atLeast,
        long patience) {
      this(number, attempt, operation, settledBelow, atLeast, patience, Optional.empty());
    }

    /** One that comes after nothing in particular. */
    public Write(long number, int attempt, Operation operation, long settledBelow) {
      this(number, attempt, operation, settledBelow, List.of(), 0);
    }

    @Override
    public String kind() {
      return "Write";
    }

    @Override
    public String text() {
      return operation.action().text() + required(atLeast) + put.map(Put::text).orElse("");
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onWrite(from, this);
    }
  }
}
