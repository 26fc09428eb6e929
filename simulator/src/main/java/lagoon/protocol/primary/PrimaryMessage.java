package lagoon.protocol.primary;

import java.util.List;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Ledger;

/**
 * What replicas say to each other. A group is all keys that have had the same primary from the beginning; it
 * is named by that replica's index.
 */
sealed interface PrimaryMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  @Override
  default String kind() {
    return getClass().getSimpleName();
  }

  /** One method for each message: a new message breaks the build until the replica handles it. */
  interface Handler {
    void onForward(NodeName from, Forward forward);

    void onDone(NodeName from, Done done);

    void onUpdate(NodeName from, Update update);

    void onCopies(NodeName from, Copies copies);

    void onHeartbeat(NodeName from, Heartbeat heartbeat);

    void onAck(NodeName from, Ack ack);
  }

  /**
   * Any replica to the primary: a client's write.
   *
   * @param taker the replica that took it from the client, and will answer
   */
  record Forward(int group, NodeName taker, NodeName client, Request.Write write)
      implements PrimaryMessage {
    @Override
    public String text() {
      return write.text() + " for " + client;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onForward(from, this);
    }
  }

  /** The primary to the replica that forwarded a write: what its client is to be told. */
  record Done(NodeName client, Reply reply) implements PrimaryMessage {
    @Override
    public String text() {
      return reply.text() + " for " + client;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onDone(from, this);
    }
  }

  /** The primary to a backup: a new entry. */
  record Update(int group, long term, Entry entry) implements PrimaryMessage {
    @Override
    public String text() {
      return entry.text();
    }

    @Override
    public List<Version> versions() {
      return entry.versions();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onUpdate(from, this);
    }
  }

  /**
   * The primary to a backup that lacks something: all copies of the group and all receipts, as of an entry.
   */
  record Copies(int group, long term, long index, List<Version> versions, Ledger ledger)
      implements PrimaryMessage {
    @Override
    public String text() {
      return versions.size() + (versions.size() == 1 ? " copy" : " copies") + " as of entry " + index;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onCopies(from, this);
    }
  }

  /** The primary to a backup: it is there, and this was its last entry. */
  record Heartbeat(int group, long term, long index) implements PrimaryMessage {
    @Override
    public String text() {
      return "term " + term + ", entry " + index;
    }

    @Override
    public boolean isRoutine() {
      return true;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onHeartbeat(from, this);
    }
  }

  /**
   * A replica to who takes itself for the primary: which term it knows, and up to which entry of that term it
   * has applied everything; {@link Standing#NONE} where it has yet to get that term's copies.
   */
  record Ack(int group, long term, long upTo) implements PrimaryMessage {
    @Override
    public String text() {
      return upTo == Standing.NONE ? "term " + term + ", copies wanted" : "up to entry " + upTo;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAck(from, this);
    }
  }
}
