package lagoon.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.network.Distribution.Constant;
import lagoon.network.Distribution.Empirical;
import lagoon.network.Distribution.Exponential;
import lagoon.network.Distribution.LogNormal;
import lagoon.network.Distribution.Mixture;
import lagoon.network.Distribution.Normal;
import lagoon.network.Distribution.Pareto;
import lagoon.network.Distribution.Part;
import lagoon.network.Distribution.Uniform;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DistributionTest {

  private static final long MS = 1_000_000;
  private static final int COUNT = 200_000;

  private static double[] sorted(Distribution distribution) {
    RandomStream stream = new RandomStreams(11).open("samples");
    double[] samples = new double[COUNT];
    Arrays.setAll(samples, i -> distribution.sample(stream));
    Arrays.sort(samples);
    return samples;
  }

  /** The sample mean lies within four of its own standard errors. */
  private static void assertMean(Distribution distribution, double mean, double deviation) {
    assertThat(Arrays.stream(sorted(distribution)).average().orElseThrow())
        .as("mean of %s", distribution.text()).isCloseTo(mean, within(4 * deviation / Math.sqrt(COUNT)));
  }

  /** The share of samples up to each quantile lies within four standard errors of what it should be. */
  private static void assertQuantiles(Distribution distribution, DoubleUnaryOperator quantile) {
    double[] samples = sorted(distribution);
    for (double p : new double[] {0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999}) {
      double at = quantile.applyAsDouble(p);
      double share = Arrays.stream(samples).filter(sample -> sample <= at).count() / (double) COUNT;
      assertThat(share).as("share up to quantile %s of %s", p, distribution.text())
          .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / COUNT)));
    }
  }

  @Test
  void aConstantDrawsNothing() {
    RandomStream stream = new RandomStreams(1).open("x");
    long expected = new RandomStreams(1).open("x").nextLong();
    assertThat(new Constant(500 * MS).sample(stream)).isEqualTo(500 * MS);
    assertThat(stream.nextLong()).isEqualTo(expected);
  }

  @Test
  void uniformIsUniform() {
    Uniform uniform = new Uniform(MS, 5 * MS);
    assertMean(uniform, 3 * MS, 4 * MS / Math.sqrt(12));
    assertQuantiles(uniform, p -> MS + p * 4 * MS);
    double[] dice = sorted(new Uniform(1, 6));
    for (int face = 1; face <= 6; face++) {
      int wanted = face;
      assertThat((double) Arrays.stream(dice).filter(sample -> sample == wanted).count())
          .isCloseTo(COUNT / 6.0, within(4 * Math.sqrt(COUNT * 5 / 36.0)));
    }
  }

  @Test
  void exponentialIsExponential() {
    assertMean(new Exponential(10 * MS, 0), 10 * MS, 10 * MS);
    assertMean(new Exponential(10 * MS, 2 * MS), 12 * MS, 10 * MS);
    assertQuantiles(new Exponential(10 * MS, 2 * MS), p -> 2 * MS - 10 * MS * Math.log(1 - p));
  }

  @Test
  void normalIsNormal() {
    assertMean(new Normal(100 * MS, 10 * MS), 100 * MS, 10 * MS);
    assertQuantiles(new Normal(100 * MS, 10 * MS), p -> 100 * MS + 10 * MS * NormalQuantile.of(p));
  }

  @Test
  void normalIsTruncatedAtZeroByDrawingAgain() {
    // With mean 0 what is left is half a normal: its quantile p is the whole one's (1 + p) / 2.
    assertQuantiles(new Normal(0, 10 * MS), p -> 10 * MS * NormalQuantile.of((1 + p) / 2));
    assertMean(new Normal(0, 10 * MS), 10 * MS * Math.sqrt(2 / Math.PI), 10 * MS);
  }

  @Test
  void logNormalIsLogNormal() {
    LogNormal distribution = new LogNormal(20 * MS, 0.5);
    double variance = 0.25;
    assertMean(distribution, 20 * MS * Math.exp(variance / 2),
        20 * MS * Math.sqrt((Math.exp(variance) - 1) * Math.exp(variance)));
    assertQuantiles(distribution, p -> 20 * MS * Math.exp(0.5 * NormalQuantile.of(p)));
  }

  @Test
  void paretoIsPareto() {
    Pareto distribution = new Pareto(235_000, 10);
    assertMean(distribution, 235_000 * 10 / 9.0, 235_000 * Math.sqrt(10 / (81.0 * 8)));
    assertQuantiles(distribution, p -> 235_000 * Math.pow(1 - p, -0.1));
    assertThat(sorted(distribution)[0]).isGreaterThanOrEqualTo(235_000);
  }

  @Test
  void mixturesKeepTheirShares() {
    Mixture mixture = new Mixture(List.of(
        new Part(0.9122, new Constant(MS)),
        new Part(0.0778, new Constant(2 * MS)),
        new Part(0.01, new Constant(9 * MS))));
    double[] samples = sorted(mixture);
    for (Part part : mixture.of()) {
      long value = ((Constant) part.is()).value();
      assertThat(Arrays.stream(samples).filter(sample -> sample == value).count() / (double) COUNT)
          .isCloseTo(part.share(), within(4 * Math.sqrt(part.share() * (1 - part.share()) / COUNT)));
    }
    Mixture halves = new Mixture(List.of(
        new Part(0.5, new Exponential(MS, 0)), new Part(0.5, new Constant(3 * MS))));
    assertMean(halves, 2 * MS, 1.25 * MS);
  }

  @Test
  void empiricalDrawsWhatWasMeasured() {
    double[] samples = sorted(new Empirical(List.of(MS, 2 * MS, 2 * MS, 7 * MS)));
    assertThat(Arrays.stream(samples).distinct()).containsExactly(1.0 * MS, 2.0 * MS, 7.0 * MS);
    assertThat(Arrays.stream(samples).filter(sample -> sample == 2 * MS).count() / (double) COUNT)
        .isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(COUNT)));
  }

  @Property(tries = 500, seed = "40")
  void noSampleIsNegative(
      @ForAll long seed, @ForAll @LongRange(min = 0) long one, @ForAll @LongRange(min = 0) long other) {
    RandomStream stream = new RandomStreams(seed).open("x");
    long low = Math.min(one, other);
    long high = Math.max(one, other);
    for (Distribution distribution : List.of(
        new Constant(one), new Exponential(one, other), new Normal(one, other),
        new LogNormal(one, 20), new Pareto(one, 0.01), new Empirical(List.of(one, other)),
        new Mixture(List.of(new Part(0, new Constant(one)), new Part(1, new Pareto(other, 1)))))) {
      for (int i = 0; i < 50; i++) {
        assertThat(distribution.sample(stream)).as(distribution.text()).isNotNegative();
      }
    }
    Uniform uniform = new Uniform(low, high);
    for (int i = 0; i < 50; i++) assertThat(uniform.sample(stream)).isBetween(low, high);
  }

  @Test
  void whatWouldOverflowIsTheEndOfTime() {
    assertThat(sorted(new Exponential(Long.MAX_VALUE, Long.MAX_VALUE))).containsOnly((double) Long.MAX_VALUE);
    assertThat(sorted(new Pareto(Long.MAX_VALUE, 0.01))).containsOnly((double) Long.MAX_VALUE);
    assertThat(sorted(new LogNormal(Long.MAX_VALUE, 20))[COUNT - 1]).isEqualTo((double) Long.MAX_VALUE);
  }

  @Test
  void nothingTakesNoTime() {
    for (Distribution distribution : List.of(new Constant(0), new Uniform(0, 0), new Exponential(0, 0),
        new Normal(0, 0), new LogNormal(0, 20), new Pareto(0, 0.01), new Empirical(List.of(0L)))) {
      assertThat(sorted(distribution)).as(distribution.text()).containsOnly(0);
    }
  }

  /** Computed by another implementation. */
  @Test
  void theSamplesOfASeedAreTheseForever() {
    RandomStream stream = new RandomStreams(7).open("golden");
    assertThat(new Uniform(0, 1_000 * MS).sample(stream)).isEqualTo(508_946_156);
    assertThat(new Exponential(10 * MS, 0).sample(stream)).isEqualTo(730_744);
    assertThat(new Normal(100 * MS, 10 * MS).sample(stream)).isEqualTo(112_363_943);
    assertThat(new LogNormal(20 * MS, 0.5).sample(stream)).isEqualTo(13_162_335);
    assertThat(new Pareto(235_000, 10).sample(stream)).isEqualTo(249_709);
  }

  @Test
  void nonsenseIsRefusedWithASentence() {
    assertRefused("the longest duration, 1ms, is below the shortest, 5ms", () -> new Uniform(5 * MS, MS));
    assertRefused("a constant duration cannot be negative, as -1 ns is", () -> new Constant(-1));
    assertRefused("mean", () -> new Exponential(-1, 0));
    assertRefused("offset", () -> new Exponential(0, -1));
    assertRefused("deviation", () -> new Normal(0, -1));
    assertRefused("sigma", () -> new LogNormal(1, Double.NaN));
    assertRefused("sigma", () -> new LogNormal(1, -0.1));
    assertRefused("the shape of a Pareto is between 0.01 and 1000, not 0.0", () -> new Pareto(1, 0));
    assertRefused("the shares of a mixture add up to 100%, not 99.0%",
        () -> new Mixture(List.of(new Part(0.99, new Constant(1)))));
    assertRefused("the shares of a mixture add up to 100%, not 0.0%", () -> new Mixture(List.of()));
    assertRefused("a share is between 0% and 100%, not 120.0%", () -> new Part(1.2, new Constant(1)));
    assertRefused("at least one", () -> new Empirical(List.of()));
    assertRefused("negative", () -> new Empirical(List.of(1L, -1L)));
  }

  private static void assertRefused(String sentence, Runnable construction) {
    assertThatIllegalArgumentException().isThrownBy(construction::run).withMessageContaining(sentence);
  }

  @Test
  void eachReadsAsALine() {
    assertThat(new Constant(500 * MS).text()).isEqualTo("500ms");
    assertThat(new Uniform(MS, 1_500 * MS).text()).isEqualTo("uniform between 1ms and 1.5s");
    assertThat(new Exponential(10 * MS, 0).text()).isEqualTo("exponential with mean 10ms");
    assertThat(new Exponential(10 * MS, 2_000).text()).isEqualTo("exponential with mean 10ms on top of 2us");
    assertThat(new Normal(5 * MS, 1_234).text()).isEqualTo("normal with mean 5ms and deviation 1.234us");
    assertThat(new LogNormal(0, 0.5).text()).isEqualTo("log-normal with median 0ms and sigma 0.5");
    assertThat(new Pareto(235_000, 10).text()).isEqualTo("Pareto with scale 0.235ms and shape 10.0");
    Mixture mixture = new Mixture(List.of(
        new Part(0.9122, new Pareto(235_000, 10)), new Part(0.0878, new Constant(7))));
    assertThat(mixture.text())
        .isEqualTo("mixture of 91.22% Pareto with scale 0.235ms and shape 10.0, 8.78% 7ns");
    assertThat(new Empirical(List.of(2 * MS, MS)).text()).isEqualTo("one of 2 measured, from 1ms to 2ms");
  }
}
