package lagoon.protocol.quorum;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/**
 * What a coordinator and the replicas say to each other. Each question bears a number of its
 * coordinator's, the call, and its answer the same.
 */
public sealed interface QuorumMessage extends Message {

  /** The coordinator's number for the question. */
  long call();

  /** The keys that it is about. */
  List<Key> keys();

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  /** One method for each message: a new message breaks the build until every node handles it. */
  interface Handler {
    void onVersionQuery(NodeName from, VersionQuery query);

    void onVersionAnswer(NodeName from, VersionAnswer answer);

    void onReadQuery(NodeName from, ReadQuery query);

    void onReadAnswer(NodeName from, ReadAnswer answer);

    void onStore(NodeName from, Store store);

    void onStored(NodeName from, Stored stored);

    void onTooLow(NodeName from, TooLow tooLow);
  }

  /**
   * Coordinator to replica: which version have you, and may I write this number?
   *
   * @param number that it asks leave for; 0: none
   */
  record VersionQuery(long call, Key key, long number) implements QuorumMessage {
    @Override
    public String kind() {
      return "VersionQuery";
    }

    @Override
    public String text() {
      return "version of " + key + "?" + (number == 0 ? "" : " leave for number " + number + "?");
    }

    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onVersionQuery(from, this);
    }
  }

  /**
   * Replica to coordinator: what it has, and whether it gives leave.
   *
   * @param promised the highest number that it has given leave for or has taken
   */
  record VersionAnswer(long call, Copy copy, boolean granted, long promised) implements QuorumMessage {
    @Override
    public String kind() {
      return "VersionAnswer";
    }

    @Override
    public String text() {
      return copy.text() + (granted ? "" : "; no leave below " + (promised + 1));
    }

    @Override
    public List<Key> keys() {
      return List.of(copy.key());
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onVersionAnswer(from, this);
    }
  }

  /** Coordinator to replica: what have you of these keys? */
  record ReadQuery(long call, List<Key> keys) implements QuorumMessage {
    @Override
    public String kind() {
      return "ReadQuery";
    }

    @Override
    public String text() {
      return keys.stream().map(Key::name).collect(Collectors.joining(", ")) + "?";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onReadQuery(from, this);
    }
  }

  /** Replica to coordinator: what it has, in the order of the keys. */
  record ReadAnswer(long call, List<Copy> copies) implements QuorumMessage {
    @Override
    public String kind() {
      return "ReadAnswer";
    }

    @Override
    public String text() {
      return copies.stream().map(Copy::text).collect(Collectors.joining("; "));
    }

    @Override
    public List<Key> keys() {
      return copies.stream().map(Copy::key).toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onReadAnswer(from, this);
    }
  }

  /**
   * Coordinator to replica: keep this.
   *
   * @param why whose it is
   */
  record Store(long call, Copy copy, Why why) implements QuorumMessage {

    /** Whose version is to be kept. */
    enum Why {
      /** Its own write's. */
      WRITTEN,
      /** Somebody else's, which a read found. */
      FOUND,
      /**
       * Somebody else's, which a read found at so many replicas as a write needs. Whoever got leave for a
       * higher number has met one of them, so that a replica that gave leave may take it all the same.
       */
      KEPT
    }

    @Override
    public String kind() {
      return why == Why.WRITTEN ? "Store" : "Repair";
    }

    @Override
    public String text() {
      return copy.text();
    }

    @Override
    public List<Version> versions() {
      return List.of(copy.version());
    }

    @Override
    public List<Key> keys() {
      return List.of(copy.key());
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onStore(from, this);
    }
  }

  /** Replica to coordinator: I keep it. */
  record Stored(long call, Key key, long number) implements QuorumMessage {
    @Override
    public String kind() {
      return "Stored";
    }

    @Override
    public String text() {
      return key + ", number " + number;
    }

    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onStored(from, this);
    }
  }

  /**
   * Replica to coordinator: I do not keep it.
   *
   * @param number what it has taken or given leave for, which is above what it was to keep, or the same
   */
  record TooLow(long call, Key key, long number) implements QuorumMessage {
    @Override
    public String kind() {
      return "TooLow";
    }

    @Override
    public String text() {
      return key + " has number " + number + " here";
    }

    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onTooLow(from, this);
    }
  }
}
