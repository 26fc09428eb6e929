package lagoon.scenarios.reproduce;

import java.util.Optional;
import java.util.OptionalLong;
import lagoon.epidemic.Exchange;
import lagoon.epidemic.RumorSettings;
import lagoon.scenarios.reproduce.PbsResult.Estimate;

/**
 * One figure about gossip: what was published, what was found.
 *
 * @param n how many sites
 * @param exchange in which direction the rumour goes
 * @param rumor how sites lose interest; empty where they never do
 * @param theirs what was published, where something was
 * @param trials over how many the mean was taken
 */
public record GossipFigure(
    int n, Exchange exchange, Optional<RumorSettings> rumor, Quantity quantity, Optional<Theirs> theirs,
    Estimate ours, int trials) {

  /** So many standard errors off is chance. */
  static final double CHANCE = 3;

  /** What is counted. */
  public enum Quantity {
    /** The share of sites that never hear of it. */
    RESIDUE("residue"),
    /** How often it is sent, for each site. */
    TRAFFIC("traffic per site"),
    /** The cycle in which the last site that learns it does. */
    LAST_RECEIPT("last receipt, cycle"),
    /** The residue again, for push, against e to the power of minus the traffic. */
    LAW("residue, as e^-traffic"),
    /** Rounds until all know it, where nobody stops. */
    ROUNDS("rounds until all know");

    private final String text;

    Quantity(String text) {
      this.text = text;
    }

    /** "residue". */
    public String text() {
      return text;
    }
  }

  /**
   * What was published.
   *
   * @param printed as it was printed
   * @param value the same as a number
   * @param margin by how much it may be off for other reasons than chance: the rounding of the print
   * @param isAdded whether chance comes on top of that; otherwise the larger of the two counts
   */
  public record Theirs(String printed, double value, double margin, boolean isAdded) {

    /** A figure of which as many digits are known as there are; half of the last may be missing. */
    static Theirs printed(String printed) {
      int digits = printed.length() - 1 - printed.indexOf('.');
      return new Theirs(printed, Double.parseDouble(printed), 0.5 * Math.pow(10, -digits), true);
    }
  }

  /**
   * How many trials theirs may be a mean of so that the difference is their chance, 3 standard errors of
   * theirs at most: where ours are many, theirs is what is uncertain. Empty where there is no difference, and
   * where theirs is no mean of trials: only those of rumours with feedback are.
   */
  public OptionalLong chanceOfTheirs() {
    boolean isMean = quantity != Quantity.LAW
        && rumor.map(one -> one.counts() == RumorSettings.Counts.FEEDBACK).orElse(false);
    if (agrees().orElse(true) || !isMean) {
      return OptionalLong.empty();
    }
    double outside = Math.abs(ours.value() - theirs.orElseThrow().value()) - theirs.get().margin();
    double deviation = ours.error() * Math.sqrt(trials);
    return OptionalLong.of((long) Math.pow(CHANCE * deviation / outside, 2));
  }

  /** Whether ours is as near to theirs as it must be; empty where nothing was published. */
  public Optional<Boolean> agrees() {
    return theirs.map(one -> {
      double chance = CHANCE * ours.error();
      double most = one.isAdded ? one.margin + chance : Math.max(one.margin, chance);
      return Math.abs(ours.value() - one.value) <= most;
    });
  }
}
