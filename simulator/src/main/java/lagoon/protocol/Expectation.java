package lagoon.protocol;

import java.util.List;

/**
 * What theory expects of a run, to be drawn beside what happened.
 *
 * @param name which theory: "everybody to everybody, push-pull in rounds"
 * @param step how much time lies between two values, in nanoseconds
 * @param isInRounds whether all that happens in a step happens at its beginning
 * @param shares the share of the replicas that know what spreads, 0 to 1, at first and after each step
 */
public record Expectation(String name, long step, boolean isInRounds, List<Double> shares) {
  public Expectation {
    shares = List.copyOf(shares);
  }
}
