package lagoon.protocol.dynamo;

import java.util.List;
import java.util.Optional;
import lagoon.client.Request;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Bouncing;

/** What nodes say to each other. */
sealed interface DynamoMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  /** One method for each message: a new message breaks the build until every node handles it. */
  interface Handler {
    void onForward(NodeName from, Forward forward);

    void onUnforwarded(NodeName from, Unforwarded unforwarded);

    void onStore(NodeName from, Store store);

    void onStored(NodeName from, Stored stored);

    void onFetch(NodeName from, Fetch fetch);

    void onFetched(NodeName from, Fetched fetched);

    void onRepair(NodeName from, Repair repair);

    void onHandOver(NodeName from, HandOver handOver);

    void onHandedOver(NodeName from, HandedOver handedOver);

    void onCompare(NodeName from, Compare compare);

    void onSame(NodeName from, Same same);

    void onExchange(NodeName from, Exchange exchange);
  }

  @Override
  default String kind() {
    return getClass().getSimpleName();
  }

  /**
   * A node that keeps no copy of the key to one that does: coordinate this.
   *
   * @param client who waits for the answer
   */
  record Forward(Request request, NodeName client) implements DynamoMessage, Bouncing {
    @Override
    public String text() {
      return request.text() + ", for " + client;
    }

    @Override
    public Message bounced() {
      return new Unforwarded(this);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onForward(from, this);
    }
  }

  /** The node to which it went is down. No node says so; the network does. */
  record Unforwarded(Forward forward) implements DynamoMessage {
    @Override
    public String text() {
      return "connection refused";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onUnforwarded(from, this);
    }
  }

  /**
   * Coordinator to node: keep this.
   *
   * @param call the coordinator's number for it
   * @param owner the node for which it is kept, where the one that is asked stands in for another
   */
  record Store(long call, Key key, List<Copy> copies, Optional<NodeName> owner) implements DynamoMessage {
    @Override
    public String text() {
      return Copy.text(copies) + owner.map(node -> ", a hint for " + node).orElse("");
    }

    @Override
    public List<Version> versions() {
      return Copy.versions(copies);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onStore(from, this);
    }
  }

  /** Node to coordinator: it is on my disk. */
  record Stored(long call, Key key) implements DynamoMessage {
    @Override
    public String text() {
      return key.name();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onStored(from, this);
    }
  }

  /** Coordinator to node: what have you of that key? */
  record Fetch(long call, Key key) implements DynamoMessage {
    @Override
    public String text() {
      return key.name();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onFetch(from, this);
    }
  }

  /** Node to coordinator: this. */
  record Fetched(long call, Key key, List<Copy> copies) implements DynamoMessage {
    @Override
    public String text() {
      return copies.isEmpty() ? "nothing of " + key : Copy.text(copies);
    }

    @Override
    public List<Version> versions() {
      return Copy.versions(copies);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onFetched(from, this);
    }
  }

  /** Coordinator to a node whose answer to a get lacked something: read repair. */
  record Repair(Key key, List<Copy> copies) implements DynamoMessage {
    @Override
    public String text() {
      return Copy.text(copies);
    }

    @Override
    public List<Version> versions() {
      return Copy.versions(copies);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onRepair(from, this);
    }
  }

  /**
   * To the node for which it was kept, or that is to keep it from now on.
   *
   * @param copies of each key one list
   */
  record HandOver(List<List<Copy>> copies) implements DynamoMessage {
    @Override
    public String text() {
      return Copy.text(copies.stream().flatMap(List::stream).toList());
    }

    @Override
    public List<Version> versions() {
      return copies.stream().flatMap(here -> Copy.versions(here).stream()).toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onHandOver(from, this);
    }
  }

  /** It is on my disk: you need not keep it any longer. */
  record HandedOver(HandOver what) implements DynamoMessage {
    @Override
    public String text() {
      return what.copies.size() == 1 ? "1 key" : what.copies.size() + " keys";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onHandedOver(from, this);
    }
  }

  /**
   * Anti-entropy: the hashes of some nodes of the trees that both keep.
   *
   * @param round the number of the one who began
   * @param starter who began
   */
  record Compare(long round, NodeName starter, List<HashTree.Place> places) implements DynamoMessage {
    @Override
    public String text() {
      return places.size() == 1 ? "1 hash" : places.size() + " hashes";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onCompare(from, this);
    }
  }

  /** Anti-entropy: all hashes of that round were the same. */
  record Same(long round) implements DynamoMessage {
    @Override
    public String text() {
      return "the same";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onSame(from, this);
    }
  }

  /**
   * Anti-entropy: what I have of the keys below the hashes that differ.
   *
   * @param leaves the leaves below which they lie
   * @param copies of each key one list
   * @param answered whether the other one is to send what it has, too
   */
  record Exchange(List<HashTree.Place> leaves, List<List<Copy>> copies, boolean answered)
      implements DynamoMessage {
    @Override
    public String text() {
      return Copy.text(copies.stream().flatMap(List::stream).toList());
    }

    @Override
    public List<Version> versions() {
      return copies.stream().flatMap(here -> Copy.versions(here).stream()).toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onExchange(from, this);
    }
  }
}
