package lagoon.store;

import java.util.Arrays;
import lagoon.history.Session;

/** What became of the recent writes of all sessions: {@link Receipts} for each. */
public final class Ledger {

  /** For each session, by index; null before its first write. */
  private Receipts[] receipts = new Receipts[8];

  /** What became of that session's recent writes. */
  public Receipts of(Session session) {
    int index = session.index();
    if (index >= receipts.length) {
      receipts = Arrays.copyOf(receipts, Math.max(index + 1, 2 * receipts.length));
    }
    if (receipts[index] == null) {
      receipts[index] = new Receipts();
    }
    return receipts[index];
  }

  /** The same as of now, to be handed to another replica. */
  public Ledger copy() {
    Ledger copy = new Ledger();
    copy.receipts = new Receipts[receipts.length];
    for (int i = 0; i < receipts.length; i++) {
      copy.receipts[i] = receipts[i] == null ? null : receipts[i].copy();
    }
    return copy;
  }
}
