package lagoon.protocol.leaderfollower;

import java.util.List;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/** What the leader and its followers say to each other. Entries of the log are numbered from 1. */
sealed interface LeaderFollowerMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  /** One method for each message: a new message breaks the build until every replica handles it. */
  interface Handler {
    void onReplicate(NodeName from, Replicate replicate);

    void onCatchUp(NodeName from, CatchUp catchUp);

    void onSnapshot(NodeName from, Snapshot snapshot);

    void onAck(NodeName from, Ack ack);
  }

  /** Leader to follower: a new entry. */
  record Replicate(Entry entry) implements LeaderFollowerMessage {
    @Override
    public String kind() {
      return "Replicate";
    }

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
      handler.onReplicate(from, this);
    }
  }

  /** Leader to follower: entries that were not acknowledged in time, in order. */
  record CatchUp(List<Entry> entries) implements LeaderFollowerMessage {
    @Override
    public String kind() {
      return "CatchUp";
    }

    @Override
    public String text() {
      Entry first = entries.get(0);
      Entry last = entries.get(entries.size() - 1);
      return entries.size() == 1 ? first.text() : "entries " + first.index() + " to " + last.index();
    }

    @Override
    public List<Version> versions() {
      return entries.stream().flatMap(entry -> entry.versions().stream()).toList();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onCatchUp(from, this);
    }
  }

  /** Leader to follower: all copies as of an entry, for one that is behind the beginning of the log. */
  record Snapshot(long index, List<Version> copies) implements LeaderFollowerMessage {
    @Override
    public String kind() {
      return "Snapshot";
    }

    @Override
    public String text() {
      return copies.size() + " copies as of entry " + index;
    }

    @Override
    public List<Version> versions() {
      return copies;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onSnapshot(from, this);
    }
  }

  /**
   * Follower to leader: what it has.
   *
   * @param index the entry that it has just got and applied, in its turn or out of it
   * @param upTo all entries up to this one are applied
   */
  record Ack(long index, long upTo) implements LeaderFollowerMessage {
    @Override
    public String kind() {
      return "Ack";
    }

    @Override
    public String text() {
      return index == upTo ? "up to entry " + upTo : "entry " + index + ", and all up to " + upTo;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAck(from, this);
    }
  }
}
