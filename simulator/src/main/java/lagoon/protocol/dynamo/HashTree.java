package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import lagoon.engine.Hash;
import lagoon.history.Key;

/**
 * The hash trees of one node, one for each range of the ring (Merkle 1987; section 4.7): a leaf hashes the
 * keys whose own hash falls to it, a node above hashes its children. Where two nodes' roots are the same, so
 * is all that lies below; where they differ, they look at the children, and in the end at few keys.
 */
final class HashTree {

  private static final int LEAVES = 8;
  private static final long NOTHING = 0;

  /**
   * A node of a range's tree, and its hash.
   *
   * @param range the number of the range
   * @param node 1 is the root; 2i and 2i + 1 are the children of i
   */
  record Place(int range, int node, long hash) {
    boolean isLeaf() {
      return node >= LEAVES;
    }

    boolean isSame(Place that) {
      return range == that.range && node == that.node;
    }
  }

  /** By range: the hashes of its tree, by number of node. */
  private final TreeMap<Integer, long[]> trees = new TreeMap<>();

  /** The trees over these copies, of the ranges that are wanted. */
  HashTree(Disk disk, Ring ring, IntPredicate wanted) {
    for (List<Copy> here : disk.copies.values()) {
      Key key = here.get(0).version().key();
      int range = ring.range(key);
      if (wanted.test(range)) {
        long[] tree = trees.computeIfAbsent(range, one -> new long[2 * LEAVES]);
        int leaf = leaf(key);
        tree[leaf] = Hash.of(tree[leaf], hash(here));
      }
    }
    for (long[] tree : trees.values()) {
      for (int node = LEAVES - 1; node > 0; node--) {
        boolean isEmpty = tree[2 * node] == NOTHING && tree[2 * node + 1] == NOTHING;
        tree[node] = isEmpty ? NOTHING : Hash.of(tree[2 * node], tree[2 * node + 1]);
      }
    }
  }

  /** The leaf to which that key falls. */
  static int leaf(Key key) {
    return LEAVES + (int) Long.remainderUnsigned(Hash.of(key.name()) >>> 20, LEAVES);
  }

  private static long hash(List<Copy> copies) {
    long hash = Hash.of(copies.get(0).version().key().name());
    for (Copy copy : copies) {
      Dot dot = copy.stamp().dot();
      hash = dot == null ? Hash.of(hash, 1) : Hash.of(Hash.of(hash, Hash.of(dot.node())), dot.count());
    }
    return hash;
  }

  /** The roots of those ranges, an empty one's hash being 0. */
  List<Place> roots(List<Integer> ranges) {
    List<Place> roots = new ArrayList<>();
    ranges.forEach(range -> roots.add(at(range, 1)));
    return roots;
  }

  /** Its own hash at that place. */
  Place at(int range, int node) {
    long[] tree = trees.get(range);
    return new Place(range, node, tree == null ? NOTHING : tree[node]);
  }

  /** Both children of a place. */
  List<Place> below(Place place) {
    return List.of(at(place.range, 2 * place.node), at(place.range, 2 * place.node + 1));
  }
}
