package lagoon.protocol.multipaxos;

import java.util.List;
import java.util.Optional;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Version;

/** What servers say to each other. */
sealed interface MultiPaxosMessage extends Message {

  /** Calls the handler's method for this kind of message. */
  void arriveAt(Handler handler, NodeName from);

  @Override
  default String kind() {
    return getClass().getSimpleName();
  }

  /** What is said in a ballot. */
  sealed interface InBallot extends MultiPaxosMessage {

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

    void onHeartbeat(NodeName from, Heartbeat heartbeat);

    void onConfirm(NodeName from, Confirm confirm);

    void onForward(NodeName from, Forward forward);

    void onInstallSnapshot(NodeName from, InstallSnapshot install);
  }

  /** Phase 1a, for all places after one: accept nothing below this ballot any more. */
  record Prepare(long ballot, long after) implements InBallot {
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
   * Phase 1b: promised, and this is what it accepted after that place.
   *
   * @param cut a snapshot where it has cut places after that one off its log, which its sender must not take
   *     for free; else empty
   */
  record Promise(long ballot, List<Slot> accepted, Optional<Snapshot> cut) implements InBallot {
    public Promise {
      accepted = List.copyOf(accepted);
    }

    @Override
    public String text() {
      return "ballot " + ballot + ", accepted "
          + (accepted.isEmpty() ? "nothing" : "up to " + accepted.get(accepted.size() - 1).place())
          + cut.map(snapshot -> ", snapshot up to " + snapshot.place()).orElse("");
    }

    @Override
    public List<Version> versions() {
      return cut.map(Snapshot::copies).orElse(List.of());
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onPromise(from, this);
    }
  }

  /** Phase 2a: accept this at its place. */
  record Accept(Slot slot) implements MultiPaxosMessage {
    @Override
    public String text() {
      return "ballot " + slot.ballot() + ", " + slot.text();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onAccept(from, this);
    }
  }

  /** Phase 2b: accepted. */
  record Accepted(long ballot, long place) implements InBallot {
    @Override
    public String text() {
      return "ballot " + ballot + ", " + place;
    }

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

  /** These are chosen. */
  record Chosen(List<Slot> slots) implements MultiPaxosMessage {
    public Chosen {
      slots = List.copyOf(slots);
    }

    @Override
    public String text() {
      return slots.size() == 1 ? slots.get(0).text()
          : slots.get(0).place() + " to " + slots.get(slots.size() - 1).place();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onChosen(from, this);
    }
  }

  /** The leader is there; asked for the so-many-th time whether it still leads. */
  record Heartbeat(long ballot, long number, long chosen) implements InBallot {
    @Override
    public boolean isRoutine() {
      return true;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onHeartbeat(from, this);
    }
  }

  /** It still leads, as far as this server knows, which has applied all up to a place. */
  record Confirm(long ballot, long number, long applied) implements InBallot {
    @Override
    public boolean isRoutine() {
      return true;
    }

    @Override
    public String text() {
      return "ballot " + ballot + ", applied up to " + applied;
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onConfirm(from, this);
    }
  }

  /** To the leader: a client's request. */
  record Forward(NodeName client, Request request) implements MultiPaxosMessage {
    @Override
    public String text() {
      return request.operation().action().text();
    }

    @Override
    public void arriveAt(Handler handler, NodeName from) {
      handler.onForward(from, this);
    }
  }

  /** To who is so far behind that the log does not reach back to where it is. */
  record InstallSnapshot(Snapshot snapshot) implements MultiPaxosMessage {
    @Override
    public String text() {
      return "snapshot up to " + snapshot.place();
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
}
