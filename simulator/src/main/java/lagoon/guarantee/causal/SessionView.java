package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether one session can have seen the writes in some order that agrees with its reads and with a given
 * order among the writes: causal order for causal memory, session order alone for PRAM. The reads of other
 * sessions say nothing here.
 *
 * <p>Let R1, R2, ... be the session's reads. The <em>past</em> of R is what must come before it, closed under
 * the given order, and so a vector clock. R adds the write that it returned. Where R returned W, every other
 * write of the key in R's past must come before W; so that if W was in the past of an earlier read already,
 * these writes, and what precedes them, were, too. Brought to a fixpoint, this gives each write a layer: the
 * first read in whose past it is. Between layers all is settled; a cycle of the paper's hb lies within one
 * layer, among the writes that were returned. The smallest history that is causally consistent and fails:
 *
 * <pre>
 *   a   w(x,1)
 *   b   w(x,2)  r(x,1)  r(x,2)
 * </pre>
 */
final class SessionView {

  private final Nodes nodes;
  private final Steps steps;
  private final WriteOrder order;
  private final int[] reads;
  /** By read. */
  private final int[][] past;
  /** The compare-and-sets among the reads, and which read each of them is. */
  private final Map<Integer, Integer> ownChanges = new HashMap<>();
  private long contested;

  /**
   * The view of the session of a node, up to it.
   *
   * @param end the node
   */
  SessionView(Nodes nodes, Steps steps, WriteOrder order, int end) {
    this.nodes = nodes;
    this.steps = steps;
    this.order = order;
    IntList back = new IntList();
    for (int node = end; node >= 0; node = nodes.before[node]) {
      if (nodes.firstPart[node] < nodes.firstPart[node + 1]) {
        back.add(node);
      }
    }
    reads = new int[back.size()];
    for (int i = 0; i < reads.length; i++) {
      reads[i] = back.get(reads.length - 1 - i);
      if (nodes.writes[reads[i]] >= 0) {
        ownChanges.put(reads[i], i);
      }
    }
    past = new int[reads.length][];
  }

  /** How many numbers it remembers. */
  static long numbers(Nodes nodes, int end) {
    return (long) nodes.position[end] * nodes.chains();
  }

  /** How many parts had some write of their key in their past before they returned. */
  long contested() {
    return contested;
  }

