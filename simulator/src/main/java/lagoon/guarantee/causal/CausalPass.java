package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One pass over the nodes in causal order. It finds the bad patterns of co but cycles, and gathers the
 * conflicts from which {@link Conflicts} decides convergence.
 *
 * <p>The strict causal past of a node is a vector clock: for each chain, how many of its first operations
 * precede the node. Of its own chain that is its position less one, and is not kept up to date in the vector,
 * so that a session's operations share one vector until it reads something new. Vectors live as long as
 * somebody has yet to read the write that they belong to; nothing grows with the square of anything.
 *
 * <p>A write W is <em>live</em> as long as some read of it is to come. A later write of its key that has
 * it in its past is noted with it, and a read of W that has such a write in its own past is WriteCORead.
 */
final class CausalPass {

  /** How many conflicts are gathered at most. */
  private static final int MOST_CONFLICTS = 1 << 25;
  /** How many of a chain's last writes of a key stand where they are found at once. */
  private static final int RECENT = 4;

  private final Nodes nodes;
  private final Steps steps;
  private final Findings findings;
  private final boolean[] hasForks;
  /** How many parts have yet to read it. */
  private final int[] readers;
  private final int[][] past;
  /** The vector with which a chain's next operation begins. */
  private final int[][] now;
  /**
   * By key, and from {@value #RECENT} times the slot on: where in the chain the writes stand that were met
   * last, the last one first; 0: there were not so many. Nearly all that is looked up is among them, and lies
   * in a row.
   */
  private final int[][] recent;
  /** By key: the live writes. */
  private final IntList[] live;
  /** By live write: chain and position, in turn, of the first write of each chain that follows it. */
  private final IntList[] followers;
  /** By live write and slot of its key: the position of the last write known to conflict before it. */
  private final int[][] lastConflict;
  private long mayKeep;
  private final IntList conflictFrom = new IntList();
  private final IntList conflictTo = new IntList();
  private final IntList conflictReader = new IntList();
  private long checked;
  private long contested;

  CausalPass(Nodes nodes, Steps steps, long numbers, Findings findings) {
    int size = nodes.size();
    this.nodes = nodes;
    this.steps = steps;
    this.findings = findings;
    this.mayKeep = numbers;
    this.hasForks = new boolean[size];
    this.readers = new int[size];
    this.past = new int[size][];
    this.followers = new IntList[size];
    this.lastConflict = new int[size][];
    this.now = new int[nodes.chains()][];
    Arrays.fill(now, new int[nodes.chains()]);
    this.recent = new int[nodes.ofKey.length][];
    this.live = new IntList[nodes.ofKey.length];
    for (int key = 0; key < live.length; key++) {
      recent[key] = new int[RECENT * nodes.ofKey[key].size()];
      live[key] = new IntList();
    }
    for (int node = 0; node < size; node++) {
      if (nodes.isFork(node)) {
        hasForks[nodes.before[node]] = true;
      }
    }
    for (int from : nodes.partFrom) {
      if (from >= 0) {
        readers[from]++;
      }
    }
  }

  /** Passes over them, or over the first of them if the budget is spent before. */
  void over(int[] order) {
    for (int i = 0; i < order.length && !steps.areSpent(); i++) {
      meet(order[i]);
    }
  }

  private void meet(int node) {
    int[] known = begin(node);
    int[] joined = join(node, known);
    for (int part = nodes.firstPart[node]; part < nodes.firstPart[node + 1]; part++) {
      checked++;
      KeyWrites writes = nodes.ofKey[nodes.partKey[part]];
      contested += writes.anyWithin(known, nodes.chain[node], nodes.position[node] - 1) >= 0 ? 1 : 0;
      read(node, part, joined);
    }
    for (int part = nodes.firstPart[node]; part < nodes.firstPart[node + 1]; part++) {
      retire(nodes.partFrom[part]);
    }
    now[nodes.chain[node]] = joined;
    if (nodes.writes[node] >= 0) {
      write(node, joined);
    }
    if (hasForks[node]) {
      past[node] = joined;
    }
  }

  /** What it has in its past but for what it reads itself. */
  private int[] begin(int node) {
    if (!nodes.isFork(node)) {
      return now[nodes.chain[node]];
    }
    int before = nodes.before[node];
    int[] vector = past[before].clone();
    vector[nodes.chain[before]] = nodes.position[before];
    return vector;
  }

  private int[] join(int node, int[] known) {
    int[] joined = known;
    for (int part = nodes.firstPart[node]; part < nodes.firstPart[node + 1]; part++) {
      int from = nodes.partFrom[part];
      if (from < 0 || nodes.chain[from] == nodes.chain[node]
          || joined[nodes.chain[from]] >= nodes.position[from]) {
        continue;
      }
      if (joined == known) {
        joined = known.clone();
        count(joined.length);
      }
      include(joined, past[from], nodes.chain[from], nodes.position[from]);
      steps.take(joined.length);
    }
    return joined;
  }

  /** Counts what is kept beyond need; where it is too much, keeps no more than is needed from here on. */
  private void count(int numbers) {
    boolean wasKept = mayKeep >= 0;
    mayKeep -= numbers;
    for (int node = 0; wasKept && mayKeep < 0 && node < past.length; node++) {
      if (readers[node] == 0 && !hasForks[node]) {
        past[node] = null;
      }
    }
  }

