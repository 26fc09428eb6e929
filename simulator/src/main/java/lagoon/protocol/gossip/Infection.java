package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;
import lagoon.view.Spread;

/**
 * How far the rumour came, how fast, and what it cost. The residue is the share of the nodes that are up
 * which have never heard it; traffic counts each time that the rumour was sent, useful or not; rounds are
 * counted from 1, and have fractions where nodes have rhythms of their own. What a node had to do is what it
 * sent to other nodes and had from them.
 */
final class Infection implements Measure {

  private final GossipSettings settings;
  private final boolean[] isUp;
  private final boolean[] knows;
  private final long[] load;
  private long told;
  private int knowing;
  private double half = Double.NaN;
  private double last;

  Infection(GossipSettings settings) {
    this.settings = settings;
    int nodes = settings.nodes();
    isUp = new boolean[nodes];
    Arrays.fill(isUp, true);
    knows = new boolean[nodes];
    load = new long[nodes];
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Sent sent && sent.message() instanceof GossipMessage message) {
      load[sent.node().index()]++;
      told += message instanceof GossipMessage.Rumor
          || message instanceof GossipMessage.Update update && update.knows() ? 1 : 0;
    } else if (observation instanceof Observation.Delivered delivered
        && delivered.message() instanceof GossipMessage) {
      load[delivered.node().index()]++;
    } else if (observation instanceof Observation.StateChanged changed) {
      show(changed.node(), changed.state(), changed.time());
    } else if (observation instanceof Observation.Crashed crashed) {
      up(crashed.node(), false);
    } else if (observation instanceof Observation.Restarted restarted) {
      up(restarted.node(), true);
    }
  }

  private void up(NodeName node, boolean up) {
    if (node.index() < isUp.length) {
      isUp[node.index()] = up;
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
    if (!node.name().equals(settings.origin())) {
      last = settings.isSynchronous() ? time / settings.every() + 1 : (double) time / settings.every();
    }
    if (Double.isNaN(half) && 2 * knowing >= knows.length) {
      half = last;
    }
  }

  @Override
  public List<Measured> measured(long now) {
    List<Measured> all = new ArrayList<>();
    if (settings.hasRumor()) {
      int up = 0;
      int unheard = 0;
      for (int i = 0; i < knows.length; i++) {
        up += isUp[i] ? 1 : 0;
        unheard += isUp[i] && !knows[i] ? 1 : 0;
      }
      all.add(Measured.number("rounds to reach half", half));
      all.add(Measured.number("rounds to reach all", unheard == 0 ? last : Double.NaN));
      all.add(Measured.number("round of the last receipt", last));
      all.add(Measured.share("residue", up == 0 ? Double.NaN : (double) unheard / up));
      all.add(Measured.number("traffic per site", (double) told / knows.length));
    }
    all.add(Measured.number("messages at a node", (double) Arrays.stream(load).sum() / load.length));
    all.add(Measured.number("messages at the busiest node", Arrays.stream(load).max().orElse(0)));
    return all;
  }
}
