package lagoon.protocol.gossip;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/** What nodes say to each other. A round is a number from 1; 0 where nodes have rhythms of their own. */
sealed interface GossipMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  @Override
  default String kind() {
    return getClass().getSimpleName();
  }

  /** One method for each message. */
  interface Handler {
    void onRumor(NodeName from, Rumor rumor);

    void onFeedback(NodeName from, Feedback feedback);

    void onAsk(NodeName from, Ask ask);

    void onDigest(NodeName from, Digest digest);

    void onUpdate(NodeName from, Update update);
  }

  /**
   * The rumour.
   *
   * @param isAnswer whether it was asked for
   */
  record Rumor(long round, boolean isAnswer) implements GossipMessage {
    @Override
    public String text() {
      return "the rumour";
    }

    /** Who never stops tells it over and over; it brings no versions, for which a run would have to wait. */
    @Override
    public boolean isRoutine() {
      return true;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onRumor(from, this);
    }
  }

  /** Whether a rumour that was pushed was news. */
  record Feedback(boolean wasNews) implements GossipMessage {
    @Override
    public String text() {
      return wasNews ? "that was news" : "I knew it";
    }

    @Override
    public boolean isRoutine() {
      return true;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onFeedback(from, this);
    }
  }

  /** Asks what the other knows; says whether its sender knew the rumour when the round began. */
  record Ask(long round, boolean knows) implements GossipMessage {
    @Override
    public String text() {
      return knows ? "what do you know? I know the rumour" : "what do you know?";
    }

    @Override
    public boolean isRoutine() {
      return true;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAsk(from, this);
    }
  }

  /**
   * What the sender has.
   *
   * @param stamps by key; null where it has none; not to be changed
   */
  record Digest(boolean knows, Stamp[] stamps) implements GossipMessage {
    @Override
    public String text() {
      int keys = 0;
      for (Stamp stamp : stamps) {
        keys += stamp == null ? 0 : 1;
      }
      return (knows ? "knows the rumour" : "does not know the rumour")
          + (stamps.length == 0 ? "" : ", has " + keys + (keys == 1 ? " key" : " keys"));
    }

    @Override
    public boolean isRoutine() {
      return true;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onDigest(from, this);
    }
  }

  /**
   * What the receiver lacks.
   *
   * @param knows whether the rumour is in it
   * @param wanted the numbers of the keys that the sender lacks in turn
   * @param wantsRumor whether it lacks the rumour
   */
  record Update(boolean knows, List<Stamped> copies, List<Integer> wanted, boolean wantsRumor)
      implements GossipMessage {
    public Update {
      copies = List.copyOf(copies);
      wanted = List.copyOf(wanted);
    }

    @Override
    public String text() {
      String held = copies.stream()
          .map(one -> one.version().key() + " = " + one.version().value() + " (" + one.version() + ")")
          .collect(Collectors.joining(", "));
      String news = knows ? held.isEmpty() ? "the rumour" : "the rumour, " + held : held;
      return news.isEmpty() ? "sends for what it lacks" : news;
    }

    @Override
    public List<Version> versions() {
      return copies.stream().map(Stamped::version).toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onUpdate(from, this);
    }
  }
}
