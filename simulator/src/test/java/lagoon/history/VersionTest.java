package lagoon.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VersionTest {

  private static final Key KEY = new Key(0, "x");

  /** Lines, branches and merges: each number picks one or two parents among the versions so far, or none. */
  @Property(tries = 1000, seed = "17", edgeCases = EdgeCasesMode.NONE)
  void aVersionSupersedesItsAncestorsAndNothingElse(
      @ForAll @Size(max = 25) List<@IntRange(max = 9999) Integer> picks) {
    List<Version> versions = new ArrayList<>(List.of(Version.initial(KEY, Value.ABSENT)));
    Map<Version, Set<Version>> ancestors = new HashMap<>(Map.of(versions.get(0), Set.of()));
    for (int pick : picks) {
      List<Version> parents = parents(pick, versions, ancestors);
      Version version = Version.written(KEY, new Value.Amount(pick), null, parents);
      Set<Version> before = new HashSet<>(parents);
      parents.forEach(parent -> before.addAll(ancestors.get(parent)));
      ancestors.put(version, before);
      versions.add(version);
    }
    for (Version one : versions) {
      for (Version other : versions) {
        assertThat(one.supersedes(other)).isEqualTo(ancestors.get(one).contains(other));
        assertThat(one.isAtLeast(other)).isEqualTo(one == other || ancestors.get(one).contains(other));
      }
    }
  }

  private static List<Version> parents(
      int pick, List<Version> versions, Map<Version, Set<Version>> ancestors) {
    int last = versions.size() - 1;
    Version one = versions.get(last - Math.min(last, pick / 10 % 10 % 4));
    Version other = versions.get(last - Math.min(last, pick / 100 % 10));
    boolean isMerge = pick % 10 < 3
        && one != other
        && !ancestors.get(one).contains(other)
        && !ancestors.get(other).contains(one);
    return pick % 10 == 9 ? List.of() : isMerge ? List.of(one, other) : List.of(one);
  }

  @Test
  void aDeepPastOfBranchesIsNotSearchedForAVersionOfYesterday() {
    List<Version> heads = List.of(Version.initial(KEY, Value.ABSENT));
    for (int i = 0; i < 20_000; i++) {
      Version left = Version.written(KEY, new Value.Amount(i), null, heads);
      Version right = Version.written(KEY, new Value.Amount(-i), null, heads);
      assertThat(left.supersedes(heads.get(0))).isTrue();
      assertThat(left.supersedes(right)).isFalse();
      heads = List.of(left, right);
    }
    assertThat(heads.get(0).number()).isEqualTo(20_001);
  }
}
