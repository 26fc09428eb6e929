package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowLimitTest {

  @Property(seed = "1")
  void rowsAndFoldsTogetherStayWithinTheLimit(
      @ForAll @Size(max = 200) List<Draft.Weight> weights, @ForAll @IntRange(min = 10, max = 60) int most) {
    BitSet kept = new RowLimit(drafts(weights), new BitSet(), most).kept();
    assertThat(kept.cardinality() + folds(kept, weights.size())).isLessThanOrEqualTo(most);
    assertThat(kept.length()).isLessThanOrEqualTo(weights.size());
    if (weights.size() <= most) {
      assertThat(kept.cardinality()).isEqualTo(weights.size());
    } else {
      assertThat(kept.cardinality() + folds(kept, weights.size())).isGreaterThanOrEqualTo(most - 1);
    }
  }

  @Property(seed = "1")
  void noFoldHidesASingleRow(
      @ForAll @Size(max = 200) List<Draft.Weight> weights, @ForAll @IntRange(min = 10, max = 60) int most) {
    BitSet kept = new RowLimit(drafts(weights), new BitSet(), most).kept();
    for (int i = kept.nextClearBit(0); i < weights.size(); i = kept.nextClearBit(kept.nextSetBit(i))) {
      int end = kept.nextSetBit(i) < 0 ? weights.size() : kept.nextSetBit(i);
      assertThat(end - i).isGreaterThan(1);
      if (end == weights.size()) {
        break;
      }
    }
  }

  @Test
  void violationsAreKeptWithWhatIsAboveThem() {
    List<Draft.Weight> weights = new ArrayList<>(Collections.nCopies(1000, Draft.Weight.ORDINARY));
    weights.set(300, Draft.Weight.VIOLATION);
    weights.set(600, Draft.Weight.FAULT);
    BitSet important = new BitSet();
    important.set(120);
    BitSet kept = new RowLimit(drafts(weights), important, 30).kept();
    for (int row : new int[] {0, 1, 120, 299, 300, 301, 600, 998, 999}) {
      assertThat(kept.get(row)).as("row %d", row).isTrue();
    }
  }

  @Test
  void amongVeryManyViolationsTheFirstAreKept() {
    List<Draft> drafts = drafts(Collections.nCopies(1000, Draft.Weight.VIOLATION));
    BitSet kept = new RowLimit(drafts, new BitSet(), 30).kept();
    assertThat(kept.get(0, 10).cardinality()).isEqualTo(10);
  }

  private static int folds(BitSet kept, int size) {
    int folds = 0;
    for (int i = 0; i < size; i++) {
      folds += !kept.get(i) && (i == 0 || kept.get(i - 1)) ? 1 : 0;
    }
    return folds;
  }

  private static List<Draft> drafts(List<Draft.Weight> weights) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      drafts.add(new Draft(weights.get(i), i));
    }
    return drafts;
  }
}
