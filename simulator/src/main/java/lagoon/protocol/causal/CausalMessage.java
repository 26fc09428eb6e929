package lagoon.protocol.causal;

import java.util.List;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/** What replicas of causal memory say to each other. */
sealed interface CausalMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  /** One method for each message: a new message breaks the build until every replica handles it. */
  interface Handler {
    void onUpdates(NodeName from, Updates updates);

    void onHave(NodeName from, Have have);
  }

  /** Updates that the sender took, in order: a new one, or all that were not acknowledged in time. */
  record Updates(List<Update> updates) implements CausalMessage {
    public Updates {
      updates = List.copyOf(updates);
    }

    @Override
    public String kind() {
      return "Update";
    }

    @Override
    public String text() {
      return updates.size() == 1 ? updates.get(0).text()
          : "updates " + updates.get(0).number() + " to " + updates.get(updates.size() - 1).number();
    }

    @Override
    public List<Version> versions() {
      return updates.stream().flatMap(update -> update.versions().stream()).toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onUpdates(from, this);
    }
  }

  /**
   * How many of the receiver's updates the sender has applied.
   *
   * @param upTo all up to this number
   */
  record Have(long upTo) implements CausalMessage {
    @Override
    public String kind() {
      return "Have";
    }

    @Override
    public String text() {
      return "up to update " + upTo;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onHave(from, this);
    }
  }
}
