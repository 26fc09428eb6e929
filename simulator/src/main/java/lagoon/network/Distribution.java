package lagoon.network;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.engine.RandomStream;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/**
 * How long something takes: a message on its way, a replica behind, a customer thinking. Durations are
 * nanoseconds. In a file a bare {@code 500ms} is a constant and {@code {uniform: {from: 1ms, to: 5ms}}}
 * anything between.
 *
 * <p>Logarithms and powers are {@link StrictMath}'s, so that a sample is the same on every machine. Each
 * constructor refuses with an {@link IllegalArgumentException} what no duration can be drawn from.
 */
@Union(scalar = Distribution.Constant.class)
public sealed interface Distribution {

  /**
   * A duration in nanoseconds: never negative, and {@link Long#MAX_VALUE} where it would be more.
   *
   * @param stream where it draws from; how many draws a sample takes depends on the distribution alone,
   *     except where its record says so
   */
  long sample(RandomStream stream);

  /** The distribution in one line: "uniform between 1ms and 5ms". */
  String text();

  /** Draws nothing. */
  @Named("always the same duration")
  record Constant(@Setting(value = "the duration", unit = Unit.DURATION) long value) implements Distribution {
    public Constant {
      Refusal.ofNegative("a constant duration", value);
    }

    @Override
    public long sample(RandomStream stream) {
      return value;
    }

    @Override
    public String text() {
      return DurationText.of(value);
    }
  }

  /** One draw. */
  @Named("any duration between two, each as likely")
  record Uniform(
      @Setting(value = "the shortest duration", unit = Unit.DURATION) long from,
      @Setting(value = "the longest duration, not below the shortest", unit = Unit.DURATION) long to)
      implements Distribution {
    public Uniform {
      Refusal.ofNegative("the shortest duration", from);
      if (to < from) {
        throw new IllegalArgumentException("the longest duration, " + DurationText.of(to)
            + ", is below the shortest, " + DurationText.of(from));
      }
    }

    @Override
    public long sample(RandomStream stream) {
      long width = to - from;
      return from + Math.min(width, (long) (stream.nextDouble() * (width + 1.0)));
    }

    @Override
    public String text() {
      return "uniform between " + DurationText.of(from) + " and " + DurationText.of(to);
    }
  }

  /** One draw, by inversion. */
  @Named("many short durations and few long ones: a wait for something that may happen at any time")
  record Exponential(
      @Setting(value = "the mean, not counting the offset", unit = Unit.DURATION) long mean,
      @Setting(value = "what each duration has on top", unit = Unit.DURATION, byDefault = "0ms") long offset)
      implements Distribution {
    public Exponential {
      Refusal.ofNegative("the mean of an exponential", mean);
      Refusal.ofNegative("the offset of an exponential", offset);
    }

    @Override
    public long sample(RandomStream stream) {
      long sample = offset + Math.round(-mean * StrictMath.log(1 - stream.nextDouble()));
      return sample < 0 ? Long.MAX_VALUE : sample;
    }

    @Override
    public String text() {
      String text = "exponential with mean " + DurationText.of(mean);
      return offset == 0 ? text : text + " on top of " + DurationText.of(offset);
    }
  }

  /** A draw below zero is drawn again, so that the mean of the samples lies a little above {@code mean}. */
  @Named("durations around a mean, as often below as above; what would be negative is drawn again")
  record Normal(
      @Setting(value = "the most likely duration", unit = Unit.DURATION) long mean,
      @Setting(value = "the standard deviation: two thirds of all are this near", unit = Unit.DURATION)
          long deviation)
      implements Distribution {
    public Normal {
      Refusal.ofNegative("the mean of a normal", mean);
      Refusal.ofNegative("the deviation of a normal", deviation);
    }

    @Override
    public long sample(RandomStream stream) {
      double sample;
      // The mean is not negative, so at least every second draw will do.
      do sample = mean + deviation * standardNormal(stream);
      while (sample < 0);
      return Math.round(sample);
    }

    @Override
    public String text() {
      return "normal with mean " + DurationText.of(mean) + " and deviation " + DurationText.of(deviation);
    }
  }

  /** One draw. */
  @Named("durations whose logarithm is normal: a common shape of network latency")
  record LogNormal(
      @Setting(value = "the duration that half of all stay below", unit = Unit.DURATION) long median,
      @Setting(value = "the standard deviation of the natural logarithm", min = "0", max = "20") double sigma)
      implements Distribution {
    public LogNormal {
      Refusal.ofNegative("the median of a log-normal", median);
      Refusal.unless(sigma >= 0 && sigma <= 20,
          "the sigma of a log-normal is between 0 and 20, not " + sigma);
    }

    @Override
    public long sample(RandomStream stream) {
      return Math.round(median * StrictMath.exp(sigma * standardNormal(stream)));
    }

    @Override
    public String text() {
      return "log-normal with median " + DurationText.of(median) + " and sigma " + sigma;
    }
  }

