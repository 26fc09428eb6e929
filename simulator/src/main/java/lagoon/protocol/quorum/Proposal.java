package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Key;
import lagoon.history.NodeName;

/**
 * Something to be stored under a new number: it asks W replicas for their versions and for leave, takes a
 * number above all that it hears of, and is done once W replicas keep what it offers.
 */
abstract class Proposal extends Call {

  /** The number that it asks leave for, and then stores under. */
  private long number;
  /** What it found, each version once; of it the newest, by number. */
  private final List<Copy> found = new ArrayList<>();
  private Copy newest;
  /** What it stores; null while it still asks. */
  private Copy offered;
  private int acknowledgements;
  private int refusals;

  Proposal(Coordinator desk, NodeName from) {
    super(desk, from);
  }

  abstract Key key();

  abstract QuorumMessage.Store.Why why();

  /** What is known already before anybody is asked. */
  Copy beforehand() {
    return Copy.none(key());
  }

  /**
   * What to store under that number, now that the newest is known; null: nothing, and it is over.
   *
   * @param found what came to light, each version once
   */
  abstract Copy decide(long number, Copy newest, List<Copy> found);

  /** So many as a write needs keep it. */
  abstract void done(Copy stored);

  /** Another came first: it begins anew, after a while. */
  void overtaken() {
    beginAnew();
  }

  @Override
  final int needed() {
    return desk.settings().w();
  }

  @Override
  final void begin() {
    offered = null;
    found.clear();
    newest = Copy.none(key());
    note(beforehand());
    number = desk.known(key()) + 1;
    if (desk.settings().versionQuery() == QuorumSettings.VersionQuery.NONE) {
      store();
    } else {
      ask(needed());
    }
  }

  @Override
  final QuorumMessage question() {
    if (offered != null) {
      return new QuorumMessage.Store(id, offered, why());
    }
    boolean isPlain = desk.settings().versionQuery() == QuorumSettings.VersionQuery.PLAIN;
    return new QuorumMessage.VersionQuery(id, key(), isPlain ? 0 : number);
  }

  @Override
  final void onVersionAnswer(int member, QuorumMessage.VersionAnswer answer) {
    if (offered != null) {
      return;
    }
    desk.know(key(), answer.promised());
    if (!answer.granted()) {
      desk.context().explain(
          "another write of " + key() + " has asked for number " + answer.promised() + ": " + number
              + " is too low");
      overtaken();
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

  private void store() {
    Copy decided = decide(number, newest, found);
    if (decided != null) {
      offered = decided;
      acknowledgements = 0;
      refusals = 0;
      desk.know(key(), number);
      ask(needed());
    }
  }

  @Override
  final void onStored(int member, QuorumMessage.Stored stored) {
    if (offered == null) {
      return;
    }
    boolean isNew = !answered.get(member);
    answered.set(member);
    if (isNew || desk.settings().mistake() == QuorumSettings.Mistake.COUNTS_TWICE) {
      acknowledgements++;
    }
    if (acknowledgements >= needed()) {
      done(offered);
    }
  }

  @Override
  final void onTooLow(int member, QuorumMessage.TooLow tooLow) {
    desk.know(key(), tooLow.number());
    if (offered == null || answered.get(member)) {
      return;
    }
    answered.set(member);
    refusals++;
    if (desk.members() - refusals < needed()) {
      desk.context().explain(
          "too few replicas are left that may keep number " + offered.number() + " of " + key());
      overtaken();
    }
  }

  @Override
  final void onReadAnswer(int member, QuorumMessage.ReadAnswer answer) {
    throw new IllegalStateException("who stores asks no read's question");
  }
}