  /** What makes it impossible; empty where it is possible, or the budget is spent. */
  Optional<Finding> failure() {
    begin();
    saturate();
    for (int i = 0; i < reads.length && !steps.areSpent(); i++) {
      Optional<Finding> failure = failure(i);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return steps.areSpent() ? Optional.empty() : cycle();
  }

  private void begin() {
    int[] vector = new int[nodes.chains()];
    for (int i = 0; i < reads.length; i++) {
      vector = vector.clone();
      past[i] = vector;
      steps.take(vector.length);
      int node = reads[i];
      int before = nodes.before[node];
      if (before >= 0) {
        vector[nodes.chain[before]] = Math.max(vector[nodes.chain[before]], nodes.position[before]);
      }
      for (int part = nodes.firstPart[node]; part < nodes.firstPart[node + 1]; part++) {
        contested += nodes.ofKey[nodes.partKey[part]].anyWithin(vector, -1, 0) >= 0 ? 1 : 0;
      }
      for (int part = nodes.firstPart[node]; part < nodes.firstPart[node + 1]; part++) {
        if (nodes.partFrom[part] >= 0) {
          order.include(vector, nodes.partFrom[part]);
        }
      }
    }
  }

  private void saturate() {
    boolean grew = true;
    while (grew && !steps.areSpent()) {
      grew = false;
      for (int i = reads.length - 1; i >= 0; i--) {
        for (int part = nodes.firstPart[reads[i]]; part < nodes.firstPart[reads[i] + 1]; part++) {
          int from = nodes.partFrom[part];
          int layer = from >= 0 ? layer(from, i) : i;
          grew |= layer < i && pull(layer, i, from);
        }
      }
    }
  }

  /**
   * The first read in whose past a write is that is in that one's; of a compare-and-set of this session,
   * itself: what precedes what it wrote precedes what it read.
   */
  private int layer(int write, int upTo) {
    Integer own = nodes.firstPart[write] < nodes.firstPart[write + 1] ? ownChanges.get(write) : null;
    if (own != null && own <= upTo) {
      return own;
    }
    int low = 0;
    int high = upTo;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (past[middle][nodes.chain[write]] >= nodes.position[write]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    steps.take(20);
    return low;
  }

  /**
   * Brings the writes of a write's key that are in a read's past into an earlier one's, but for itself.
   * Returns whether any came.
   */
  private boolean pull(int early, int late, int write) {
    KeyWrites writes = nodes.ofKey[nodes.writes[write]];
    boolean grew = false;
    steps.take(writes.size());
    for (int slot = 0; slot < writes.size(); slot++) {
      int chain = writes.chains()[slot];
      if (past[late][chain] > past[early][chain]) {
        int position = writes.last(slot, past[late][chain]);
        if (position > past[early][chain] && nodes.at(chain, position) != write) {
          order.include(past[early], nodes.at(chain, position));
          steps.take(nodes.chains());
          grew = true;
        }
      }
    }
    for (int i = early; grew && i < late && raise(past[i + 1], past[i]); i++) {
      steps.take(nodes.chains());
    }
    return grew;
  }

  private static boolean raise(int[] vector, int[] by) {
    boolean grew = false;
    for (int i = 0; i < vector.length; i++) {
      if (by[i] > vector[i]) {
        vector[i] = by[i];
        grew = true;
      }
    }
    return grew;
  }

  /** Whether that read comes before itself, or returned the initial value too late. */
  private Optional<Finding> failure(int read) {
    int node = reads[read];
    if (past[read][nodes.chain[node]] >= nodes.position[node]) {
      int after = nodes.at(nodes.chain[node], past[read][nodes.chain[node]]);
      List<Integer> two = after == node ? List.of(node) : List.of(node, after);
      return Optional.of(new Finding(BadPattern.CYCLIC_HB, two, -1, List.of()));
    }
    for (int part = nodes.firstPart[node]; part < nodes.firstPart[node + 1]; part++) {
      KeyWrites writes = nodes.ofKey[nodes.partKey[part]];
      int slot = nodes.partFrom[part] == Nodes.INITIAL ? writes.anyWithin(past[read], -1, 0) : -1;
      if (slot >= 0) {
        int write = nodes.at(writes.chains()[slot], writes.first(slot));
        return Optional.of(
            Finding.of(BadPattern.WRITE_HB_INIT_READ, nodes.partKey[part], write, node));
      }
    }
    return Optional.empty();
  }

  // ---- within a layer ----

  /** A write that some read returned: in its layer the last of its key. */
  private record Last(int write, int read) {}

  private Optional<Finding> cycle() {
    TreeMap<Integer, List<Last>> byLayer = new TreeMap<>();
    TreeMap<Integer, Integer> layers = new TreeMap<>();
    for (int i = 0; i < reads.length; i++) {
      for (int part = nodes.firstPart[reads[i]]; part < nodes.firstPart[reads[i] + 1]; part++) {
        int from = nodes.partFrom[part];
        // What this session changed itself stands between two layers, and what precedes it in the first.
        if (from >= 0 && !ownChanges.containsKey(from) && layers.putIfAbsent(from, i) == null) {
          byLayer.computeIfAbsent(layer(from, i), any -> new ArrayList<>()).add(new Last(from, reads[i]));
        }
      }
    }
    for (int layer : byLayer.keySet()) {
      Optional<Finding> cycle = steps.areSpent() ? Optional.empty() : cycle(layer, byLayer.get(layer));
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> cycle(int layer, List<Last> lasts) {
    TreeMap<Integer, Last> ofKey = new TreeMap<>();
    for (Last last : lasts) {
      Last other = ofKey.putIfAbsent(nodes.writes[last.write], last);
      if (other != null) {
        return Optional.of(finding(List.of(other, last), List.of(other.write, last.write)));
      }
    }
    SmallGraph graph = new SmallGraph(lasts.size());
    TreeMap<Long, Integer> between = new TreeMap<>();
    for (int to = 0; to < lasts.size(); to++) {
      for (int rival : rivals(layer, lasts.get(to).write)) {
        steps.take(4L * lasts.size());
        for (int from = 0; from < lasts.size(); from++) {
          int write = lasts.get(from).write;
          if ((write == rival || order.precedes(write, rival))
              && between.putIfAbsent(edge(from, to), rival) == null) {
            graph.edge(from, to);
          }
        }
      }
    }
    return finding(graph.cycle(), lasts, between);
  }

  private static long edge(int from, int to) {
    return (long) from << 32 | to;
  }

  private static Optional<Finding> finding(
      List<Integer> cycle, List<Last> lasts, TreeMap<Long, Integer> between) {
    List<Last> members = new ArrayList<>();
    List<Integer> rivals = new ArrayList<>();
    for (int i = 0; i < cycle.size(); i++) {
      int next = cycle.get((i + 1) % cycle.size());
      members.add(lasts.get(cycle.get(i)));
      rivals.add(between.get(edge(cycle.get(i), next)));
    }
    return cycle.isEmpty() ? Optional.empty() : Optional.of(finding(members, rivals));
  }

  /** Each of these precedes its rival, or is it, and the rival comes before the next. */
  private static Finding finding(List<Last> cycle, List<Integer> rivals) {
    List<Integer> members = new ArrayList<>();
    List<Finding.Step> way = new ArrayList<>();
    for (int i = 0; i < cycle.size(); i++) {
      int from = cycle.get(i).write;
      int rival = rivals.get(i);
      Last to = cycle.get((i + 1) % cycle.size());
      if (rival != from) {
        way.add(new Finding.Step(from, rival, -1));
      }
      way.add(new Finding.Step(rival, to.write, to.read));
      members.addAll(List.of(from, rival, to.read));
    }
    return new Finding(BadPattern.CYCLIC_HB, members.stream().distinct().toList(), -1, way);
  }

  /** The last writes of its key in its layer that do not precede it anyway, by chain. */
  private int[] rivals(int layer, int write) {
    KeyWrites writes = nodes.ofKey[nodes.writes[write]];
    IntList rivals = new IntList();
    steps.take(2L * writes.size());
    for (int slot = 0; slot < writes.size(); slot++) {
      int chain = writes.chains()[slot];
      int before = layer == 0 ? 0 : past[layer - 1][chain];
      if (past[layer][chain] > before) {
        int position = writes.last(slot, past[layer][chain]);
        int rival = position > before ? nodes.at(chain, position) : write;
        if (rival != write && !order.precedes(rival, write)) {
          rivals.add(rival);
        }
      }
    }
    return rivals.toArray();
  }
}
