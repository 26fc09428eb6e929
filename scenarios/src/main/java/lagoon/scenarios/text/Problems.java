package lagoon.scenarios.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The problems found so far. The same problem at the same place counts once, however often an alias leads
 * there. Keeps the first {@value #KEPT} by position and counts the rest, so that a hopeless file costs no
 * more than a bad one.
 */
public final class Problems {

  /** How many are kept. */
  public static final int KEPT = 50;

  private final TreeSet<Problem> first = new TreeSet<>();
  private int dropped;

  /** Adds a problem. */
  public void add(Mark at, String message) {
    if (first.add(new Problem(at, message)) && first.size() > KEPT) {
      first.pollLast();
      dropped++;
    }
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return first.isEmpty();
  }

  /** The first problems by position. */
  public List<Problem> first() {
    return List.copyOf(first);
  }

  /** How many there are in all. */
  public int count() {
    return first.size() + dropped;
  }

  /** One line for each, and a last one that counts those not shown. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Problem problem : first) {
      lines.add(problem.toString());
    }
    if (dropped > 0) {
      lines.add("and " + dropped + (dropped == 1 ? " problem more" : " problems more"));
    }
    return lines;
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
