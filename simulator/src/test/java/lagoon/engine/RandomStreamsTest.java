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

  private static long[] draws(RandomStreams streams, int stream, int count) {
    long[] draws = new long[count];
    Arrays.setAll(draws, i -> streams.nextLong(stream));
    return draws;
  }

  /** Computed by another implementation, which also passes the published vector of SplitMix64. */
  @Test
  void theDrawsOfASeedAndANameAreTheseForever() {
    RandomStreams streams = new RandomStreams(7);
    assertThat(draws(streams, streams.open("network/paris"), 3)).containsExactly(
        8310015891061715757L, 6844305556199485438L, -5747629851662443992L);
    assertThat(draws(streams, streams.open("client/alice"), 2)).containsExactly(
        6537828266042793355L, 1137772817545343511L);
    streams = new RandomStreams(-1);
    assertThat(draws(streams, streams.open("network/paris"), 2)).containsExactly(
        -9068814785367845849L, -6135629980899022962L);
  }

  @Property(tries = 200, seed = "30")
  void otherStreamsAndTheirDrawsMoveNoStream(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int others) {
    RandomStreams alone = new RandomStreams(seed);
    long[] expected = draws(alone, alone.open("network/paris"), 20);
    RandomStreams crowd = new RandomStreams(seed);
    for (int i = 0; i < others; i++) crowd.nextLong(crowd.open("gossip/n" + i));
    int paris = crowd.open("network/paris");
    for (long draw : expected) {
      assertThat(crowd.nextLong(paris)).isEqualTo(draw);
      crowd.nextDouble(crowd.open("client/bob"));
    }
  }

  @Test
  void aNameIsOneStreamAndNamesAreDistinct() {
    RandomStreams streams = new RandomStreams(1);
    int first = streams.open("a");
    assertThat(streams.open("b")).isNotEqualTo(first);
    assertThat(streams.open("a")).isEqualTo(first);
    Set<Long> starts = new HashSet<>();
    for (int i = 0; i < 10_000; i++) starts.add(streams.nextLong(streams.open("network/n" + i)));
    assertThat(starts).hasSize(10_000);
    assertThatIllegalArgumentException().isThrownBy(() -> streams.open(" "));
  }

  @Test
  void seedsThatDifferByABitShareNothing() {
    int equalBits = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      long one = new RandomStreams(seed).stream("x").nextLong();
      long other = new RandomStreams(seed ^ 1).stream("x").nextLong();
      equalBits += 64 - Long.bitCount(one ^ other);
    }
    assertThat(equalBits / 1_000.0).isCloseTo(32, within(0.5));
  }

  @Test
  void doublesAreUniform() {
    RandomStream stream = new RandomStreams(5).stream("x");
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
    RandomStream stream = new RandomStreams(5).stream("x");
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

  @Test
  void aViewDrawsFromTheSameStream() {
    RandomStreams streams = new RandomStreams(9);
    RandomStreams same = new RandomStreams(9);
    RandomStream view = streams.stream("x");
    int index = same.open("x");
    assertThat(view.nextLong()).isEqualTo(same.nextLong(index));
    assertThat(streams.stream("x").nextInt(1_000)).isEqualTo(same.nextInt(index, 1_000));
    assertThat(view.nextDouble()).isEqualTo(same.nextDouble(index));
  }
}
