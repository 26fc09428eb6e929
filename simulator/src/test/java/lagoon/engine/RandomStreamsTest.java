package lagoon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

  private static long[] draws(RandomStream stream, int count) {
    long[] draws = new long[count];
    Arrays.setAll(draws, i -> stream.nextLong());
    return draws;
  }

  /** Computed by another implementation, which also passes the published vector of SplitMix64. */
  @Test
  void theDrawsOfASeedAndANameAreTheseForever() {
    RandomStreams streams = new RandomStreams(7);
    assertThat(draws(streams.open("network/paris"), 3)).containsExactly(
        8310015891061715757L, 6844305556199485438L, -5747629851662443992L);
    assertThat(draws(streams.open("client/alice"), 2)).containsExactly(
        6537828266042793355L, 1137772817545343511L);
    streams = new RandomStreams(-1);
    assertThat(draws(streams.open("network/paris"), 2)).containsExactly(
        -9068814785367845849L, -6135629980899022962L);
  }

  @Property(tries = 200, seed = "30")
  void otherStreamsAndTheirDrawsMoveNoStream(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int others) {
    RandomStreams alone = new RandomStreams(seed);
    long[] expected = draws(alone.open("network/paris"), 20);
    RandomStreams crowd = new RandomStreams(seed);
    for (int i = 0; i < others; i++) crowd.open("gossip/n" + i).nextLong();
    RandomStream paris = crowd.open("network/paris");
    for (long draw : expected) {
      assertThat(paris.nextLong()).isEqualTo(draw);
      crowd.open("client/bob").nextDouble();
    }
  }

  @Test
  void aNameIsOneStreamAndNamesAreDistinct() {
    RandomStreams streams = new RandomStreams(1);
    RandomStream first = streams.open("a");
    assertThat(streams.open("b")).isNotSameAs(first);
    assertThat(streams.open("a")).isSameAs(first);
    Set<Long> starts = new HashSet<>();
    for (int i = 0; i < 10_000; i++) starts.add(streams.open("network/n" + i).nextLong());
    assertThat(starts).hasSize(10_000);
    assertThatIllegalArgumentException().isThrownBy(() -> streams.open(" "));
  }

  @Test
  void seedsThatDifferByABitShareNothing() {
    int equalBits = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      long one = new RandomStreams(seed).open("x").nextLong();
      long other = new RandomStreams(seed ^ 1).open("x").nextLong();
      equalBits += 64 - Long.bitCount(one ^ other);
    }
    assertThat(equalBits / 1_000.0).isCloseTo(32, within(0.5));
  }

  @Test
  void doublesAreUniform() {
    RandomStream stream = new RandomStreams(5).open("x");
    int count = 1_000_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double draw = stream.nextDouble();
      assertThat(draw).isBetween(0.0, Math.nextDown(1.0));
      sum += draw;
      squares += draw * draw;
    }
    assertThat(sum / count).isCloseTo(0.5, within(4 / Math.sqrt(12.0 * count)));
    assertThat(squares / count).isCloseTo(1 / 3.0, within(4 * Math.sqrt(4 / 45.0 / count)));
  }

  @Test
  void integersAreUniform() {
    RandomStream stream = new RandomStreams(5).open("x");
    for (int bound : new int[] {1, 2, 3, 10, 97}) {
      int count = 20_000 * bound;
      int[] seen = new int[bound];
      for (int i = 0; i < count; i++) seen[stream.nextInt(bound)]++;
      for (int times : seen) assertThat((double) times).isCloseTo(20_000, within(4.5 * Math.sqrt(20_000)));
    }
    long sum = 0;
    for (int i = 0; i < 100_000; i++) sum += stream.nextInt(Integer.MAX_VALUE);
    assertThat(sum / 100_000.0 / Integer.MAX_VALUE).isCloseTo(0.5, within(0.004));
    assertThatIllegalArgumentException().isThrownBy(() -> stream.nextInt(0));
  }
}
