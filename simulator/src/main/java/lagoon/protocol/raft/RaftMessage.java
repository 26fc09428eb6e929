package lagoon.protocol.raft;

import java.util.List;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/** What servers say to each other (figure 2 and figure 13; pre-vote: dissertation, 9.6). */
sealed interface RaftMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  @Override
  default String kind() {
    return getClass().getSimpleName();
  }

  /** One method for each message: a new message breaks the build until every server handles it. */
  interface Handler {
    void onPreVote(NodeName from, PreVote preVote);

    void onPreVoted(NodeName from, PreVoted preVoted);

    void onRequestVote(NodeName from, RequestVote request);

    void onVoted(NodeName from, Voted voted);

    void onAppendEntries(NodeName from, AppendEntries append);

    void onAppended(NodeName from, Appended appended);

    void onInstallSnapshot(NodeName from, InstallSnapshot install);

    void onTimeoutNow(NodeName from, TimeoutNow timeoutNow);
  }

  /** Would you vote for me in that term? My log ends so. */
  record PreVote(long term, long lastIndex, long lastTerm) implements RaftMessage {
    @Override
    public String text() {
      return "term " + term + ", log to " + lastIndex + " of term " + lastTerm;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onPreVote(from, this);
    }
  }

  /**
   * Whether this server would.
   *
   * @param asked the term in which it was asked to
   * @param term the one in which it is
   */
  record PreVoted(long asked, boolean granted, long term) implements RaftMessage {
    @Override
    public String text() {
      return (granted ? "would" : "would not") + " in term " + asked;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onPreVoted(from, this);
    }
  }

  /**
   * Vote for me in this term. My log ends so.
   *
   * @param isTransfer whether the leader itself wants it: nobody needs to be loyal to it
   */
  record RequestVote(long term, long lastIndex, long lastTerm, boolean isTransfer) implements RaftMessage {
    @Override
    public String text() {
      return "term " + term + ", log to " + lastIndex + " of term " + lastTerm;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onRequestVote(from, this);
    }
  }

  /** The vote, or none. */
  record Voted(long term, boolean granted) implements RaftMessage {
    @Override
    public String text() {
      return (granted ? "yes" : "no") + " in term " + term;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onVoted(from, this);
    }
  }

  /**
   * These entries come after that one; none: the leader is there.
   *
   * @param previous the index of the entry before them
   * @param commit up to where the leader knows the log to be committed
   * @param round the number of the leader's last question whether it still leads
   */
  record AppendEntries(long term, long previous, long previousTerm, List<Entry> entries, long commit,
      long round) implements RaftMessage {
    public AppendEntries {
      entries = List.copyOf(entries);
    }

    @Override
    public boolean isRoutine() {
      return entries.isEmpty();
    }

    @Override
    public String text() {
      String what = entries.isEmpty() ? "nothing after " + previous
          : entries.size() == 1 ? entries.get(0).text()
              : entries.get(0).index() + " to " + entries.get(entries.size() - 1).index();
      return "term " + term + ", " + what + ", committed to " + commit;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAppendEntries(from, this);
    }
  }

  /**
   * Whether it has them now.
   *
   * @param asked the term of the leader that it answers, who counts rounds from 1 in each term anew: to the
   *     same server in a later term it says nothing
   * @param term the one in which it is
   * @param index if so, up to where its log is the leader's; if not, where the leader may try
   * @param round the leader's question that it answers
   * @param isRoutine whether it answers what brought nothing
   */
  record Appended(long asked, long term, boolean success, long index, long round, boolean isRoutine)
      implements RaftMessage {
    @Override
    public String text() {
      return "term " + term + (success ? ", has all to " : ", lacks something after ") + index;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAppended(from, this);
    }
  }

  /** All up to an entry at once. */
  record InstallSnapshot(long term, Snapshot snapshot, long round) implements RaftMessage {
    @Override
    public String text() {
      return "term " + term + ", all to " + snapshot.index();
    }

    @Override
    public List<Version> versions() {
      return snapshot.copies();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onInstallSnapshot(from, this);
    }
  }

  /** Stand for election at once: the leader goes (dissertation, 3.10). */
  record TimeoutNow(long term) implements RaftMessage {
    @Override
    public String text() {
      return "term " + term;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onTimeoutNow(from, this);
    }
  }
}
