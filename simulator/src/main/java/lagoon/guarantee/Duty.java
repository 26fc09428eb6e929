package lagoon.guarantee;

import java.util.ArrayList;
import java.util.List;

/**
 * What a write must follow under one of the two write guarantees: where it is applied, at least this must
 * be already. It is its session's strand as it was when the write was issued.
 */
final class Duty {

  private Known[] items;
  private int size;
  /** The number of the newest of it. */
  private final int newest;
  /** For each of the write's own keys, what of this is of that key, or null. */
  private final Known[] own;
  /** Whether some replica lacked some of it when the write was issued. */
  boolean isContested;
  /**
   * The id of the application at which the write was last judged, and of the one at which it was last
   * replaced.
   */
  long judgedAt;
  long replacedAt;

  /**
   * A duty to follow all that is in that strand now.
   *
   * @param own of that, for each of the write's own keys, what no other supersedes; null: nothing
   */
  Duty(Strand strand, Known[] own) {
    this.items = strand.items();
    this.size = strand.size();
    this.newest = strand.nextNumber() - 1;
    this.own = own;
  }

  int size() {
    return size;
  }

  /** The number of the newest of what it was when it was made. */
  int newest() {
    return newest;
  }

  /** From old to new. */
  Known get(int place) {
    return items[place];
  }

  /** What there is to follow on one of the write's own keys, or null. */
  Known onKey(int key) {
    for (Known known : own) {
      if (known != null && known.version.keyIndex() == key) {
        return known;
      }
    }
    return null;
  }

  /** Forgets all but what is of the write's own keys. */
  void trim() {
    List<Known> kept = new ArrayList<>(own.length);
    for (Known first : own) {
      for (Known known = first; known != null; known = known.sibling) {
        kept.add(known);
      }
    }
    items = kept.toArray(Known[]::new);
    size = items.length;
  }
}