  /** One draw: {@code scale / U^(1/shape)}. */
  @Named("never below a scale, with a tail that thins by a power: rare durations that are very long")
  record Pareto(
      @Setting(value = "the shortest duration", unit = Unit.DURATION) long scale,
      @Setting(value = "how fast the tail thins; the mean is finite above 1, the variance above 2",
          min = "0.01", max = "1000")
          double shape)
      implements Distribution {
    public Pareto {
      Refusal.ofNegative("the scale of a Pareto", scale);
      Refusal.unless(shape >= 0.01 && shape <= 1000,
          "the shape of a Pareto is between 0.01 and 1000, not " + shape);
    }

    @Override
    public long sample(RandomStream stream) {
      return Math.round(scale / StrictMath.pow(1 - stream.nextDouble(), 1 / shape));
    }

    @Override
    public String text() {
      return "Pareto with scale " + DurationText.of(scale) + " and shape " + shape;
    }
  }

  /** One draw to choose, and those of what was chosen. */
  @Named("one of several distributions, each with its share of the draws")
  record Mixture(@Setting(value = "the parts; their shares add up to 100%", min = "1") List<Part> of)
      implements Distribution {
    public Mixture {
      of = List.copyOf(of);
      double sum = 0;
      for (Part part : of) sum += part.share;
      // A third is 33.33333%: a sum within a millionth is meant to be 1; the last part takes what is missing.
      Refusal.unless(Math.abs(sum - 1) <= 1e-6,
          "the shares of a mixture add up to 100%, not " + percent(sum));
    }

    @Override
    public long sample(RandomStream stream) {
      double left = stream.nextDouble();
      int last = of.size() - 1;
      for (int i = 0; i < last; i++) {
        left -= of.get(i).share;
        if (left < 0) return of.get(i).is.sample(stream);
      }
      return of.get(last).is.sample(stream);
    }

    @Override
    public String text() {
      return of.stream()
          .map(part -> percent(part.share) + " " + part.is.text())
          .collect(Collectors.joining(", ", "mixture of ", ""));
    }
  }

  /** A part of a {@link Mixture}. */
  record Part(
      @Setting(value = "the part of the draws", unit = Unit.SHARE) double share,
      @Setting("what they are drawn from") Distribution is) {
    public Part {
      Refusal.unless(share >= 0 && share <= 1, "a share is between 0% and 100%, not " + percent(share));
    }
  }

  /** The draws of all, one after the other. */
  @Named("the sum of several, each drawn anew: a way in stages")
  record Sum(@Setting(value = "what is added up", min = "1") List<Distribution> of) implements Distribution {
    public Sum {
      of = List.copyOf(of);
    }

    @Override
    public long sample(RandomStream stream) {
      long sum = 0;
      for (int i = 0; i < of.size(); i++) {
        sum += of.get(i).sample(stream);
        if (sum < 0) return Long.MAX_VALUE;
      }
      return sum;
    }

    @Override
    public String text() {
      return of.stream().map(Distribution::text).collect(Collectors.joining(" plus "));
    }
  }

  /** One draw. */
  @Named("one of the durations that were measured, each as likely")
  record Empirical(
      @Setting(value = "the durations; one that stands twice is twice as likely", unit = Unit.DURATION,
          min = "1")
          List<Long> values)
      implements Distribution {
    public Empirical {
      values = List.copyOf(values);
      Refusal.unless(!values.isEmpty(), "an empirical distribution needs at least one duration");
      for (long value : values) Refusal.ofNegative("a measured duration", value);
    }

    @Override
    public long sample(RandomStream stream) {
      return values.get(stream.nextInt(values.size()));
    }

    @Override
    public String text() {
      long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
      return "one of " + sorted.length + " measured, from " + DurationText.of(sorted[0]) + " to "
          + DurationText.of(sorted[sorted.length - 1]);
    }
  }

  private static double standardNormal(RandomStream stream) {
    // The middle of one of 2^52 equal parts of [0, 1): never 0, never 1.
    return NormalQuantile.of(((stream.nextLong() >>> 12) + 0.5) * 0x1.0p-52);
  }

  private static String percent(double share) {
    return Math.round(share * 1e6) / 1e4 + "%";
  }
}
