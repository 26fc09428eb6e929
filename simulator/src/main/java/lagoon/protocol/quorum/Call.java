package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lagoon.client.Request;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.network.Timer;
import lagoon.view.Facet;

/**
 * What a coordinator is doing for one request: it asks a question, counts whose answers have come, and asks
 * again those whose have not.
 */
abstract class Call {

  final Coordinator desk;
  /** Who waits; the request's sender, or whoever repeated it last. */
  NodeName from;
  /** The number of the question that is open. */
  long id;
  /** Among the members: who has been asked it, and who has answered. */
  final BitSet asked = new BitSet();
  final BitSet answered = new BitSet();
  private final long deadline;
  private int rounds;
  private Timer timer;

  Call(Coordinator desk, NodeName from) {
    this.desk = desk;
    this.from = from;
    this.deadline = desk.context().localTime() + desk.settings().timeout();
  }

  /** The request behind it. */
  abstract Request request();

  /** What is asked of the member at that place. */
  abstract QuorumMessage question();

  /** How many must answer the open question. */
  abstract int needed();

  /** It begins once more. */
  abstract void begin();

  /** Time is over. */
  abstract void giveUp();

  abstract void onVersionAnswer(int member, QuorumMessage.VersionAnswer answer);

  abstract void onReadAnswer(int member, QuorumMessage.ReadAnswer answer);

  abstract void onStored(int member, QuorumMessage.Stored stored);

  abstract void onTooLow(int member, QuorumMessage.TooLow tooLow);

  /** Asks a new question, of all members or of so many. */
  final void ask(int quorum) {
    desk.renumber(this);
    answered.clear();
    asked.clear();
    asked.or(desk.choose(quorum));
    watch();
    send(asked);
  }

  /** Asks a new question of all members that have not answered it as it were. */
  final void askAllBut(BitSet answeredAlready) {
    desk.renumber(this);
    answered.clear();
    answered.or(answeredAlready);
    asked.set(0, desk.members());
    watch();
    BitSet others = (BitSet) asked.clone();
    others.andNot(answered);
    send(others);
  }

  /** Sends the open question to these, the own replica last: its answer comes at once. */
  private void send(BitSet members) {
    QuorumMessage question = question();
    long now = id;
    for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
      if (i != desk.own()) {
        desk.send(i, question);
      }
    }
    if (desk.own() >= 0 && members.get(desk.own()) && id == now) {
      desk.send(desk.own(), question);
    }
  }

  private void watch() {
    if (timer == null) {
      long left = deadline - desk.context().localTime();
      timer = desk.context().setTimer(
          "quorum", Math.max(0, Math.min(left, desk.settings().resendAfter())), this::look);
    }
  }

  private void look() {
    timer = null;
    if (desk.context().localTime() >= deadline) {
      giveUp();
      return;
    }
    watch();
    if (id > 0 && !isAnswered()) {
      asked.set(0, desk.members());
      BitSet silent = (BitSet) asked.clone();
      silent.andNot(answered);
      send(silent);
    }
  }

  /** The open question is void. */
  final void rest() {
    desk.forget(this);
    id = 0;
  }

  /** Another came first: the open question is void, and after a while it begins anew. */
  final void beginAnew() {
    rest();
    long most = rounds++ * desk.settings().backOff();
    long wait = most == 0 ? 0 : (long) (desk.context().random().nextDouble() * most);
    desk.context().setTimer("back off", wait, () -> {
      if (!isOver()) {
        begin();
      }
    });
  }

  /** It waits for nothing any more. */
  final void end() {
    desk.context().cancel(timer);
    timer = null;
    desk.close(this);
  }

  /** Whether its client has been answered, and it goes on for other reasons. */
  boolean isAnswered() {
    return false;
  }

  boolean isOver() {
    return timer == null;
  }

  /** For the reader: who has been asked, and who has answered. */
  final Facet.Quorum facet() {
    return new Facet.Quorum(
        request().operation().id(), request().operation().action().text(),
        request() instanceof Request.Read, asksAbout(), names(asked), names(answered), needed());
  }

  /** The keys that the open question is about. */
  List<Key> asksAbout() {
    return keys();
  }

  private List<NodeName> names(BitSet members) {
    List<NodeName> names = new ArrayList<>(members.cardinality());
    members.stream().forEach(i -> names.add(desk.member(i)));
    return names;
  }

  final List<Key> keys() {
    return request().operation().action().keys();
  }
}
