package lagoon.protocol.gossip;

import lagoon.history.Observation;
import lagoon.setting.Durations;

/**
 * Which round it is: counted from 1, and with fractions where nodes have rhythms of their own. A change of
 * the period counts from its moment on.
 */
final class RoundCount {

  private final boolean isSynchronous;
  private long every;
  /** When the period last changed, and how many rounds there were before. */
  private long since;
  private double before;

  RoundCount(GossipSettings settings) {
    isSynchronous = settings.isSynchronous();
    every = settings.every();
  }

  void observe(Observation observation) {
    if (observation instanceof Observation.SettingChanged changed && changed.path().equals("cluster.every")) {
      before = passed(changed.time());
      since = changed.time();
      every = Durations.parse(changed.value());
    }
  }

  /** How many rounds have passed, with fractions; rounds begin at multiples of the period. */
  double passed(long time) {
    if (!isSynchronous || since == 0) {
      return before + (double) (time - since) / every;
    }
    // The round in which the period changed goes on until the next multiple of the new one.
    double sinceThen = (double) time / every - (since / every + 1);
    return Math.max(before, Math.ceil(before) + sinceThen);
  }

  /** The round in which that happens. */
  double at(long time) {
    return isSynchronous ? Math.floor(passed(time)) + 1 : passed(time);
  }
}
