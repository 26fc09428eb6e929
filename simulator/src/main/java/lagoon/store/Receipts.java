package lagoon.store;

import java.util.Arrays;
import lagoon.client.Reply;

/**
 * What became of one session's recent writes, by request number: a request that comes again, whether the
 * client repeated it or the network did, is answered and not carried out again. Refusals are remembered too,
 * or a late copy of a request that was refused could be carried out after its client was told that it failed.
 */
public final class Receipts {

  /**
   * What became of a request.
   *
   * @param number the request's
   * @param entry the place in the protocol's order that it got, where there is one; 0: it was refused
   */
  public record Receipt(long number, Reply reply, long entry) {
    /** Of the request that the reply answers. */
    public Receipt(Reply reply, long entry) {
      this(reply.number(), reply, entry);
    }
  }

  private static final int ROOM = 2;

  /** In order of number, from {@link #first} to before {@link #last}: nearly always there is one. */
  private Receipt[] kept = new Receipt[ROOM];
  private int first;
  private int last;
  private long settledBelow;

  /** The client waits for no answer to requests with smaller numbers: what became of them is forgotten. */
  public void settle(long number) {
    if (number > settledBelow) {
      settledBelow = number;
      while (first < last && kept[first].number < number) {
        kept[first++] = null;
      }
      if (first == last) {
        first = 0;
        last = 0;
      }
    }
  }

  /**
   * Whether nobody waits for it any more: a copy that the network kept for too long. It must not be carried
   * out.
   */
  public boolean isSettled(long number) {
    return number < settledBelow;
  }

  /** What became of that request; null if it is new. */
  public Receipt of(long number) {
    int place = place(number);
    return place < last && kept[place].number == number ? kept[place] : null;
  }

  /** Keeps what became of a request that is new. */
  public void keep(Receipt receipt) {
    if (last == kept.length) {
      kept = Arrays.copyOfRange(kept, first, first + Math.max(ROOM, 2 * (last - first)));
      last -= first;
      first = 0;
    }
    int place = place(receipt.number);
    System.arraycopy(kept, place, kept, place + 1, last - place);
    kept[place] = receipt;
    last++;
  }

  /** The same as of now. */
  Receipts copy() {
    Receipts copy = new Receipts();
    copy.kept = Arrays.copyOfRange(kept, first, first + Math.max(ROOM, last - first));
    copy.last = last - first;
    copy.settledBelow = settledBelow;
    return copy;
  }

  /** Where that number stands, or would. */
  private int place(long number) {
    int low = first;
    int high = last;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kept[middle].number < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
