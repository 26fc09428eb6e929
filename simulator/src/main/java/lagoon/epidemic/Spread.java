package lagoon.epidemic;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lagoon.engine.Engine;
import lagoon.engine.EventKind;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;

/**
 * A rumour among sites that keep no common time: each has turns, a period apart give or take its jitter, the
 * first anywhere in its first period. At its turn a site draws peers and sends each a message. With push it
 * tells the rumour, if it knows it, and that is all. With pull it asks, and the peer answers whether it knows
 * the rumour, which is to tell it; with push-pull the question tells what the asking site knows. Each message
 * takes time, and may be lost; a site that is down does nothing and hears nothing. The run ends when all that
 * are up know the rumour.
 *
 * <p>A site is a byte and a turn or message an event that is a number ({@link EventKind}), so that a million
 * sites with all that is under way fit into some 50 MB.
 */
public final class Spread {

  private static final byte KNOWS = 1;
  private static final byte DOWN = 2;

  /** Bits of a site's number in an event's. */
  private static final int SITE = 24;
  private static final int SITES = (1 << SITE) - 1;
  /** Set in the number of a message whose sender knew the rumour. */
  private static final long TELLS = 1L << 2 * SITE;

  private final SpreadSettings settings;
  private final Engine engine = new Engine();
  private final EventKind turns = engine.kind(this::turn);
  private final EventKind questions = engine.kind(this::question);
  private final EventKind answers = engine.kind(this::answer);
  private final RandomStream peers;
  private final RandomStream periods;
  private final RandomStream delays;
  private final RandomStream losses;
  private final RandomStream crashes;
  private final long shortest;
  private final double width;

  private final byte[] states;
  private int up;
  private int knowing;
  private long messages;
  private final List<Integer> curve = new ArrayList<>();

  private Spread(SpreadSettings settings, long seed) {
    this.settings = settings;
    RandomStreams streams = new RandomStreams(seed);
    peers = streams.open("epidemic/peers");
    periods = streams.open("epidemic/periods");
    delays = streams.open("epidemic/delays");
    losses = streams.open("epidemic/losses");
    crashes = streams.open("epidemic/crashes");
    long jitter = Math.round(settings.jitter() * settings.period());
    shortest = settings.period() - jitter;
    width = 2.0 * jitter + 1;
    states = new byte[settings.n()];
    up = settings.n();
  }

  /**
   * What became of it.
   *
   * @param allKnow when the last site that was up learned it, in nanoseconds; empty if the time was over
   * @param knowing how many of those that are up know it
   * @param up how many sites are up
   * @param messages how many were sent, with those that were lost
   * @param events how many events happened in the engine
   * @param curve how many of those that are up knew it at time 0, after one period, after two, and so on
   */
  public record Outcome(
      OptionalLong allKnow, int knowing, int up, long messages, long events, List<Integer> curve) {
    public Outcome {
      curve = List.copyOf(curve);
    }
  }

  /** Spreads a rumour from the first site. */
  public static Outcome run(SpreadSettings settings, long seed) {
    Spread spread = new Spread(settings, seed);
    spread.begin();
    spread.engine.run(settings.limit(), Long.MAX_VALUE);
    boolean done = spread.knowing == spread.up;
    return new Outcome(
        done ? OptionalLong.of(spread.engine.now()) : OptionalLong.empty(), spread.knowing, spread.up,
        spread.messages, spread.engine.happened(), spread.curve);
  }

  private void begin() {
    states[0] = KNOWS;
    knowing = 1;
    for (int site = 0; site < settings.n(); site++) {
      turns.at((long) (periods.nextDouble() * settings.period()), site);
    }
    engine.at(0, this::note);
    if (settings.crashing() > 0) engine.at(settings.crashAt(), this::crash);
  }

  private void note() {
    curve.add(knowing);
    engine.at(engine.now() + settings.period(), this::note);
  }

  private void crash() {
    for (int site = 0; site < settings.n(); site++) {
      if (crashes.nextDouble() < settings.crashing()) {
        if (states[site] == KNOWS) knowing--;
        states[site] |= DOWN;
        up--;
      }
    }
    endIfAllKnow();
  }

  private void turn(long number) {
    int site = (int) number;
    byte state = states[site];
    if (state >= DOWN) return;
    turns.at(engine.now() + shortest + (long) (periods.nextDouble() * width), site);
    if (settings.exchange() == Exchange.PUSH && state != KNOWS) return;
    long told = state == KNOWS && settings.exchange().pushes() ? TELLS : 0;
    for (int i = 0; i < settings.fanOut(); i++) {
      int peer = Peers.other(peers, site, settings.n());
      send(questions, told | (long) site << SITE | peer);
    }
  }

  private void question(long number) {
    int site = (int) number & SITES;
    if (states[site] >= DOWN) return;
    boolean knew = states[site] == KNOWS;
    if (number >= TELLS) learn(site);
    if (settings.exchange().pulls()) send(answers, (knew ? TELLS : 0) | number >> SITE & SITES);
  }

  private void answer(long number) {
    int site = (int) number & SITES;
    if (number >= TELLS && states[site] < DOWN) learn(site);
  }

  private void send(EventKind kind, long number) {
    messages++;
    if (settings.loss() > 0 && losses.nextDouble() < settings.loss()) return;
    long arrival = engine.now() + settings.delay().sample(delays);
    // A sum that overflows is a message that never arrives.
    if (arrival >= 0) kind.at(arrival, number);
  }

  private void learn(int site) {
    if (states[site] == KNOWS) return;
    states[site] = KNOWS;
    knowing++;
    endIfAllKnow();
  }

  private void endIfAllKnow() {
    if (knowing == up) engine.halt();
  }
}
