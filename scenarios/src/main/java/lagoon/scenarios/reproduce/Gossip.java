package lagoon.scenarios.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.epidemic.Exchange;
import lagoon.epidemic.Rounds;
import lagoon.epidemic.RumorMongering;
import lagoon.epidemic.RumorSettings;
import lagoon.epidemic.RumorSettings.Counts;
import lagoon.epidemic.RumorSettings.Loses;
import lagoon.scenarios.reproduce.GossipFigure.Quantity;
import lagoon.scenarios.reproduce.GossipFigure.Theirs;

/**
 * Rumours that end (Demers et al., "Epidemic algorithms for replicated database maintenance", PODC 1987,
 * table 1: push, feedback, counter), the row of push, blind and coin with k = 1 that can be computed exactly
 * (a rumour that walks from site to site until it meets one that knew it), their law that with push the
 * residue is e to the power of minus the traffic, and how many rounds a rumour takes that nobody stops.
 *
 * <p>The average time of receipt that they print is left out.
 */
public final class Gossip {

  /** How many sites their tables are about. */
  public static final int SITES = 1_000;
  /** The values of k in their tables. */
  public static final List<Integer> KS = List.of(1, 2, 3, 4, 5);
  /** For how many sites rounds until all know are published. */
  public static final List<Integer> SIZES = List.of(16, 100, 1_000, 10_000);

  /** Residue, traffic for each site, and the cycle of the last receipt, by k. */
  private static final List<List<String>> TABLE_1 = List.of(
      List.of(".18", "1.7", "16.8"), List.of(".037", "3.3", "16.9"), List.of(".011", "4.5", "17.4"),
      List.of(".0036", "5.6", "17.5"), List.of(".0012", "6.7", "17.7"));
  private static final List<String> EXACT = List.of(".95972", ".04028", "39.283");

  /** By {@link #SIZES}. */
  private static final List<String> PUSH = List.of("7.43", "12.29", "18.06", "23.68");
  private static final List<String> PUSH_PULL = List.of("4.15", "6.53", "9.15", "11.61");
  private static final double ROUNDS_MARGIN = 0.1;
  /** The law leaves out that pushes are not quite independent. */
  private static final double LAW_MARGIN = 0.01;

  private final long seed;
  private final IntConsumer progress;

  /**
   * @param seed where all random numbers come from
   * @param progress told how many trials of a row are done
   */
  public Gossip(long seed, IntConsumer progress) {
    this.seed = seed;
    this.progress = progress;
  }

  /** Of these settings so many rumours, of which each ends. */
  public List<GossipFigure> rumor(RumorSettings settings, int trials) {
    RandomStream draws = new RandomStreams(seed).open("gossip/" + settings.text());
    Mean residue = new Mean();
    Mean traffic = new Mean();
    Mean last = new Mean();
    for (int i = 1; i <= trials; i++) {
      RumorMongering.Outcome outcome = RumorMongering.run(settings, draws);
      residue.add(outcome.residue());
      traffic.add(outcome.traffic());
      last.add(outcome.lastReceipt());
      progress.accept(i);
    }
    Optional<List<String>> printed = printed(settings);
    List<GossipFigure> figures = new ArrayList<>(List.of(
        figure(settings, Quantity.RESIDUE, printed.map(row -> row.get(0)), residue, trials),
        figure(settings, Quantity.TRAFFIC, printed.map(row -> row.get(1)), traffic, trials),
        figure(settings, Quantity.LAST_RECEIPT, printed.map(row -> row.get(2)), last, trials)));
    if (settings.exchange() == Exchange.PUSH) {
      double law = Math.exp(-traffic.estimate().value());
      Theirs theirs = new Theirs(String.format(Locale.ROOT, "%.5f", law), law, LAW_MARGIN * law, true);
      figures.add(new GossipFigure(settings.n(), Exchange.PUSH, Optional.of(settings), Quantity.LAW,
          Optional.of(theirs), residue.estimate(), trials));
    }
    return figures;
  }

  private static GossipFigure figure(
      RumorSettings settings, Quantity quantity, Optional<String> printed, Mean mean, int trials) {
    return new GossipFigure(settings.n(), settings.exchange(), Optional.of(settings), quantity,
        printed.map(Theirs::printed), mean.estimate(), trials);
  }

  private static Optional<List<String>> printed(RumorSettings settings) {
    if (settings.n() != SITES || settings.exchange() != Exchange.PUSH) {
      return Optional.empty();
    }
    boolean isTable1 = settings.counts() == Counts.FEEDBACK && settings.loses() == Loses.COUNTER;
    if (isTable1 && KS.contains(settings.k())) {
      return Optional.of(TABLE_1.get(settings.k() - 1));
    }
    // With k = 1 the first contact is the last, by coin or by counter.
    return settings.counts() == Counts.BLIND && settings.k() == 1 ? Optional.of(EXACT) : Optional.empty();
  }

  /** So many rumours that nobody stops. */
  public GossipFigure rounds(int n, Exchange exchange, int trials) {
    RandomStream peers = new RandomStreams(seed).open("gossip/rounds/" + n + "/" + exchange.text());
    Mean rounds = new Mean();
    for (int i = 1; i <= trials; i++) {
      rounds.add(Rounds.run(n, exchange, peers).rounds());
      progress.accept(i);
    }
    List<String> published = switch (exchange) {
      case PUSH -> PUSH;
      case PUSH_PULL -> PUSH_PULL;
      case PULL -> List.of();
    };
    int place = published.isEmpty() ? -1 : SIZES.indexOf(n);
    Optional<String> printed = place < 0 ? Optional.empty() : Optional.of(published.get(place));
    return new GossipFigure(n, exchange, Optional.empty(), Quantity.ROUNDS,
        printed.map(text -> new Theirs(text, Double.parseDouble(text), ROUNDS_MARGIN, false)),
        rounds.estimate(), trials);
  }

  /** What push takes among many sites but for a constant (Pittel 1987): log2 n + ln n. */
  public static double pushTakes(int n) {
    return Math.log(n) / Math.log(2) + Math.log(n);
  }
}
