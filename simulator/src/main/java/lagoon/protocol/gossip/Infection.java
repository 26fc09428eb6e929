package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.protocol.Curve;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;
import lagoon.view.Spread;

/**
 * How far the rumour came, how fast, and what it cost. The residue is the share of the nodes that are up
 * which have never heard it, and half is half of those that are up when somebody hears it; traffic counts
 * each time that the rumour was sent, useful or not; rounds are counted from 1, and have fractions where
 * nodes have rhythms of their own. Who does not belong to the group counts as little as who is down.
 */
final class Infection implements Measure {

  private final String origin;
  private final RoundCount rounds;
  private final Attendance attendance;
  private final boolean[] knows;
  /** By round: how many knew it when it was over; at 0, before the first. */
  private final List<Integer> curve = new ArrayList<>(List.of(0));
  private long told;
  private int knowing;
  /** How many are up and belong to the group; and how many of them have heard it. */
  private int there;
  private int thereKnowing;
  private double half = Double.NaN;
  private double last;

  Infection(GossipSettings settings) {
    origin = settings.origin();
    rounds = new RoundCount(settings);
    attendance = new Attendance(settings);
    knows = new boolean[settings.nodes()];
    there = (int) IntStream.range(0, knows.length).filter(attendance::isThere).count();
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    rounds.observe(observation);
    attend(observation);
    if (observation instanceof Observation.Sent sent && sent.message() instanceof GossipMessage message) {
      told += message instanceof GossipMessage.Rumor
          || message instanceof GossipMessage.Update update && update.knows() ? 1 : 0;
    } else if (observation instanceof Observation.StateChanged changed) {
      show(changed.node(), changed.state(), changed.time());
    }
  }

  /** Who comes or goes is counted at once: a count of all at each hearing would cost their square. */
  private void attend(Observation observation) {
    int node = observation.node().index();
    boolean was = attendance.isThere(node);
    attendance.observe(observation);
    if (node < knows.length && was != attendance.isThere(node)) {
      there += was ? -1 : 1;
      thereKnowing += !knows[node] ? 0 : was ? -1 : 1;
    }
  }

  private void show(NodeName node, List<State> state, long time) {
    boolean isNew = node.index() < knows.length && !knows[node.index()]
        && state.stream().anyMatch(
            one -> one instanceof Spread.Rumor rumor && rumor.stage() != Spread.Stage.SUSCEPTIBLE);
    if (!isNew) {
      return;
    }
    knows[node.index()] = true;
    knowing++;
    thereKnowing += attendance.isThere(node.index()) ? 1 : 0;
    boolean isOrigin = node.name().equals(origin);
    if (!isOrigin) {
      last = rounds.at(time);
    }
    count(isOrigin && time == 0 ? 0 : (int) Math.ceil(rounds.at(time)));
    if (Double.isNaN(half) && 2 * thereKnowing >= there) {
      half = last;
    }
  }

  /** That many know it now, in that round. */
  private void count(int round) {
    while (curve.size() <= round) {
      curve.add(curve.get(curve.size() - 1));
    }
    curve.set(round, knowing);
  }

  @Override
  public List<Measured> measured(long now) {
    int unheard = there - thereKnowing;
    return List.of(
        Measured.number("rounds to reach half", half),
        Measured.number("rounds to reach all", unheard == 0 ? last : Double.NaN),
        Measured.number("round of the last receipt", last),
        Measured.share("residue", there == 0 ? Double.NaN : (double) unheard / there),
        Measured.number("traffic per site", (double) told / knows.length));
  }

  @Override
  public List<Curve> curves(long now) {
    return List.of(new Curve("nodes that know it after each round", "round",
        curve.stream().map(Integer::doubleValue).toList(), knows.length));
  }
}
