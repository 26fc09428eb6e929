package lagoon.epidemic;

import java.util.ArrayList;
import java.util.List;

/**
 * How a rumour is expected to spread among sites of which each may meet each: the share that knows it, round
 * by round, where each round does what it does on average. It is the theory beside a curve that was
 * simulated: one run begins earlier or later by chance, and then follows it.
 */
public final class Expected {

  private static final int STEPS = 64;

  private Expected() {}

  /**
   * A rumour that nobody stops telling, in synchronous rounds (Demers et al., PODC 1987, section 1.3): of
   * {@code n} sites {@code u} do not know it. With push one of them is missed by each of those that know it
   * with probability 1 - f(1-l)/(n-1); with pull each of its own questions is in vain where it asks one of
   * the {@code u - 1} others that do not know it, or where question or answer is lost; with push-pull both
   * must happen.
   *
   * @param n how many sites
   * @param fanOut with how many others a site talks in a round, {@code f}
   * @param loss the probability that a message is lost, {@code l}
   * @param rounds how many
   * @return the share that knows it at the beginning, after the first round, and so on: {@code rounds + 1}
   */
  public static List<Double> inRounds(int n, Exchange exchange, int fanOut, double loss, int rounds) {
    List<Double> curve = new ArrayList<>();
    double ignorant = n - 1;
    for (int round = 0; round <= rounds; round++) {
      curve.add(1 - ignorant / n);
      double missed = StrictMath.pow(1 - fanOut * (1 - loss) / (n - 1), n - ignorant);
      double found = Math.min(1, (n - ignorant) / (n - 1));
      double vain = StrictMath.pow(1 - found * (1 - loss) * (1 - loss), fanOut);
      ignorant *= (exchange.pushes() ? missed : 1) * (exchange.pulls() ? vain : 1);
    }
    return curve;
  }

  /**
   * The same where each site has a rhythm of its own: the logistic equation di/dt = c f (1-l) i (1-i), time
   * in periods. A site that knows meets one that does not as often as the other way round, so that push and
   * pull are alike, {@code c = 1}, but that with pull question and answer must arrive; push-pull does both.
   *
   * @return the share that knows it at the beginning, after the first period, and so on
   */
  public static List<Double> inOwnRhythms(int n, Exchange exchange, int fanOut, double loss, int periods) {
    double arrives = 1 - loss;
    double rate = fanOut * ((exchange.pushes() ? arrives : 0) + (exchange.pulls() ? arrives * arrives : 0));
    List<Double> curve = new ArrayList<>();
    for (int period = 0; period <= periods; period++) {
      // The solution that begins with one of n.
      curve.add(1 / (1 + (n - 1) * StrictMath.exp(-rate * period)));
    }
    return curve;
  }

  /**
   * A rumour whose tellers lose interest (Demers et al., section 1.4): ds/dt = -si, di/dt = si - (1-s)i/k
   * with feedback; where contacts are blind all of them count, and di/dt = si - i/k. Time is in periods,
   * {@code s} the share that has not heard it and {@code i} that which tells it.
   *
   * @param k after how many contacts that count a site stops, on average
   * @return the share that has heard it, 1 - s, at the beginning, after the first period, and so on
   */
  public static List<Double> losingInterest(int n, int k, boolean isBlind, int periods) {
    List<Double> curve = new ArrayList<>();
    double s = 1 - 1.0 / n;
    double i = 1.0 / n;
    curve.add(1 - s);
    for (int step = 1; step <= periods * STEPS; step++) {
      // Runge and Kutta's midpoint: at this step's length the error is below what a chart shows.
      double h = 1.0 / STEPS;
      double s1 = s + h / 2 * -s * i;
      double i1 = i + h / 2 * told(s, i, k, isBlind);
      s += h * -s1 * i1;
      i += h * told(s1, i1, k, isBlind);
      if (step % STEPS == 0) {
        curve.add(1 - s);
      }
    }
    return curve;
  }

  private static double told(double s, double i, int k, boolean isBlind) {
    return s * i - (isBlind ? 1 : 1 - s) * i / k;
  }
}
