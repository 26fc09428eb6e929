package lagoon.picture.spacetime;

import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.trace.Slice;

/**
 * What a chart shows.
 *
 * @param axis how time runs downwards
 * @param hidden the nodes that have no lane; what happens there is not shown
 * @param kinds what is shown
 * @param collapsed whether periodic messages are left out: those of one kind on one link
 *     that bring no versions and are sent at least eight times at nearly even intervals
 */
public record ChartOptions(Axis axis, List<NodeName> hidden, Kinds kinds, boolean collapsed) {
  public ChartOptions {
    hidden = List.copyOf(hidden);
  }

  /** Compressed, all lanes, all kinds but timers and states, periodic messages collapsed. */
  public static ChartOptions usual() {
    return new ChartOptions(Axis.COMPRESSED, List.of(), Kinds.usual(), true);
  }

  /** The same on another axis. */
  public ChartOptions on(Axis other) {
    return new ChartOptions(other, hidden, kinds, collapsed);
  }

  /** The same without lanes for these. */
  public ChartOptions hiding(List<NodeName> nodes) {
    return new ChartOptions(axis, nodes, kinds, collapsed);
  }

  /** The same with these kinds. */
  public ChartOptions showing(Kinds others) {
    return new ChartOptions(axis, hidden, others, collapsed);
  }

  /** The same with or without periodic messages. */
  public ChartOptions collapsing(boolean periodic) {
    return new ChartOptions(axis, hidden, kinds, periodic);
  }

  /** How time runs. */
  public enum Axis {
    /** One row for each observation that is shown: idle stretches are folded, and marked. */
    COMPRESSED("one row per event"),
    /** Equal times have equal heights. */
    PROPORTIONAL("proportional to time");

    private final String text;

    Axis(String text) {
      this.text = text;
    }

    /** What the axis says of itself. */
    public String text() {
      return text;
    }
  }

  /**
   * Which kinds of observations are shown.
   *
   * @param operations invoked, served, applied, completed
   * @param messages sent, delivered and dropped ones
   * @param timers set, fired and cancelled ones
   * @param states what nodes show of themselves, and what they explain
   * @param faults crashes, pauses, cuts and their ends
   * @param changes roles and settings
   * @param only the kinds of messages that are shown; empty: all
   */
  public record Kinds(
      boolean operations, boolean messages, boolean timers, boolean states, boolean faults, boolean changes,
      List<String> only) {
    public Kinds {
      only = List.copyOf(only);
    }

    /** Everything but timers and states. */
    public static Kinds usual() {
      return new Kinds(true, true, false, false, true, true, List.of());
    }

    /** Everything. */
    public static Kinds all() {
      return new Kinds(true, true, true, true, true, true, List.of());
    }
  }

  /**
   * Which part of a chart is looked at.
   *
   * @param from the upper edge on the axis, in units from the beginning of the run
   * @param width of the section, in units, at least 100
   * @param height of the section, in units, at least 50
   * @param scale compressed: units per row, at least 1; proportional: units per second of virtual time,
   *     greater than 0
   * @param bright what is emphasised: all else is dim
   * @param selected the id of the observation that the reader chose; 0: none
   */
  public record View(
      double from, double width, double height, double scale, Optional<Slice> bright, long selected) {

    /** Units per row at which all words can be read. */
    public static final double ROW = 22;

    /**
     * @throws IllegalArgumentException for a section without size
     */
    public View {
      if (!(width >= 100 && height >= 50 && scale > 0 && width <= 100_000 && height <= 100_000)) {
        throw new IllegalArgumentException("a section has at least 100 x 50 units and a scale above 0");
      }
    }

    /** The beginning, at that size and scale, nothing chosen. */
    public static View of(double width, double height, double scale) {
      return new View(0, width, height, scale, Optional.empty(), 0);
    }

    /** The same, scrolled to there. */
    public View at(double upperEdge) {
      return new View(upperEdge, width, height, scale, bright, selected);
    }

    /** The same with another emphasis and choice. */
    public View choosing(Optional<Slice> slice, long observation) {
      return new View(from, width, height, scale, slice, observation);
    }
  }
}
