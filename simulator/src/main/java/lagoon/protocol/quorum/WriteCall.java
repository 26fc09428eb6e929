package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;

/**
 * A write at its coordinator: it asks W replicas for their versions, takes the highest number + 1, and
 * is done once W replicas keep its own. An action that reads (add, compare-and-set) finds the newest of
 * what they have.
 */
final class WriteCall extends Call {

  private Request.Write request;
  /** The number that it asks leave for, and then writes. */
  private long number;
  /** What it found, each version once; of it the newest, by number. */
  private final List<Copy> found = new ArrayList<>();
  private Copy newest;
  /** What it stores; null while it still asks. */
  private Copy offered;
  private Reply reply;
  /** Whether some replica may keep something of it. */
  private boolean mayBeStored;
  private int acknowledgements;
  private int refusals;

  WriteCall(Coordinator desk, NodeName from, Request.Write request) {
    super(desk, from);
    this.request = request;
  }

  @Override
  Request.Write request() {
    return request;
  }

  /** Its client asks again: that attempt is the one to answer. */
  void repeated(NodeName sender, Request.Write again) {
    from = sender;
    if (again.attempt() > request.attempt()) {
      request = again;
    }
  }

  private Key key() {
    return keys().get(0);
  }

  @Override
  int needed() {
    return desk.settings().w();
  }

  @Override
  void begin() {
    offered = null;
    found.clear();
    newest = Copy.none(key());
    number = desk.known(key()) + 1;
    if (desk.settings().versionQuery() == QuorumSettings.VersionQuery.NONE) {
      store();
    } else {
      ask(needed());
    }
  }

  @Override
  QuorumMessage question() {
    if (offered != null) {
      return new QuorumMessage.Store(id, offered, false);
    }
    boolean isPlain = desk.settings().versionQuery() == QuorumSettings.VersionQuery.PLAIN;
    return new QuorumMessage.VersionQuery(id, key(), isPlain ? 0 : number);
  }

  @Override
  void onVersionAnswer(int member, QuorumMessage.VersionAnswer answer) {
    if (offered != null) {
      return;
    }
    desk.know(key(), answer.promised());
    if (!answer.granted()) {
      desk.context().explain(
          "another write of " + key() + " has asked for number " + answer.promised() + ": " + number
              + " is too low");
      beginAnew();
      return;
    }
    answered.set(member);
    note(answer.copy());
    if (answered.cardinality() >= needed()) {
      number = Math.max(number, newest.number() + 1);
      store();
    }
  }

  private void note(Copy copy) {
    if (copy.number() > newest.number()) {
      newest = copy;
    }
    if (copy.version() != null && found.stream().noneMatch(one -> one.version() == copy.version())) {
      found.add(copy);
    }
  }

  /** It knows enough: what it writes, unless it was written before, is decided and sent. */
  private void store() {
    Version before = newest.done().versionOf(request);
    if (before != null) {
      desk.context().explain(request.operation() + " was carried out before");
      offered = newest.numbered(number);
      reply = new Reply.Written(request.number(), List.of(before));
    } else if (newest.done().isSettled(request)) {
      end();
      return;
    } else {
      Effect effect = request.operation().action().evaluate(key -> newest.value());
      if (effect instanceof Effect.Refused refused) {
        refuse(refused.reason());
        return;
      }
      Version version = Version.written(
          key(), ((Effect.Changed) effect).puts().get(0).value(), request.operation(), parents());
      offered = new Copy(key(), version, number, newest.done().and(request, version));
      reply = new Reply.Written(request.number(), List.of(version));
    }
    mayBeStored = true;
    acknowledgements = 0;
    refusals = 0;
    desk.know(key(), number);
    ask(needed());
  }

  /** What it really saw: all versions found, but for those that another of them came after. */
  private List<Version> parents() {
    List<Version> parents = new ArrayList<>();
    for (Copy one : found) {
      if (found.stream().noneMatch(other -> other.version().supersedes(one.version()))) {
        parents.add(one.version());
      }
    }
    return parents;
  }

  /**
   * A repeated one may have been carried out by way of another coordinator: nobody can say that it was
   * not.
   */
  private void refuse(String why) {
    boolean isSure = request.attempt() == 1 && !mayBeStored;
    desk.answer(this, new Reply.Refused(
        request.number(), isSure ? Reply.Reason.INVALID : Reply.Reason.UNDECIDED, why), isSure);
  }

  @Override
  void onStored(int member, QuorumMessage.Stored stored) {
    if (offered == null) {
      return;
    }
    boolean isNew = !answered.get(member);
    answered.set(member);
    if (isNew || desk.settings().mistake() == QuorumSettings.Mistake.COUNTS_TWICE) {
      acknowledgements++;
    }
    if (acknowledgements >= needed()) {
      desk.answer(this, reply, true);
    }
  }

  @Override
  void onTooLow(int member, QuorumMessage.TooLow tooLow) {
    desk.know(key(), tooLow.number());
    if (offered == null || answered.get(member)) {
      return;
    }
    answered.set(member);
    refusals++;
    if (desk.members() - refusals < needed()) {
      desk.context().explain(
          "too few replicas are left that may keep number " + offered.number() + " of " + key());
      beginAnew();
    }
  }

  @Override
  void onReadAnswer(int member, QuorumMessage.ReadAnswer answer) {
    throw new IllegalStateException("a write asks no read's question");
  }

  @Override
  void giveUp() {
    desk.context().explain(
        "only " + answered.cardinality() + " of the " + needed() + " replicas that a write needs answered");
    desk.answer(this, new Reply.Refused(
        request.number(),
        mayBeStored ? Reply.Reason.UNDECIDED : Reply.Reason.UNAVAILABLE,
        mayBeStored
            ? "it reached too few replicas to be sure of"
            : "too few replicas answered: a write needs " + needed()), !mayBeStored);
  }
}
