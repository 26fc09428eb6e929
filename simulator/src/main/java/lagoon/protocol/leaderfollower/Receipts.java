package lagoon.protocol.leaderfollower;

import java.util.TreeMap;
import lagoon.client.Reply;

/**
 * What became of one session's recent writes, by request number: a request that comes again, whether the
 * client repeated it or the network did, is answered and not carried out again. Refusals are remembered too,
 * or a late copy of a request that was refused could be carried out after its client was told that it failed.
 */
final class Receipts {

  /**
   * What became of a request.
   *
   * @param entry the entry that it made; 0: it was refused
   */
  record Receipt(Reply reply, long entry) {}

  private final TreeMap<Long, Receipt> kept = new TreeMap<>();
  private long settledBelow;

  /** The client waits for no answer to requests with smaller numbers: what became of them is forgotten. */
  void settle(long number) {
    if (number > settledBelow) {
      settledBelow = number;
      while (!kept.isEmpty() && kept.firstKey() < number) {
        kept.pollFirstEntry();
      }
    }
  }

  /**
   * Whether nobody waits for it any more: a copy that the network kept for too long. It must not be carried
   * out.
   */
  boolean isSettled(long number) {
    return number < settledBelow;
  }

  /** What became of that request; null if it is new. */
  Receipt of(long number) {
    return kept.get(number);
  }

  void keep(Receipt receipt) {
    kept.put(receipt.reply.number(), receipt);
  }
}
