package lagoon.guarantee;

/**
 * All that one session has written, or read, from old to new. What the session's later ones supersede is
 * dropped in time: a strand is never much longer than twice what is left then.
 *
 * <p>What stands at a place of {@link #items} never changes there: whoever wants to keep the strand as it is
 * now keeps that array and how many there are. Dropping makes a new array.
 */
final class Strand {

  private static final int SLACK = 4;

  private Known[] items = new Known[SLACK];
  private int size;
  private int lastNumber;
  /** All up to this number was found at every replica when replicas had fallen back so often. */
  private int everywhereUpTo;
  private int setbacksThen;

  /** In order of {@link Known#number}; only the first {@link #size} concern anybody. */
  Known[] items() {
    return items;
  }

  int size() {
    return size;
  }

  /** The number of the next one to be added. */
  int nextNumber() {
    return lastNumber + 1;
  }

  /** Up to which number every replica is known to hold all of it. */
  int everywhereUpTo(Copies copies) {
    if (setbacksThen != copies.setbacks()) {
      setbacksThen = copies.setbacks();
      everywhereUpTo = 0;
    }
    return everywhereUpTo;
  }

  /** Every replica holds this one, and all before it. */
  void foundEverywhere(Known known) {
    everywhereUpTo = known.number;
  }

  /** The newest has just been added: looks whether every replica holds it, if they hold all others. */
  void lookAtNewest(Copies copies) {
    if (everywhereUpTo(copies) == lastNumber - 1 && copies.isEverywhere(items[size - 1].version)) {
      everywhereUpTo = lastNumber;
    }
  }

  /** Adds one; where there is no room, what is superseded is dropped first. */
  void add(Known known) {
    lastNumber = known.number;
    if (size == items.length) {
      drop();
    }
    items[size++] = known;
  }

  private void drop() {
    Known[] kept = new Known[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (!items[i].isSuperseded()) {
        kept[count++] = items[i];
      }
    }
    items = new Known[2 * count + SLACK];
    System.arraycopy(kept, 0, items, 0, count);
    size = count;
  }
}
