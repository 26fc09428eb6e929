package lagoon.protocol.multileader;

import java.util.List;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/**
 * What replicas say to each other. Each message carries the sender's table: for each replica, as far as the
 * sender knows, how many of each replica's writes it has (Wuu and Bernstein, PODC 1984). A replica's own row
 * is what it has itself.
 */
sealed interface MultiLeaderMessage extends Message {

  /** The sender's table; not to be changed. */
  long[][] table();

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  /** One method for each message. */
  interface Handler {
    void onUpdate(NodeName from, Update update);

    void onMissing(NodeName from, Missing missing);

    void onDigest(NodeName from, Digest digest);
  }

  /** A new write, at once. */
  record Update(Accepted write, long[][] table) implements MultiLeaderMessage {
    @Override
    public String kind() {
      return "Update";
    }

    @Override
    public String text() {
      return write.text();
    }

    @Override
    public List<Version> versions() {
      return write.versions();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onUpdate(from, this);
    }
  }

  /** Writes that the receiver lacks, as far as is known, in the order in which the sender got them. */
  record Missing(List<Accepted> writes, long[][] table) implements MultiLeaderMessage {
    @Override
    public String kind() {
      return "Missing";
    }

    @Override
    public String text() {
      return writes.size() == 1 ? writes.get(0).text() : writes.size() + " writes";
    }

    @Override
    public List<Version> versions() {
      return writes.stream().flatMap(write -> write.versions().stream()).toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onMissing(from, this);
    }
  }

  /** What the sender has. */
  record Digest(String has, long[][] table) implements MultiLeaderMessage {
    @Override
    public String kind() {
      return "Digest";
    }

    @Override
    public String text() {
      return "has " + has;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onDigest(from, this);
    }
  }
}
