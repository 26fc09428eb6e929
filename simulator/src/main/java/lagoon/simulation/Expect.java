package lagoon.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Value;
import lagoon.setting.Named;
import lagoon.setting.Setting;

/** What the author of a scenario expects of a run. The run itself never reads it. */
public record Expect(
    @Setting("the verdict of each guarantee, by name") Map<String, Expected> verdicts,
    @Setting("the sessions that suffer a guarantee's violations, by its name") Map<String,
        List<String>> violatedBy,
    @Setting("the verdict of each invariant, by name") Map<String, Expected> invariants,
    @Setting(value = "what keys hold in the end", name = "final") Map<String, Value> ends,
    @Setting("the replicas whose copies differ from the leader's in the end")
        Optional<List<String>> diverged,
    @Setting("what the protocol's own numbers lie between, by name") Map<String, Range> measured) {

  /** Nothing at all. */
  public static Expect nothing() {
    return new Expect(Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), Map.of());
  }

  /** Bounds, both included; a missing one bounds nothing. */
  public record Range(
      @Setting("the least: of shares 0 to 1, of times in seconds") Optional<Double> min,
      @Setting("the greatest, in the same unit") Optional<Double> max) {

    /**
     * @throws IllegalArgumentException if it bounds nothing, or no number lies in it
     */
    public Range {
      if (min.isEmpty() && max.isEmpty()) {
        throw new IllegalArgumentException("a range has a min, a max, or both");
      }
      if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
        throw new IllegalArgumentException("no number lies between " + min.get() + " and " + max.get());
      }
    }

    /** Whether the number lies in it; what is no number lies in none. */
    public boolean holds(double number) {
      return !Double.isNaN(number) && number >= min.orElse(Double.NEGATIVE_INFINITY)
          && number <= max.orElse(Double.POSITIVE_INFINITY);
    }
  }

  /** What may be expected of a verdict. */
  public enum Expected {
    @Named("it was put to the test and held")
    HOLDS,
    @Named("it was violated")
    VIOLATED,
    @Named("it was not violated, whether or not it was put to the test")
    NOT_VIOLATED,
    @Named("nothing put it to the test")
    UNTESTED,
    @Named("a limit was reached before it could be told")
    UNKNOWN
  }
}
