package lagoon.scenarios.reproduce;

import java.util.function.IntConsumer;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.epidemic.Exchange;
import lagoon.epidemic.Rounds;
import lagoon.epidemic.Spread;
import lagoon.epidemic.SpreadSettings;
import lagoon.scenarios.reproduce.PbsResult.Estimate;

/**
 * How long it takes until so many sites know a rumour that nobody stops, and what that costs a site.
 *
 * @param push in rounds, where sites push
 * @param pushPull in rounds, where they push and pull
 * @param periods in periods, where they push and pull at times of their own and messages take 10 to 50 ms of
 *     a period of a second
 * @param sentEach how many messages a site sends in such a period: a question, and the answers that it gives
 * @param sentInAll how many it sends until all know
 */
public record GossipScale(
    int n, int trials, Estimate push, Estimate pushPull, Estimate periods, Estimate sentEach,
    Estimate sentInAll) {

  /** So many sites in all trials together, but at least {@link #LEAST} trials. */
  private static final int ENOUGH = 3_000_000;
  private static final int LEAST = 3;

  /** How many trials there are for so many sites where so many were asked for: fewer where each is long. */
  public static int trials(int n, int asked) {
    return Math.min(asked, Math.max(LEAST, ENOUGH / n));
  }

  /**
   * Runs so many trials for so many sites.
   *
   * @param progress told how many are done
   */
  public static GossipScale run(int n, int trials, long seed, IntConsumer progress) {
    RandomStreams streams = new RandomStreams(seed);
    RandomStream pushes = streams.open("gossip/rounds/" + n + "/" + Exchange.PUSH.text());
    RandomStream both = streams.open("gossip/rounds/" + n + "/" + Exchange.PUSH_PULL.text());
    SpreadSettings settings = SpreadSettings.of(n, Exchange.PUSH_PULL);
    Mean push = new Mean();
    Mean pushPull = new Mean();
    Mean periods = new Mean();
    Mean sentEach = new Mean();
    Mean sentInAll = new Mean();
    for (int i = 1; i <= trials; i++) {
      push.add(Rounds.run(n, Exchange.PUSH, pushes).rounds());
      pushPull.add(Rounds.run(n, Exchange.PUSH_PULL, both).rounds());
      Spread.Outcome outcome = Spread.run(settings, seed * 1_000_003 + i);
      double time = (double) outcome.allKnow().orElse(settings.limit()) / settings.period();
      double sent = (double) outcome.messages() / n;
      periods.add(time);
      sentEach.add(sent / time);
      sentInAll.add(sent);
      progress.accept(i);
    }
    return new GossipScale(n, trials, push.estimate(), pushPull.estimate(), periods.estimate(),
        sentEach.estimate(), sentInAll.estimate());
  }
}
