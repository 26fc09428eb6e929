package lagoon.epidemic;

import java.util.Locale;

/**
 * How a rumour spreads while sites lose interest in it (Demers et al., section 1.4).
 *
 * @param n how many sites
 * @param exchange in which direction it goes
 * @param counts which contacts tell against it
 * @param loses how such contacts make a site lose interest
 * @param k how many of them in a row, with a counter; the mean number of them, with a coin
 */
public record RumorSettings(int n, Exchange exchange, Counts counts, Loses loses, int k) {

  /** Which contacts tell against the rumour. */
  public enum Counts {
    /** Those with a site that knew it. */
    FEEDBACK,
    /** All: nobody answers whether it knew it. */
    BLIND;

    /** "feedback". */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a site loses interest. */
  public enum Loses {
    /** After k contacts that count, one after the other; any other contact sets the counter back to 0. */
    COUNTER,
    /** With probability 1/k at each contact that counts. */
    COIN;

    /** "counter". */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Refuses what cannot be. */
  public RumorSettings {
    Refusal.ofPopulation(n);
    Refusal.unless(k >= 1 && k <= 1_000_000, "k is between 1 and 1000000, not " + k);
  }

  /** "push, feedback, counter, k = 1". */
  public String text() {
    return exchange.text() + ", " + counts.text() + ", " + loses.text() + ", k = " + k;
  }
}
