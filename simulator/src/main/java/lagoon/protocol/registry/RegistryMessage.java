package lagoon.protocol.registry;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.view.Spread.Member;

/** What members and the registry say to each other. Changes of its list are numbered from 1. */
sealed interface RegistryMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  /** One method for each message: a new message breaks the build until both handle it. */
  interface Handler {
    void onHeartbeat(NodeName from, Heartbeat heartbeat);

    void onRenewed(NodeName from, Renewed renewed);

    void onChanged(NodeName from, Changed changed);

    void onGoodbye(NodeName from, Goodbye goodbye);
  }

  private static String list(List<Member> members) {
    return members.stream().map(Member::toString).collect(Collectors.joining(", "));
  }

  /**
   * Member to registry: I am here.
   *
   * @param seen the number of the last change that it has; -1: it has no list
   */
  record Heartbeat(long seen) implements RegistryMessage {
    @Override
    public String kind() {
      return "Heartbeat";
    }

    @Override
    public String text() {
      return seen < 0 ? "has no list" : "has change " + seen;
    }

    @Override
    public boolean isRoutine() {
      return seen >= 0;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onHeartbeat(from, this);
    }
  }

  /**
   * Registry to member: your lease is renewed.
   *
   * @param seen what the member had; an answer to an earlier life of it, which had more, brings too little
   * @param number of the last change
   * @param missed what has changed after what the member had
   */
  record Renewed(long seen, long number, List<Member> missed) implements RegistryMessage {
    @Override
    public String kind() {
      return "Renewed";
    }

    @Override
    public String text() {
      return missed.isEmpty() ? "nothing new" : list(missed);
    }

    @Override
    public boolean isRoutine() {
      return missed.isEmpty();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onRenewed(from, this);
    }
  }

  /** Registry to member: the list has changed. */
  record Changed(long number, Member member) implements RegistryMessage {
    @Override
    public String kind() {
      return "Changed";
    }

    @Override
    public String text() {
      return member.toString();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onChanged(from, this);
    }
  }

  /** Member to registry: I leave. */
  record Goodbye() implements RegistryMessage {
    @Override
    public String kind() {
      return "Goodbye";
    }

    @Override
    public String text() {
      return "I leave";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onGoodbye(from, this);
    }
  }
}
