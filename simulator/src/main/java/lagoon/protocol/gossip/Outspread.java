package lagoon.protocol.gossip;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Observation;
import lagoon.history.Version;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;

/**
 * How far versions came that clients wrote, how fast, and what it cost: each is a rumour of its own. A
 * version that a newer one overtakes somewhere before all have it reaches nobody else: it is counted as
 * overtaken. The residue is the share of nodes that are up and lack a version which nobody has replaced;
 * traffic is how often a version was sent, for each version and each node.
 */
final class Outspread implements Measure {

  private static final class Way {
    final double begun;
    final BitSet has = new BitSet();
    double last;
    boolean isReplaced;
    boolean isComplete;

    Way(double begun) {
      this.begun = begun;
      this.last = begun;
    }
  }

  private final int nodes;
  private final RoundCount rounds;
  private final Attendance attendance;
  private final Map<Version, Way> ways = new LinkedHashMap<>();
  /** By key and node: what it holds of those versions. */
  private final Map<Integer, Version[]> held = new LinkedHashMap<>();
  private long told;

  Outspread(GossipSettings settings) {
    nodes = settings.nodes();
    rounds = new RoundCount(settings);
    attendance = new Attendance(settings);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    rounds.observe(observation);
    attendance.observe(observation);
    if (observation instanceof Observation.Sent sent && sent.message() instanceof GossipMessage message) {
      told += message.versions().size();
    } else if (observation instanceof Observation.Applied applied && applied.node().index() < nodes) {
      applied.versions().forEach(version -> take(version, applied.node().index(), applied.time()));
    }
  }

  private void take(Version version, int node, long time) {
    Way way = ways.computeIfAbsent(version, one -> new Way(rounds.passed(time)));
    Version before = held.computeIfAbsent(version.keyIndex(), key -> new Version[nodes])[node];
    if (before != null && before != version) {
      ways.get(before).isReplaced = true;
    }
    held.get(version.keyIndex())[node] = version;
    way.has.set(node);
    way.last = rounds.passed(time);
    way.isComplete |= lacking(way) == 0;
  }

  /** How many who are there have never had it. */
  private int lacking(Way way) {
    int lacking = 0;
    for (int node = 0; node < nodes; node++) {
      lacking += attendance.isThere(node) && !way.has.get(node) ? 1 : 0;
    }
    return lacking;
  }

  @Override
  public List<Measured> measured(long now) {
    int there = 0;
    for (int node = 0; node < nodes; node++) {
      there += attendance.isThere(node) ? 1 : 0;
    }
    long overtaken = ways.values().stream().filter(way -> way.isReplaced && !way.isComplete).count();
    long lasting = ways.values().stream().filter(way -> !way.isReplaced).count();
    long lacking = ways.values().stream().filter(way -> !way.isReplaced).mapToLong(this::lacking).sum();
    return List.of(
        Measured.number("versions written", ways.size()),
        Measured.number("overtaken on their way", overtaken),
        Measured.number("rounds to reach all", ways.values().stream().filter(way -> way.isComplete)
            .mapToDouble(way -> way.last - way.begun).average().orElse(Double.NaN)),
        Measured.share("residue",
            lasting == 0 || there == 0 ? Double.NaN : (double) lacking / (lasting * there)),
        Measured.number("traffic per site",
            ways.isEmpty() ? Double.NaN : (double) told / ways.size() / nodes));
  }
}
