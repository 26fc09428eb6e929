package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lagoon.epidemic.Exchange;
import lagoon.epidemic.RumorMongering;
import lagoon.epidemic.RumorSettings;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.protocol.gossip.GossipSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first three lines of Table 1 of Demers et al. (1987), with real messages among a thousand nodes, and
 * the same rumours in the population over the bare engine: both must agree.
 */
class GossipRumorTest {

  private static final int NODES = 1_000;
  private static final int TRIALS = 12;

  private static Gossiping settings(
      int nodes, GossipSettings.Exchange exchange, GossipSettings.Contacts contacts,
      GossipSettings.Stops stops, int k) {
    return Gossiping.among(nodes).exchange(exchange).stops(stops, contacts, k);
  }

  private static Judged run(long seed, Gossiping settings, String duration) {
    return Judged.of(Scenarios.store().seed(seed).duration(duration).settle("1s")
        .protocol("gossip", settings.settings()));
  }

  /** One client writes once, at n1, before the first round in which anybody could tell it. */
  private static Judged written(long seed, Gossiping settings, String duration) {
    return Judged.of(Scenarios.store().seed(seed).duration(duration).settle("1s")
        .protocol("gossip", settings.spreads(GossipSettings.Spreads.VERSIONS).settings())
        .session("alice", Steps.write("x", 1)));
  }

  /** A mean and its standard error. */
  private record Estimate(double mean, double error) {
    static Estimate of(double[] values) {
      double sum = 0;
      for (double value : values) sum += value;
      double mean = sum / values.length;
      double squares = 0;
      for (double value : values) squares += (value - mean) * (value - mean);
      return new Estimate(mean, Math.sqrt(squares / (values.length - 1) / values.length));
    }
  }

  private static void agrees(String printed, double[] values) {
    int digits = printed.length() - 1 - printed.indexOf('.');
    Estimate found = Estimate.of(values);
    assertThat(found.mean()).isCloseTo(
        Double.parseDouble(printed), within(0.5 * Math.pow(10, -digits) + 3 * found.error()));
  }

  @ParameterizedTest
  @CsvSource({"1, .18, 1.7, 16.8", "2, .037, 3.3, 16.9", "3, .011, 4.5, 17.4"})
  void realMessagesFindTableOneAgain(int k, String s, String m, String t) {
    double[] residue = new double[TRIALS];
    double[] traffic = new double[TRIALS];
    double[] last = new double[TRIALS];
    Gossiping settings = settings(NODES, GossipSettings.Exchange.PUSH, GossipSettings.Contacts.FEEDBACK,
        GossipSettings.Stops.COUNTER, k);
    for (int i = 0; i < TRIALS; i++) {
      Judged found = run(100 * k + i, settings, "60s");
      residue[i] = found.measured("residue");
      traffic[i] = found.measured("traffic per site");
      last[i] = found.measured("round of the last receipt");
    }
    agrees(s, residue);
    agrees(m, traffic);
    agrees(t, last);
  }

  @ParameterizedTest
  @CsvSource({"PUSH, FEEDBACK, COUNTER, 2", "PUSH, BLIND, COIN, 3", "PULL, FEEDBACK, COUNTER, 1",
      "PULL, FEEDBACK, COIN, 2", "PUSH_PULL, FEEDBACK, COUNTER, 1"})
  void theProtocolAndThePopulationAgreeOnRumoursAndOnVersions(
      GossipSettings.Exchange exchange, GossipSettings.Contacts contacts, GossipSettings.Stops stops, int k) {
    int trials = 150;
    double[] here = new double[trials];
    double[] versions = new double[trials];
    double[] there = new double[trials];
    RandomStream draws = new RandomStreams(5).open("epidemic");
    RumorSettings population = new RumorSettings(60, Exchange.valueOf(exchange.name()),
        RumorSettings.Counts.valueOf(contacts.name()), RumorSettings.Loses.valueOf(stops.name()), k);
    for (int i = 0; i < trials; i++) {
      here[i] = run(i, settings(60, exchange, contacts, stops, k), "30s").measured("residue");
      versions[i] = written(i, settings(60, exchange, contacts, stops, k), "30s").measured("residue");
      there[i] = RumorMongering.run(population, draws).residue();
    }
    Estimate theirs = Estimate.of(there);
    for (Estimate ours : List.of(Estimate.of(here), Estimate.of(versions))) {
      assertThat(ours.mean())
          .isCloseTo(theirs.mean(), within(3.5 * Math.hypot(ours.error(), theirs.error()) + 1e-9));
    }
  }
}
