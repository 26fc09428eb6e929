package lagoon.protocol.sequential;

import java.util.List;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/** What replicas and their sequencer say to each other. */
sealed interface SequentialMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  /** One method for each message: a new message breaks the build until every replica handles it. */
  interface Handler {
    void onSubmit(NodeName from, Submit submit);

    void onSettled(NodeName from, Settled settled);

    void onOrdered(NodeName from, Ordered ordered);

    void onApplied(NodeName from, Applied applied);
  }

  /** To the sequencer: number this write. */
  record Submit(Request.Write write) implements SequentialMessage {
    @Override
    public String kind() {
      return "Submit";
    }

    @Override
    public String text() {
      return write.operation().action().text();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onSubmit(from, this);
    }
  }

  /** From the sequencer: nobody waits for this write any more, and it gets no number now. */
  record Settled(Request.Write write) implements SequentialMessage {
    @Override
    public String kind() {
      return "Settled";
    }

    @Override
    public String text() {
      return write.operation().action().text();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onSettled(from, this);
    }
  }

  /** From the sequencer: writes with their numbers, without gaps. */
  record Ordered(List<Entry> entries) implements SequentialMessage {
    public Ordered {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "Ordered";
    }

    @Override
    public String text() {
      return entries.size() == 1 ? entries.get(0).text()
          : entries.get(0).number() + " to " + entries.get(entries.size() - 1).number();
    }

    @Override
    public List<Version> versions() {
      return entries.stream().flatMap(entry -> entry.versions().stream()).toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onOrdered(from, this);
    }
  }

  /** To the sequencer: all up to this number is applied. */
  record Applied(long upTo) implements SequentialMessage {
    @Override
    public String kind() {
      return "Applied";
    }

    @Override
    public String text() {
      return "up to " + upTo;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onApplied(from, this);
    }
  }
}
