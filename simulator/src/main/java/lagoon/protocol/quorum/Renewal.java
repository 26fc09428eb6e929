package lagoon.protocol.quorum;

import java.util.List;
import lagoon.client.Request;
import lagoon.history.Key;

/**
 * A read's second way to make what it found last. Replicas that gave leave for a higher number refuse the old
 * one, and where the write that asked for leave was given up they would refuse it for ever. So the read asks
 * for leave itself and offers what is newest, whosever it is, under a number of its own (as a new ballot of
 * Paxos does with a value that it finds). The number is above that of the other write, which begins anew if
 * it was not given up after all.
 */
final class Renewal extends Proposal {

  private final ReadCall read;
  private final Copy known;

  /** @param known what the read found */
  Renewal(ReadCall read, Copy known) {
    super(read.desk, read.from);
    this.read = read;
    this.known = known;
  }

  @Override
  Request request() {
    return read.request();
  }

  @Override
  QuorumMessage.Store.Why why() {
    return QuorumMessage.Store.Why.FOUND;
  }

  @Override
  Key key() {
    return known.key();
  }

  @Override
  Copy beforehand() {
    return known;
  }

  @Override
  Copy decide(long number, Copy newest, List<Copy> found) {
    return newest.numbered(number);
  }

  /** Somebody stores something newer, or another read the same: the read looks again. */
  @Override
  void overtaken() {
    end();
    read.lookAgain();
  }

  @Override
  void done(Copy stored) {
    end();
    read.renewed(stored);
  }

  /** The read, which began before, gives up before. */
  @Override
  void giveUp() {
    end();
  }
}
