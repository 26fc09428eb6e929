package lagoon.protocol.localwrite;

import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Ledger;

/** What replicas say to each other. */
sealed interface LocalWriteMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  @Override
  default String kind() {
    return getClass().getSimpleName();
  }

  /** One method for each message: a new message breaks the build until the replica handles it. */
  interface Handler {
    void onClaim(NodeName from, Claim claim);

    void onGrant(NodeName from, Grant grant);

    void onUpdate(NodeName from, Update update);

    void onAck(NodeName from, Ack ack);
  }

  /** To all: who is the primary of this key? The sender wants to be. */
  record Claim(Key key) implements LocalWriteMessage {
    @Override
    public String text() {
      return key.name();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onClaim(from, this);
    }
  }

  /**
   * The primary of a key to the next one: the role, with the current version and the receipts.
   *
   * @param move how often the role has moved, this time included
   * @param number how many versions the key has had
   * @param version the current one; empty where the key was never written
   */
  record Grant(Key key, long move, long number, Optional<Version> version, Ledger ledger)
      implements LocalWriteMessage {
    @Override
    public String text() {
      return "primary of " + key + version.map(one -> ", " + one.value() + " (" + one + ")").orElse("");
    }

    @Override
    public List<Version> versions() {
      return version.stream().toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onGrant(from, this);
    }
  }

  /** A copy of a key: its number says which of two is the later. */
  record Copy(Key key, long number, Version version) {}

  /** Who wrote to all others: copies that they may lack. */
  record Update(List<Copy> copies) implements LocalWriteMessage {
    @Override
    public String text() {
      StringBuilder text = new StringBuilder();
      for (Copy copy : copies) {
        text.append(text.isEmpty() ? "" : ", ")
            .append(copy.key).append(" = ").append(copy.version.value()).append(" (").append(copy.version)
            .append(')');
      }
      return text.toString();
    }

    @Override
    public List<Version> versions() {
      return copies.stream().map(Copy::version).toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onUpdate(from, this);
    }
  }

  /** The answer to an update: the sender has these copies, or later ones. */
  record Ack(List<Copy> copies) implements LocalWriteMessage {
    @Override
    public String text() {
      return "has " + String.join(", ", copies.stream().map(copy -> copy.key.name()).toList());
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAck(from, this);
    }
  }
}
