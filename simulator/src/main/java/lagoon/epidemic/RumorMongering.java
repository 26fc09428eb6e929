package lagoon.epidemic;

import lagoon.engine.Engine;
import lagoon.engine.RandomStream;

/**
 * Rumour mongering (Demers et al., "Epidemic algorithms for replicated database maintenance", PODC 1987,
 * section 1.4): one site knows a rumour and is infective; who learns it is infective from the next cycle on;
 * an infective site loses interest in the end, and some sites may never hear of it.
 *
 * <p>Cycles are synchronous: whether a contact was of use is judged by what was known when the cycle began,
 * so that two sites that tell a third both were. With push each infective site draws another and tells it.
 * With pull every site draws another and asks it; an infective one answers with the rumour, and at the end of
 * the cycle its asking sites together are one contact, of use if any of them needed the rumour. With
 * push-pull every site draws another and the two tell and ask each other; all whom a site told in the cycle
 * are one contact, in the same way.
 */
public final class RumorMongering {

  private static final byte SUSCEPTIBLE = 0;
  /** Learned it in this cycle. */
  private static final byte FRESH = 1;
  private static final byte INFECTIVE = 2;
  private static final byte REMOVED = 3;

  /** What an infective site's tellings in a cycle were: none, or these bits. */
  private static final byte NEEDED = 1;
  private static final byte UNNEEDED = 2;

  private final RumorSettings settings;
  private final RandomStream draws;
  private final Engine engine = new Engine();
  private final byte[] states;
  /** The infective sites, and the counter of each at the same index. */
  private final int[] infective;
  private final int[] counters;
  private int infectives = 1;
  /** Who learned it in this cycle. */
  private final int[] fresh;
  private int freshOnes;
  /** What came of the tellings of each site in this cycle; not with push. */
  private final byte[] told;
  private long sent;
  private int known = 1;
  private long lastReceipt;

  private RumorMongering(RumorSettings settings, RandomStream draws) {
    this.settings = settings;
    this.draws = draws;
    int n = settings.n();
    this.states = new byte[n];
    this.infective = new int[n];
    this.counters = new int[n];
    this.fresh = new int[n];
    this.told = new byte[settings.exchange().pulls() ? n : 0];
    states[0] = INFECTIVE;
  }

  /**
   * What became of the rumour when nobody was infective any more.
   *
   * @param residue the share of sites that never heard of it
   * @param traffic how often it was sent, for each site
   * @param lastReceipt the cycle in which the last site that learned it did; the first cycle is 1
   */
  public record Outcome(double residue, double traffic, int lastReceipt) {}

  /**
   * Spreads a rumour until nobody is interested.
   *
   * @param draws where it is drawn who meets whom, and how coins fall
   */
  public static Outcome run(RumorSettings settings, RandomStream draws) {
    RumorMongering rumor = new RumorMongering(settings, draws);
    rumor.engine.at(1, rumor::cycle);
    rumor.engine.run(Long.MAX_VALUE, Long.MAX_VALUE);
    double n = settings.n();
    return new Outcome((n - rumor.known) / n, rumor.sent / n, (int) rumor.lastReceipt);
  }

  private void cycle() {
    if (settings.exchange().pulls()) {
      meet(settings.exchange().pushes());
      judge();
    } else {
      push();
    }
    for (int i = 0; i < freshOnes; i++) {
      states[fresh[i]] = INFECTIVE;
      infective[infectives] = fresh[i];
      counters[infectives++] = 0;
    }
    if (freshOnes > 0) lastReceipt = engine.now();
    known += freshOnes;
    freshOnes = 0;
    if (infectives > 0) engine.at(engine.now() + 1, this::cycle);
  }

  private void push() {
    int kept = 0;
    for (int i = 0; i < infectives; i++) {
      int site = infective[i];
      kept = keep(kept, site, count(counters[i], tell(Peers.other(draws, site, settings.n()))));
    }
    infectives = kept;
  }

  /** Every site meets another, asks it, and with push-pull tells it as well. */
  private void meet(boolean pushes) {
    int n = settings.n();
    for (int site = 0; site < n; site++) {
      int peer = Peers.other(draws, site, n);
      if (states[peer] == INFECTIVE) told[peer] |= tell(site) ? NEEDED : UNNEEDED;
      if (pushes && states[site] == INFECTIVE) told[site] |= tell(peer) ? NEEDED : UNNEEDED;
    }
  }

  /** At the end of a cycle of meetings each infective site counts once. */
  private void judge() {
    int kept = 0;
    for (int i = 0; i < infectives; i++) {
      int site = infective[i];
      int counter = told[site] == 0 ? counters[i] : count(counters[i], (told[site] & NEEDED) != 0);
      told[site] = 0;
      kept = keep(kept, site, counter);
    }
    infectives = kept;
  }

  /** Sends a site the rumour; whether it needed it when the cycle began. */
  private boolean tell(int site) {
    sent++;
    if (states[site] == SUSCEPTIBLE) {
      states[site] = FRESH;
      fresh[freshOnes++] = site;
    }
    return states[site] == FRESH;
  }

  /** The counter after a contact; k where the site lost interest. */
  private int count(int counter, boolean needed) {
    boolean counts = settings.counts() == RumorSettings.Counts.BLIND || !needed;
    if (settings.loses() == RumorSettings.Loses.COUNTER) return counts ? counter + 1 : 0;
    return counts && draws.nextDouble() * settings.k() < 1 ? settings.k() : 0;
  }

  /** Keeps a site among the infective ones unless it lost interest; how many were kept so far. */
  private int keep(int kept, int site, int counter) {
    if (counter >= settings.k()) {
      states[site] = REMOVED;
      return kept;
    }
    infective[kept] = site;
    counters[kept] = counter;
    return kept + 1;
  }
}
