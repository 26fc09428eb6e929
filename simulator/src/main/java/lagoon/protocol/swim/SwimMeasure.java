package lagoon.protocol.swim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.membership.Beliefs;
import lagoon.membership.Figures;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;
import lagoon.protocol.swim.SwimMessage.Purpose;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/** What SWIM is known by: what membership costs, and how often its two remedies helped. */
final class SwimMeasure implements Measure {

  private final Figures figures;
  private final Beliefs beliefs;
  private final int nodes;
  /** By node: the probe that is under way; taken out when it is answered. */
  private final Map<NodeName, Long> probes = new HashMap<>();
  /** Suspected or dead in somebody's eyes, by member and incarnation. */
  private final Set<Long> accused = new HashSet<>();
  private long refuted;
  private long saved;

  SwimMeasure(int nodes, long period) {
    this.nodes = nodes;
    this.figures = new Figures(nodes, period);
    this.beliefs = new Beliefs(nodes, this::turned);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    figures.observe(observation);
    beliefs.observe(observation);
    if (observation instanceof Observation.Sent sent && sent.message() instanceof SwimMessage.Ping ping
        && ping.purpose() == Purpose.PROBE) {
      probes.put(sent.node(), ping.number());
    } else if (observation instanceof Observation.Delivered delivered) {
      if (delivered.message() instanceof SwimMessage.Ack ack) {
        probes.remove(delivered.node(), ack.number());
      } else if (delivered.message() instanceof SwimMessage.IndirectAck ack
          && probes.remove(delivered.node(), ack.number())) {
        saved++;
      }
    }
  }

  private void turned(Observation at, NodeName observer, Member before, Member after) {
    if (after == null) {
      return;
    }
    if (!observer.equals(after.node())) {
      if (after.health() == Health.SUSPECT) {
        accused.add(after.incarnation() * nodes + after.node().index());
      }
    } else if (before != null && after.health() == Health.ALIVE
        && accused.contains(before.incarnation() * nodes + before.node().index())
        && at.time() > beliefs.since(observer)) {
      refuted++;
    }
  }

  @Override
  public List<Measured> measured(long now) {
    List<Measured> all = new ArrayList<>();
    figures.tell(now, (name, value, isTime) ->
        all.add(isTime ? Measured.time(name, value) : Measured.number(name, value)));
    all.add(Measured.number("suspicions refuted", refuted));
    all.add(Measured.number("saved by ping-req", saved));
    return all;
  }
}
