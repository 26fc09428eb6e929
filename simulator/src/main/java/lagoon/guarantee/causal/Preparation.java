package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Makes {@link Nodes} of a history, or says why nobody can tell which read returned which write.
 *
 * <p>What counts: reads and writes that were acknowledged, and of the writes whose outcome is unknown those
 * that somebody read: they took effect. What an addition or a transfer left is not known to its client, so
 * that the values of its keys say nothing; where nobody reads these keys, it can be left out, for any answer
 * would do. A compare-and-set that took effect read what it expected.
 */
final class Preparation {

  private final List<Recorded> history;
  private final Map<Key, Value> initial;
  private final Key[] keys;
  /** Which operation, by its place in the history, wrote a value of a key. */
  private final Writers writers;
  /** By key: somebody adds to it. */
  private final boolean[] isAddedTo;
  private final int[] node;
  private final IntList firstPart = new IntList();
  private final IntList partKey = new IntList();
  /** By place in the history, until all nodes have their numbers. */
  private final IntList partFrom = new IntList();
  private String obstacle;

  Preparation(List<Recorded> history, Map<Key, Value> initial) {
    this.history = history;
    this.initial = initial;
    int count = 0;
    for (Recorded operation : history) {
      for (Key key : operation.action().keys()) {
        count = Math.max(count, key.index() + 1);
      }
    }
    keys = new Key[count];
    isAddedTo = new boolean[count];
    node = new int[history.size()];
    writers = new Writers(history.size());
  }

  /** Why the history cannot be judged, as a sentence. */
  Optional<String> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  /**
   * The nodes; null where there is an {@link #obstacle}.
   *
   * @throws IllegalArgumentException if a process has two operations under way
   */
  Nodes nodes() {
    for (int place = 0; place < history.size(); place++) {
      note(place);
    }
    boolean[] counts = whatCounts();
    return obstacle == null ? nodes(counts) : null;
  }

  private void note(int place) {
    Recorded operation = history.get(place);
    for (Key key : operation.action().keys()) {
      keys[key.index()] = key;
    }
    if (operation.action() instanceof Action.Transaction && operation.outcome() != Outcome.FAILED) {
      stop("Operation " + operation.id() + " is a transaction of several parts: which write each of its reads"
          + " saw is not looked at.");
    }
    if (operation.outcome() == Outcome.FAILED) {
      return;
    }
    Value written = written(operation);
    if (written != null) {
      writers.add(operation.action().keys().get(0), written, place);
    } else if (operation.action().isWrite()) {
      operation.action().keys().forEach(key -> isAddedTo[key.index()] = true);
    }
  }

  /** The value that it wrote, if it took effect; null where that cannot be told, and for a read. */
  private static Value written(Recorded operation) {
    Action action = operation.action();
    if (action instanceof Action.Write write) {
      return write.value();
    }
    if (action instanceof Action.CompareAndSet change) {
      return change.value();
    }
    return action instanceof Action.Delete ? Value.ABSENT : null;
  }

  private boolean[] whatCounts() {
    boolean[] counts = new boolean[history.size()];
    IntList open = new IntList();
    for (int place = 0; place < counts.length; place++) {
      Recorded operation = history.get(place);
      boolean isKnown = !operation.action().isWrite() || written(operation) != null;
      if (operation.outcome() == Outcome.OK && isKnown) {
        counts[place] = true;
        open.add(place);
      }
    }
    while (open.size() > 0 && obstacle == null) {
      Recorded reader = history.get(open.removeLast());
      List<Key> read = read(reader);
      for (int i = 0; i < read.size() && obstacle == null; i++) {
        int from = from(reader, read.get(i), value(reader, i));
        if (from >= 0 && !counts[from]) {
          counts[from] = true;
          open.add(from);
        }
      }
    }
    return counts;
  }

  private static List<Key> read(Recorded operation) {
    Action action = operation.action();
    return action instanceof Action.Read || action instanceof Action.CompareAndSet
        ? action.keys()
        : List.of();
  }

  private static Value value(Recorded operation, int part) {
    return operation.action() instanceof Action.CompareAndSet change
        ? change.expected()
        : part < operation.returned().size() ? operation.returned().get(part) : null;
  }

  /** Who wrote that, by place in the history. */
  private int from(Recorded reader, Key key, Value value) {
    if (value == null || reader.returned().size() > reader.action().keys().size()) {
      return stop("Operation " + reader.id() + " read " + reader.action().keys().size() + " keys and"
          + " returned "
          + reader.returned().size()
          + " values: of siblings, or of nothing, nobody can tell which write it saw.");
    }
    if (isAddedTo[key.index()]) {
      return stop("What an addition or a transfer leaves is not told to its client, and operation "
          + reader.id() + " reads " + key + ", which one changes.");
    }
    int writer = writers.find(key, value);
    boolean isInitial = value.equals(initial.getOrDefault(key, Value.ABSENT));
    if (writer == Writers.SEVERAL || writer >= 0 && isInitial) {
      return stop("Operation " + reader.id() + " returned " + key + " = " + value
          + ", which was written twice" + (isInitial ? " or was there from the beginning" : "")
          + ": nobody can tell which write it saw.");
    }
    return writer >= 0 ? writer : isInitial ? Nodes.INITIAL : Nodes.NOWHERE;
  }

