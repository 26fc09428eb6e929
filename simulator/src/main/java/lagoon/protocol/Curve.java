package lagoon.protocol;

import java.util.List;

/**
 * A number that a protocol is known by as it grows step by step: the infection curve of a rumour.
 *
 * @param name what it is, as a reader would say it: "nodes that know it after each round"
 * @param step what lies between two of the values: "round"
 * @param values one for each step; the first is what was there before the first step
 * @param most the greatest value that there could be
 */
public record Curve(String name, String step, List<Double> values, double most) {
  public Curve {
    values = List.copyOf(values);
  }
}
