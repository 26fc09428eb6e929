package lagoon.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VectorClockTest {

  private static VectorClock clock(long a, long b, long c) {
    return VectorClock.of(Map.of("a", a, "b", b, "c", c));
  }

  @Test
  void differentIsNotYetConcurrent() {
    assertThat(clock(2, 1, 0).compareTo(clock(1, 1, 0))).isEqualTo(VectorClock.Order.AFTER);
    assertThat(clock(1, 1, 0).compareTo(clock(2, 1, 0))).isEqualTo(VectorClock.Order.BEFORE);
    assertThat(clock(2, 0, 0).compareTo(clock(1, 1, 0))).isEqualTo(VectorClock.Order.CONCURRENT);
    assertThat(clock(0, 0, 0)).isEqualTo(VectorClock.zero());
  }

  @Test
  void aCountIsNeverNegative() {
    assertThatThrownBy(() -> clock(-1, 0, 0)).hasMessageContaining("cannot count -1 events of a");
  }

  @Property(seed = "1")
  void theOrderIsThatOfTheCounts(
      @ForAll @IntRange(max = 2) int a1, @ForAll @IntRange(max = 2) int b1,
      @ForAll @IntRange(max = 2) int c1, @ForAll @IntRange(max = 2) int a2,
      @ForAll @IntRange(max = 2) int b2, @ForAll @IntRange(max = 2) int c2) {
    boolean atLeast = a1 >= a2 && b1 >= b2 && c1 >= c2;
    boolean atMost = a1 <= a2 && b1 <= b2 && c1 <= c2;
    VectorClock.Order expected = atLeast && atMost ? VectorClock.Order.SAME
        : atLeast ? VectorClock.Order.AFTER
        : atMost ? VectorClock.Order.BEFORE : VectorClock.Order.CONCURRENT;
    VectorClock one = clock(a1, b1, c1);
    VectorClock other = clock(a2, b2, c2);
    assertThat(one.compareTo(other)).isEqualTo(expected);
    assertThat(one.merge(other)).isEqualTo(clock(Math.max(a1, a2), Math.max(b1, b2), Math.max(c1, c2)));
    assertThat(one.tick("a").compareTo(one)).isEqualTo(VectorClock.Order.AFTER);
  }
}
