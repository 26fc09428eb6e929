package lagoon.epidemic;

import java.util.ArrayList;
import java.util.List;
import lagoon.engine.Engine;
import lagoon.engine.RandomStream;

/**
 * A rumour that one site knows and nobody stops spreading, in synchronous rounds, until all know it. In a
 * round each site that has something to do draws one other site, each as likely: with push those that know
 * the rumour, otherwise all. What a site gives or is given is what was known when the round began.
 *
 * <p>Push takes log2 n + ln n + O(1) rounds (Pittel, "On spreading a rumor", 1987); push-pull takes
 * log3 n + O(log log n) (Karp, Schindelhauer, Shenker and Voecking, FOCS 2000).
 */
public final class Rounds {

  private static final byte IGNORANT = 0;
  private static final byte KNOWING = 1;
  /** Learned it in this round. */
  private static final byte FRESH = 2;

  private final Exchange exchange;
  private final RandomStream peers;
  private final Engine engine = new Engine();
  private final byte[] states;
  /** The sites that know, in the order in which they learned. */
  private final int[] knowing;
  private int known = 1;
  private long contacts;
  private final List<Integer> curve = new ArrayList<>();

  private Rounds(int n, Exchange exchange, RandomStream peers) {
    Refusal.ofPopulation(n);
    this.exchange = exchange;
    this.peers = peers;
    this.states = new byte[n];
    this.knowing = new int[n];
    states[0] = KNOWING;
    curve.add(1);
  }

  /**
   * What became of it.
   *
   * @param rounds how many it took until all knew
   * @param contacts how often a site drew another
   * @param curve how many knew before the first round, after the first, and so on
   */
  public record Outcome(int rounds, long contacts, List<Integer> curve) {
    public Outcome {
      curve = List.copyOf(curve);
    }
  }

  /**
   * Spreads a rumour among so many sites.
   *
   * @param n from 2 to 16,777,216
   * @param peers where it is drawn who meets whom
   * @throws IllegalArgumentException if there are fewer sites, or more
   */
  public static Outcome run(int n, Exchange exchange, RandomStream peers) {
    Rounds rounds = new Rounds(n, exchange, peers);
    rounds.engine.at(1, rounds::round);
    rounds.engine.run(Long.MAX_VALUE, Long.MAX_VALUE);
    return new Outcome((int) rounds.engine.now(), rounds.contacts, rounds.curve);
  }

  private void round() {
    int before = known;
    switch (exchange) {
      case PUSH -> push();
      case PULL -> pull();
      case PUSH_PULL -> pushPull();
    }
    for (int i = before; i < known; i++) states[knowing[i]] = KNOWING;
    curve.add(known);
    if (known < states.length) engine.at(engine.now() + 1, this::round);
  }

  private void push() {
    int n = states.length;
    int pushing = known;
    contacts += pushing;
    for (int i = 0; i < pushing; i++) {
      int peer = Peers.other(peers, knowing[i], n);
      if (states[peer] == IGNORANT) learn(peer);
    }
  }

  private void pull() {
    int n = states.length;
    contacts += n;
    for (int site = 0; site < n; site++) {
      int peer = Peers.other(peers, site, n);
      if (states[peer] == KNOWING && states[site] == IGNORANT) learn(site);
    }
  }

  private void pushPull() {
    int n = states.length;
    contacts += n;
    for (int site = 0; site < n; site++) {
      int peer = Peers.other(peers, site, n);
      byte own = states[site];
      byte others = states[peer];
      if (own == KNOWING && others == IGNORANT) learn(peer);
      else if (others == KNOWING && own == IGNORANT) learn(site);
    }
  }

  private void learn(int site) {
    states[site] = FRESH;
    knowing[known++] = site;
  }
}