  static void include(int[] vector, int[] other, int chain, int position) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Math.max(vector[i], other[i]);
    }
    vector[chain] = Math.max(vector[chain], position);
  }

  private void read(int node, int part, int[] vector) {
    int key = nodes.partKey[part];
    int from = nodes.partFrom[part];
    steps.take(nodes.ofKey[key].size());
    if (from == Nodes.NOWHERE) {
      findings.add(Finding.of(BadPattern.THIN_AIR_READ, key, node));
    } else if (from == Nodes.INITIAL) {
      KeyWrites writes = nodes.ofKey[key];
      int slot = writes.anyWithin(vector, nodes.chain[node], nodes.position[node] - 1);
      if (slot >= 0) {
        int write = nodes.at(writes.chains()[slot], writes.first(slot));
        findings.add(Finding.of(BadPattern.WRITE_CO_INIT_READ, key, write, node));
      }
    } else {
      int follower = follower(node, from, vector);
      if (follower >= 0) {
        findings.add(Finding.of(BadPattern.WRITE_CO_READ, key, from, follower, node));
      }
      gather(node, key, from, vector);
    }
  }

  /** A write of the key between that write and this read; -1: none. */
  private int follower(int node, int from, int[] vector) {
    IntList list = followers[from];
    for (int i = 0; list != null && i < list.size(); i += 2) {
      if (has(node, vector, list.get(i), list.get(i + 1))) {
        return nodes.at(list.get(i), list.get(i + 1));
      }
    }
    return -1;
  }

  private boolean has(int node, int[] vector, int chain, int position) {
    return position <= (chain == nodes.chain[node] ? nodes.position[node] - 1 : vector[chain]);
  }

  /**
   * Notes, chain by chain, the last write that must conflict before what was read, unless it precedes it.
   * Most chains have none: what says so is three rows of numbers, each read from one end to the other.
   */
  private void gather(int node, int key, int from, int[] vector) {
    int[] chains = nodes.ofKey[key].chains();
    int[] latest = recent[key];
    int[] before = past[from];
    int own = nodes.chain[node];
    int theirs = nodes.chain[from];
    boolean isOfMany = nodes.firstPart[node + 1] - nodes.firstPart[node] > 1;
    for (int slot = 0; slot < chains.length; slot++) {
      int chain = chains[slot];
      int known = chain == theirs ? nodes.position[from] : before[chain];
      int upTo = chain == own ? nodes.position[node] - 1 : vector[chain];
      if (upTo > known && latest[slot * RECENT] > known) {
        int position = last(key, slot, upTo);
        if (position > known && isNew(key, slot, from, position) | isOfMany) {
          note(nodes.at(chain, position), from, node);
        }
      }
    }
  }

  private void note(int write, int from, int reader) {
    conflictFrom.add(write);
    conflictTo.add(from);
    conflictReader.add(reader);
    steps.take(conflictFrom.size() > MOST_CONFLICTS ? Long.MAX_VALUE / 2 : 4);
  }

  /** The position of the last write of a chain that has been met and is not after that one; 0: none. */
  private int last(int key, int slot, int upTo) {
    int[] latest = recent[key];
    for (int i = slot * RECENT; i < (slot + 1) * RECENT; i++) {
      if (latest[i] <= upTo) {
        return latest[i];
      }
    }
    return nodes.ofKey[key].last(slot, upTo);
  }

  private boolean isNew(int key, int slot, int from, int position) {
    if (lastConflict[from] == null) {
      lastConflict[from] = new int[nodes.ofKey[key].size()];
    }
    boolean isNew = position > lastConflict[from][slot];
    lastConflict[from][slot] = Math.max(position, lastConflict[from][slot]);
    return isNew;
  }

  private void write(int node, int[] vector) {
    int key = nodes.writes[node];
    int slot = nodes.ofKey[key].slot(nodes.chain[node]);
    int first = slot * RECENT;
    System.arraycopy(recent[key], first, recent[key], first + 1, RECENT - 1);
    recent[key][first] = nodes.position[node];
    steps.take(live[key].size() + 1);
    for (int i = 0; i < live[key].size(); i++) {
      int other = live[key].get(i);
      if (has(node, vector, nodes.chain[other], nodes.position[other])) {
        follow(other, node);
      }
    }
    if (readers[node] > 0) {
      live[key].add(node);
    }
    if (readers[node] > 0 || mayKeep >= 0) {
      past[node] = vector;
    }
  }

  private void follow(int write, int follower) {
    if (followers[write] == null) {
      followers[write] = new IntList();
    }
    IntList list = followers[write];
    for (int i = 0; i < list.size(); i += 2) {
      if (list.get(i) == nodes.chain[follower]) {
        return;
      }
    }
    list.add(nodes.chain[follower]);
    list.add(nodes.position[follower]);
  }

  private void retire(int write) {
    if (write < 0 || --readers[write] > 0) {
      return;
    }
    live[nodes.writes[write]].removeAny(write);
    followers[write] = null;
    lastConflict[write] = null;
    if (mayKeep < 0 && !hasForks[write]) {
      past[write] = null;
    }
  }

  /** Whether all vectors of writes are still there. */
  boolean keptAll() {
    return mayKeep >= 0;
  }

  /** The vector of a write's strict past; of its own chain it says nothing. */
  int[] past(int write) {
    return past[write];
  }

  /** Three rows: the writes that conflict before, the writes before which they do, the reads that say so. */
  List<IntList> conflicts() {
    return new ArrayList<>(List.of(conflictFrom, conflictTo, conflictReader));
  }

  long checked() {
    return checked;
  }

  long contested() {
    return contested;
  }
}
