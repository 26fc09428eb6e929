package lagoon.protocol.paxos;

import java.util.List;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/** What servers say to each other. */
sealed interface PaxosMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  @Override
  default String kind() {
    return getClass().getSimpleName();
  }

  /** What is said in a ballot. */
  sealed interface InBallot extends PaxosMessage {

    long ballot();

    @Override
    default String brief() {
      return kind() + " " + ballot();
    }

    @Override
    default String text() {
      return "ballot " + ballot();
    }
  }

  /** One method for each message: a new message breaks the build until every server handles it. */
  interface Handler {
    void onPrepare(NodeName from, Prepare prepare);

    void onPromise(NodeName from, Promise promise);

    void onAccept(NodeName from, Accept accept);

    void onAccepted(NodeName from, Accepted accepted);

    void onPreempted(NodeName from, Preempted preempted);

    void onChosen(NodeName from, Chosen chosen);

    void onLearnt(NodeName from, Learnt learnt);

    void onPropose(NodeName from, Propose propose);
  }

  /** Phase 1a: accept nothing below this ballot any more, and tell what was accepted. */
  record Prepare(long ballot) implements InBallot {
    @Override
    public boolean isStep() {
      return true;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onPrepare(from, this);
    }
  }

  /**
   * Phase 1b: promised.
   *
   * @param accepted the ballot of what it accepted last; -1: nothing
   * @param proposal what that was, or null
   */
  record Promise(long ballot, long accepted, Proposal proposal) implements InBallot {
    @Override
    public String text() {
      return "ballot " + ballot
          + (proposal == null ? ", accepted nothing" : ", accepted " + proposal.text() + " in " + accepted);
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onPromise(from, this);
    }
  }

  /** Phase 2a: accept this. */
  record Accept(long ballot, Proposal proposal) implements InBallot {
    @Override
    public String text() {
      return "ballot " + ballot + ": " + proposal.text();
    }

    @Override
    public boolean isStep() {
      return true;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAccept(from, this);
    }
  }

  /** Phase 2b: accepted. */
  record Accepted(long ballot) implements InBallot {
    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAccepted(from, this);
    }
  }

  /** Neither promised nor accepted: a higher ballot has been promised. */
  record Preempted(long ballot, long promised) implements InBallot {
    @Override
    public String text() {
      return "ballot " + ballot + " by " + promised;
    }

    @Override
    public boolean isStep() {
      return true;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onPreempted(from, this);
    }
  }

  /** This was chosen. */
  record Chosen(Proposal proposal) implements PaxosMessage {
    @Override
    public String text() {
      return proposal.text();
    }

    @Override
    public List<Version> versions() {
      return proposal.versions();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onChosen(from, this);
    }
  }

  /** It knows what was chosen. */
  record Learnt() implements PaxosMessage {
    @Override
    public String text() {
      return "what was chosen";
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onLearnt(from, this);
    }
  }

  /** To a proposer, from a server that is none: a client's write. */
  record Propose(Request.Write write) implements PaxosMessage {
    @Override
    public String text() {
      return write.operation().action().text();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onPropose(from, this);
    }
  }
}
