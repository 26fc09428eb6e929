package lagoon.protocol.services;

import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.network.Bouncing;

/** What callers and services say to each other. */
sealed interface ServicesMessage extends Message {

  /** The caller's number of the call. */
  long number();

  /** The how manyth try it is, from 1. */
  int attempt();

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  /** One method for each message: a new message breaks the build until both roles handle it. */
  interface Handler {
    void onCall(NodeName from, Call call);

    void onDone(NodeName from, Done done);

    void onFailed(NodeName from, Failed failed);
  }

  /**
   * Caller to service: do this. Who is down refuses the connection.
   *
   * @param request what it is for: "search"
   * @param to the service's name
   */
  record Call(long number, int attempt, String request, String to) implements ServicesMessage, Bouncing {
    @Override
    public String kind() {
      return "Call";
    }

    @Override
    public String text() {
      return attempt == 1 ? request : request + ", attempt " + attempt;
    }

    @Override
    public Message bounced() {
      return new Failed(number, attempt, request, new Ending(Ending.Reason.DOWN, to, to));
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onCall(from, this);
    }
  }

  /** Service to caller: it is done. */
  record Done(long number, int attempt, String request) implements ServicesMessage {
    @Override
    public String kind() {
      return "Done";
    }

    @Override
    public String text() {
      return request;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onDone(from, this);
    }
  }

  /** Service to caller: it failed, here or further on. */
  record Failed(long number, int attempt, String request, Ending ending) implements ServicesMessage {
    @Override
    public String kind() {
      return "Failed";
    }

    @Override
    public String text() {
      return request + ": " + ending.text();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onFailed(from, this);
    }
  }
}
