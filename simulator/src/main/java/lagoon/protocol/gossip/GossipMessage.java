package lagoon.protocol.gossip;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/**
 * What nodes say to each other. A round is named by the moment at which it begins, in nanoseconds; 0 where
 * nodes have rhythms of their own.
 */
sealed interface GossipMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  @Override
  default String kind() {
    return getClass().getSimpleName();
  }

  /** All but updates are sent over and over, and a run need not wait for them. */
  @Override
  default boolean isRoutine() {
    return true;
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
   * What its sender tells: the rumour, or versions.
   *
   * @param isAnswer whether it was asked for
   */
  record Rumor(long round, boolean isAnswer, List<News> news) implements GossipMessage {
    public Rumor {
      news = List.copyOf(news);
    }

    boolean hasTale() {
      return news.get(0) instanceof News.Tale;
    }

    @Override
    public String text() {
      return GossipMessage.text(news);
    }

    @Override
    public List<Version> versions() {
      return GossipMessage.versions(news);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onRumor(from, this);
    }
  }

  /** What of a rumour was news, and what was known before. */
  record Feedback(List<News> news, List<News> known) implements GossipMessage {
    public Feedback {
      news = List.copyOf(news);
      known = List.copyOf(known);
    }

    @Override
    public String text() {
      if (news.isEmpty() || known.isEmpty()) {
        return known.isEmpty() ? "that was news" : "I knew it";
      }
      return news.stream().map(News::subject).collect(Collectors.joining(", ")) + " was news, I knew "
          + known.stream().map(News::subject).collect(Collectors.joining(", "));
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onFeedback(from, this);
    }
  }

  /** Asks what the other tells; says whether its sender knew the rumour when the round began. */
  record Ask(long round, boolean knows) implements GossipMessage {
    @Override
    public String text() {
      return knows ? "what do you know? I know the rumour" : "what do you know?";
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
   * @param due by which number it waits for an answer even if there is no difference, because it joins or
   *     leaves; 0: it does not
   */
  record Digest(boolean knows, Stamp[] stamps, long due) implements GossipMessage {
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
   * @param due the number of the digest that it answers
   * @param isParting whether its sender leaves, so that the receiver must tell on what it gets
   */
  record Update(boolean knows, List<Stamped> copies, List<Integer> wanted, boolean wantsRumor, long due,
      boolean isParting)
      implements GossipMessage {
    public Update {
      copies = List.copyOf(copies);
      wanted = List.copyOf(wanted);
    }

    /** Whether its sender lacks something. */
    boolean wants() {
      return wantsRumor || !wanted.isEmpty();
    }

    @Override
    public String text() {
      String held = GossipMessage.text(copies);
      String news = knows ? held.isEmpty() ? "the rumour" : "the rumour, " + held : held;
      return !news.isEmpty() ? news : wants() ? "sends for what it lacks" : "there is no difference";
    }

    @Override
    public List<Version> versions() {
      return GossipMessage.versions(copies);
    }

    @Override
    public boolean isRoutine() {
      return false;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onUpdate(from, this);
    }
  }

  private static String text(List<? extends News> news) {
    return news.stream().map(News::text).collect(Collectors.joining(", "));
  }

  private static List<Version> versions(List<? extends News> news) {
    return news.stream().filter(Stamped.class::isInstance).map(one -> ((Stamped) one).version()).toList();
  }
}
