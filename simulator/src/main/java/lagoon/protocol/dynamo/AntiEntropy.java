package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.network.Timer;

/**
 * Nodes that keep the same ranges compare their hash trees from time to time, and exchange what lies below
 * those hashes that differ (section 4.7). A node compares with those with which it has not agreed since its
 * own copies changed; when it has with all, it asks nobody until they change again.
 */
final class AntiEntropy {

  private final Site site;
  /** By index of node: the number of the latest change that concerns both. */
  private final TreeMap<Integer, Long> open = new TreeMap<>();
  private long changes;
  private Timer timer;

  AntiEntropy(Site site) {
    this.site = site;
  }

  /** The node holds something else of that key now. */
  void changed(Key key) {
    changes++;
    for (NodeName node : site.ring.preferred(key)) {
      if (!node.equals(site.self())) {
        open.put(node.index(), changes);
      }
    }
    schedule();
  }

  /** Nothing is known to be the same any more. */
  void changedAll() {
    for (List<Copy> copies : site.disk.copies.values()) {
      changed(copies.get(0).version().key());
    }
    schedule();
  }

  boolean owes() {
    return site.settings.antiEntropy() > 0 && !open.isEmpty();
  }

  void schedule() {
    if (timer == null && owes()) {
      timer = site.context.setTimer("anti-entropy", site.settings.antiEntropy(), this::begin);
    }
  }

  private void begin() {
    timer = null;
    for (int other : List.copyOf(open.keySet())) {
      List<Integer> ranges = ranges(site.node(other));
      if (ranges.isEmpty()) {
        open.remove(other);
      } else {
        site.context.send(
            site.node(other),
            new DynamoMessage.Compare(changes, site.self(), tree(ranges).roots(ranges)));
      }
    }
    schedule();
  }

  /** The numbers of the ranges that both keep and of which something is here. */
  private List<Integer> ranges(NodeName other) {
    return site.disk.copies.values().stream()
        .map(copies -> copies.get(0).version().key())
        .filter(key -> site.ring.keeps(site.self(), key) && site.ring.keeps(other, key))
        .map(site.ring::range)
        .distinct()
        .toList();
  }

  private HashTree tree(List<Integer> ranges) {
    return new HashTree(site.disk, site.ring, ranges::contains);
  }

  void onCompare(NodeName from, DynamoMessage.Compare compare) {
    HashTree mine = tree(compare.places().stream().map(HashTree.Place::range).distinct().toList());
    List<HashTree.Place> leaves = new ArrayList<>();
    List<HashTree.Place> below = new ArrayList<>();
    for (HashTree.Place theirs : compare.places()) {
      HashTree.Place here = mine.at(theirs.range(), theirs.node());
      if (here.hash() != theirs.hash() && here.isLeaf()) {
        leaves.add(here);
      } else if (here.hash() != theirs.hash()) {
        below.addAll(mine.below(here));
      }
    }
    if (!leaves.isEmpty()) {
      site.context.send(from, new DynamoMessage.Exchange(leaves, copies(leaves), true));
    }
    if (!below.isEmpty()) {
      site.context.send(from, new DynamoMessage.Compare(compare.round(), compare.starter(), below));
    }
    if (leaves.isEmpty() && below.isEmpty() && !compare.starter().equals(site.self())) {
      site.context.send(compare.starter(), new DynamoMessage.Same(compare.round()));
    }
  }

  /** What is here of the keys below those leaves. */
  private List<List<Copy>> copies(List<HashTree.Place> leaves) {
    return site.disk.copies.values().stream().filter(copies -> {
      Key key = copies.get(0).version().key();
      return leaves.stream().anyMatch(
          leaf -> leaf.node() == HashTree.leaf(key) && leaf.range() == site.ring.range(key));
    }).toList();
  }

  void onSame(NodeName from, DynamoMessage.Same same) {
    if (open.getOrDefault(from.index(), Long.MAX_VALUE) <= same.round()) {
      open.remove(from.index());
    }
  }

  void onExchange(NodeName from, DynamoMessage.Exchange exchange) {
    for (List<Copy> copies : exchange.copies()) {
      site.take(copies.get(0).version().key(), copies);
    }
    if (exchange.answered()) {
      site.context.send(
          from, new DynamoMessage.Exchange(exchange.leaves(), copies(exchange.leaves()), false));
    }
  }
}
