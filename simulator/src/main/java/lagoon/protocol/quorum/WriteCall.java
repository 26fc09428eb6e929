package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * A write at its coordinator: it asks W replicas for their versions, takes the highest number + 1, and
 * is done once W replicas keep its own. An action that reads (add, compare-and-set) finds the newest of
 * what they have. One that changes several keys (a transfer) changes one after the other: others may see
 * the first change alone, and if this ends in between, it stays alone.
 */
final class WriteCall extends Proposal {

  private Request.Write request;
  /** What it has written: a version of each of its keys up to the one that it is at. */
  private final List<Version> written = new ArrayList<>();
  /** What it writes of the key that it is at. */
  private Version version;
  /** Whether some replica may keep something of it. */
  private boolean mayBeStored;

  WriteCall(Coordinator desk, NodeName from, Request.Write request) {
    super(desk, from);
    this.request = request;
    this.mayBeStored = desk.disk().isPerhapsStored(request);
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

  @Override
  QuorumMessage.Store.Why why() {
    return QuorumMessage.Store.Why.WRITTEN;
  }

  @Override
  Key key() {
    return keys().get(Math.min(written.size(), keys().size() - 1));
  }

  @Override
  List<Key> asksAbout() {
    return List.of(key());
  }

  /** Its own version on top of the newest, unless it was written before. */
  @Override
  Copy decide(long number, Copy newest, List<Copy> found) {
    Version before = newest.done().versionOf(request);
    if (before != null) {
      desk.context().explain(request.operation() + " was carried out before");
      version = before;
      noteStored();
      return newest.numbered(number);
    } else if (newest.done().isSettled(request)) {
      end();
      return null;
    }
    // Of a second key nothing is known here, and what stands at this one says nothing of it.
    Effect effect = request.operation().action().evaluate(
        key -> key.equals(key()) ? newest.value() : Value.ABSENT);
    if (effect instanceof Effect.Refused refused) {
      refuse(refused.reason());
      return null;
    }
    version = Version.written(key(), put((Effect.Changed) effect), request.operation(), parents(found));
    noteStored();
    return new Copy(key(), version, number, newest.done().and(request, version));
  }

  private Value put(Effect.Changed effect) {
    return effect.puts().stream().filter(put -> put.key().equals(key())).findFirst().orElseThrow().value();
  }

  private void noteStored() {
    mayBeStored = true;
    desk.disk().mayBeStored(request);
  }

  /** What it really saw: all versions found, but for those that another of them came after. */
  private static List<Version> parents(List<Copy> found) {
    List<Version> parents = new ArrayList<>();
    for (Copy one : found) {
      if (found.stream().noneMatch(other -> other.version().supersedes(one.version()))) {
        parents.add(one.version());
      }
    }
    return parents;
  }

  @Override
  void done(Copy stored) {
    written.add(version);
    if (written.size() < keys().size()) {
      begin();
    } else {
      desk.answer(this, new Reply.Written(request.number(), written));
    }
  }

  /**
   * A repeated one may have been carried out by way of another coordinator: nobody can say that it was
   * not.
   */
  private void refuse(String why) {
    if (request.attempt() == 1 && !mayBeStored) {
      desk.refuse(this, Reply.Reason.INVALID, why);
    } else {
      desk.leaveOpen(this, why);
    }
  }

  @Override
  void giveUp() {
    desk.context().explain(
        "only " + answered.cardinality() + " of the " + needed() + " replicas that a write needs answered");
    if (mayBeStored) {
      desk.leaveOpen(this, "it reached too few replicas to be sure of");
    } else {
      desk.refuse(
          this, Reply.Reason.UNAVAILABLE, "too few replicas answered: a write needs " + needed());
    }
  }
}
