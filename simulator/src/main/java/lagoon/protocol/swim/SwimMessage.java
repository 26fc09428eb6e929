package lagoon.protocol.swim;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.view.Spread.Member;

/**
 * What members say to each other. Each message says its sender's own incarnation, and carries news of others.
 */
sealed interface SwimMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  /** The sender's own incarnation. */
  long incarnation();

  /** What it carries of others. */
  default List<Member> news() {
    return List.of();
  }

  @Override
  default String kind() {
    return getClass().getSimpleName();
  }

  @Override
  default String text() {
    return news().isEmpty() ? "no news"
        : news().stream().map(Member::toString).collect(Collectors.joining(", "));
  }

  /** One method for each message: a new message breaks the build until the replica handles it. */
  interface Handler {
    void onPing(NodeName from, Ping ping);

    void onAck(NodeName from, Ack ack);

    void onPingRequest(NodeName from, PingRequest request);

    void onIndirectAck(NodeName from, IndirectAck ack);

    void onJoin(NodeName from, Join join);

    void onWelcome(NodeName from, Welcome welcome);

    void onLeave(NodeName from, Leave leave);
  }

  /**
   * Are you there?
   *
   * @param number the sender's number for it
   * @param purpose why it is asked
   */
  record Ping(long number, Purpose purpose, long incarnation, List<Member> news) implements SwimMessage {
    /** It goes on for ever; what it carries does not. */
    @Override
    public boolean isRoutine() {
      return news.isEmpty();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onPing(from, this);
    }
  }

  /** Why a ping is sent. */
  enum Purpose {
    /** It is the sender's probe of the period. */
    PROBE,
    /** Somebody else has asked the sender to. */
    FAVOUR,
    /** The sender takes the receiver for dead, and looks whether it is. */
    RECONNECT
  }

  /** I am. */
  record Ack(long number, long incarnation, List<Member> news) implements SwimMessage {
    /** It goes on for ever; what it carries does not. */
    @Override
    public boolean isRoutine() {
      return news.isEmpty();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAck(from, this);
    }
  }

  /** Ping that member for me: it does not answer me. */
  record PingRequest(long number, NodeName target, long incarnation, List<Member> news)
      implements SwimMessage {
    @Override
    public String kind() {
      return "PingReq";
    }

    @Override
    public String text() {
      return "ping " + target + (news.isEmpty() ? "" : "; " + SwimMessage.super.text());
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onPingRequest(from, this);
    }
  }

  /**
   * It has answered me.
   *
   * @param number of the request
   */
  record IndirectAck(long number, NodeName target, long incarnation, List<Member> news)
      implements SwimMessage {
    @Override
    public String text() {
      return target + " is there" + (news.isEmpty() ? "" : "; " + SwimMessage.super.text());
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onIndirectAck(from, this);
    }
  }

  /** Let me in. */
  record Join(long incarnation) implements SwimMessage {
    @Override
    public String text() {
      return "let me in";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onJoin(from, this);
    }
  }

  /** You are in; these are all that the sender has heard of. */
  record Welcome(long incarnation, List<Member> news) implements SwimMessage {
    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onWelcome(from, this);
    }
  }

  /** I do not belong to the group any more; said with the incarnation that leaves. */
  record Leave(long incarnation) implements SwimMessage {
    @Override
    public String text() {
      return "I leave";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onLeave(from, this);
    }
  }
}
