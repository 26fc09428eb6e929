package lagoon.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which drafts become rows where there are more than a picture may have. Kept are, in this order and as long
 * as there is room: the first violations and what is above them, what led to them, faults, changed roles and
 * settings, the beginning and the end, what followed a fault, the other violations, and then ever wider
 * surroundings of all these. A fold takes a row too.
 */
final class RowLimit {

  private static final int FIRST_VIOLATIONS = 3;
  private static final int EDGE = 4;

  private final List<Draft> drafts;
  private final BitSet important;
  private final int most;
  private final BitSet kept = new BitSet();
  private int count;
  private int folds;

  /**
   * @param important drafts that tell how a violation came about
   */
  RowLimit(List<Draft> drafts, BitSet important, int most) {
    this.drafts = drafts;
    this.important = important;
    this.most = most;
  }

  /** The drafts to keep; wherever some are missing in between, a fold of two or more. */
  BitSet kept() {
    if (drafts.size() <= most) {
      kept.set(0, drafts.size());
      return kept;
    }
    folds = 1;
    keepViolations(FIRST_VIOLATIONS, most / 3);
    important.stream().forEach(index -> keep(index, most / 2));
    keepAll(Draft.Weight.FAULT, most * 2 / 3);
    keepAll(Draft.Weight.CHANGE, most * 2 / 3);
    for (int i = 0; i < EDGE; i++) {
      keep(i, most * 3 / 4);
      keep(drafts.size() - 1 - i, most * 3 / 4);
    }
    keepAfterFaults(most * 4 / 5);
    keepViolations(drafts.size(), most * 4 / 5);
    widen();
    fillHoles();
    return kept;
  }

  private void keepViolations(int count, int room) {
    int found = 0;
    for (int i = 0; i < drafts.size() && found < count && rows() < room; i++) {
      if (drafts.get(i).weight() == Draft.Weight.VIOLATION) {
        keep(i, room);
        keep(i - 1, room);
        found++;
      }
    }
  }

  private void keepAll(Draft.Weight weight, int room) {
    for (int i = 0; i < drafts.size() && rows() < room; i++) {
      if (drafts.get(i).weight() == weight) {
        keep(i, room);
      }
    }
  }

  private void keepAfterFaults(int room) {
    for (int i = 0; i < drafts.size() && rows() < room; i++) {
      if (drafts.get(i).weight() == Draft.Weight.FAULT) {
        keep(i + 1, room);
      }
    }
  }

  /** Grows what is kept by one row on every side, again and again. */
  private void widen() {
    int before = -1;
    while (count > before && rows() < most) {
      before = count;
      List<Integer> edges = new ArrayList<>();
      for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(kept.nextClearBit(i))) {
        edges.add(i - 1);
        edges.add(kept.nextClearBit(i));
      }
      edges.forEach(index -> keep(index, most));
    }
  }

  /** A fold of one row would take a row itself. */
  private void fillHoles() {
    for (int i = kept.nextClearBit(0); i < drafts.size(); i = kept.nextClearBit(i + 1)) {
      if ((i == 0 || kept.get(i - 1)) && (i == drafts.size() - 1 || kept.get(i + 1))) {
        kept.set(i);
      }
    }
  }

  private void keep(int index, int room) {
    if (index < 0 || index >= drafts.size() || kept.get(index)) {
      return;
    }
    boolean above = index == 0 || kept.get(index - 1);
    boolean below = index == drafts.size() - 1 || kept.get(index + 1);
    int change = above && below ? -1 : above || below ? 0 : 1;
    if (rows() + 1 + change <= room) {
      kept.set(index);
      count++;
      folds += change;
    }
  }

  private int rows() {
    return count + folds;
  }
}