  private int stop(String reason) {
    obstacle = reason;
    return Nodes.NOWHERE;
  }

  private Nodes nodes(boolean[] counts) {
    List<Recorded> operations = new ArrayList<>();
    IntList writes = new IntList();
    for (int place = 0; place < counts.length; place++) {
      if (!counts[place]) {
        continue;
      }
      Recorded operation = history.get(place);
      node[place] = operations.size();
      operations.add(operation);
      writes.add(written(operation) == null ? -1 : operation.action().keys().get(0).index());
      firstPart.add(partKey.size());
      List<Key> read = read(operation);
      for (int i = 0; i < read.size(); i++) {
        partKey.add(read.get(i).index());
        partFrom.add(from(operation, read.get(i), value(operation, i)));
      }
    }
    firstPart.add(partKey.size());
    int[] from = partFrom.toArray();
    for (int part = 0; part < from.length; part++) {
      from[part] = from[part] < 0 ? from[part] : node[from[part]];
    }
    Chains chains = new Chains(operations);
    return new Nodes(
        operations, chains.chain, chains.position, chains.before, firstPart.toArray(), partKey.toArray(),
        from, writes.toArray(), byKey(writes, chains), keys, chains.inChain());
  }

  private KeyWrites[] byKey(IntList writes, Chains chains) {
    List<TreeMap<Integer, IntList>> positions = new ArrayList<>();
    for (int key = 0; key < keys.length; key++) {
      positions.add(new TreeMap<>());
    }
    for (int[] chain : chains.inChain()) {
      for (int writer : chain) {
        if (writes.get(writer) >= 0) {
          positions.get(writes.get(writer))
              .computeIfAbsent(chains.chain[writer], any -> new IntList())
              .add(chains.position[writer]);
        }
      }
    }
    KeyWrites[] ofKey = new KeyWrites[keys.length];
    for (int key = 0; key < keys.length; key++) {
      TreeMap<Integer, IntList> ofChain = positions.get(key);
      ofKey[key] = new KeyWrites(
          ofChain.keySet().stream().mapToInt(Integer::intValue).toArray(),
          ofChain.values().stream().map(IntList::toArray).toArray(int[][]::new));
    }
    return ofKey;
  }

  /** Puts operations into chains. */
  private static final class Chains {
    final int[] chain;
    final int[] position;
    final int[] before;
    private final List<IntList> members = new ArrayList<>();

    Chains(List<Recorded> operations) {
      chain = new int[operations.size()];
      position = new int[operations.size()];
      before = new int[operations.size()];
      TreeMap<Integer, IntList> byProcess = new TreeMap<>();
      for (int node = 0; node < operations.size(); node++) {
        byProcess.computeIfAbsent(operations.get(node).process(), any -> new IntList()).add(node);
      }
      for (IntList ofProcess : byProcess.values()) {
        members.add(new IntList());
        chain(inOrder(ofProcess.toArray(), operations), members.size() - 1, operations);
      }
    }

    private static int[] inOrder(int[] ofProcess, List<Recorded> operations) {
      for (int i = 1; i < ofProcess.length; i++) {
        if (operations.get(ofProcess[i - 1]).invoked() > operations.get(ofProcess[i]).invoked()) {
          return Arrays.stream(ofProcess).boxed()
              .sorted(Comparator.comparingLong(node -> operations.get(node).invoked()))
              .mapToInt(Integer::intValue).toArray();
        }
      }
      return ofProcess;
    }

    private void chain(int[] ofProcess, int own, List<Recorded> operations) {
      int last = -1;
      for (int i = 0; i < ofProcess.length; i++) {
        int node = ofProcess[i];
        Recorded operation = operations.get(node);
        if (last >= 0 && !operations.get(last).precedes(operation)) {
          throw new IllegalArgumentException("process " + operation.process()
              + " has two operations under way: " + operations.get(last).id() + " and " + operation.id());
        }
        before[node] = last;
        if (operation.completed() == Recorded.NEVER && i < ofProcess.length - 1) {
          members.add(new IntList());
          put(node, members.size() - 1);
        } else {
          put(node, own);
          last = node;
        }
      }
    }

    private void put(int node, int at) {
      chain[node] = at;
      members.get(at).add(node);
      position[node] = members.get(at).size();
    }

    int[][] inChain() {
      return members.stream().map(IntList::toArray).toArray(int[][]::new);
    }
  }
}
