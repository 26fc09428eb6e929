package lagoon.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.history.NodeName;

/**
 * How each link behaves and which are cut. The common settings cost next to nothing to find; what differs is
 * resolved once per link of a node that an override names and kept sparsely, so that a thousand nodes do not
 * cost a million entries.
 */
final class Links {

  private static final long UNKNOWN = -1;
  /** In place of a node's index: an override that says nothing of this end, or names a node that is not. */
  private static final int ANY = -1;
  private static final int NOBODY = -2;
  /** The common settings' position in {@code resolved}. */
  private static final int COMMON = 0;

  private final Map<String, Integer> indices = new HashMap<>();
  private LinkSettings common;
  private List<LinkOverride> overrides;
  /** By override: the index of its sender and its receiver. */
  private int[] senders;
  private int[] receivers;
  /** Whether an override concerns links of a node; null where there is none. */
  private boolean[] unlike;
  /** The settings that some link has, the common ones first. */
  private final List<LinkSettings> resolved = new ArrayList<>();
  /** For each sender: peer to 1 + position in {@code resolved}; null where nothing was asked yet. */
  private final PeerTable[] resolvedOf;
  /** By position in {@code resolved}: the median latency, or {@link #UNKNOWN}. */
  private long[] typical = new long[4];
  /** For each sender: how many faults cut the link to a peer; null where none ever did. */
  private final PeerTable[] cuts;
  /** For each sender: when the last message of a FIFO link arrives. */
  private final PeerTable[] lastArrival;
  private int cutLinks;

  Links(List<NodeName> nodes, LinkSettings common, List<LinkOverride> overrides) {
    nodes.forEach(node -> indices.put(node.name(), node.index()));
    this.resolvedOf = new PeerTable[nodes.size()];
    this.cuts = new PeerTable[nodes.size()];
    this.lastArrival = new PeerTable[nodes.size()];
    configure(common, overrides);
  }

  void configure(LinkSettings newCommon, List<LinkOverride> newOverrides) {
    if (newCommon.equals(common) && newOverrides.equals(overrides)) {
      return;
    }
    common = newCommon;
    overrides = newOverrides;
    senders = newOverrides.stream().mapToInt(one -> index(one.from())).toArray();
    receivers = newOverrides.stream().mapToInt(one -> index(one.to())).toArray();
    unlike = newOverrides.isEmpty() ? null : nodesUnlikeTheRest();
    resolved.clear();
    resolved.add(newCommon);
    Arrays.fill(resolvedOf, null);
    Arrays.fill(typical, UNKNOWN);
  }

  private int index(Optional<String> name) {
    return name.map(one -> indices.getOrDefault(one, NOBODY)).orElse(ANY);
  }

  private boolean[] nodesUnlikeTheRest() {
    boolean[] concerned = new boolean[resolvedOf.length];
    for (int i = 0; i < senders.length; i++) {
      if (senders[i] == ANY && receivers[i] == ANY) {
        Arrays.fill(concerned, true);
      } else {
        mark(concerned, senders[i]);
        mark(concerned, receivers[i]);
      }
    }
    return concerned;
  }

  private static void mark(boolean[] concerned, int node) {
    if (node >= 0) {
      concerned[node] = true;
    }
  }

  LinkSettings of(int from, int to) {
    return isLikeTheRest(from, to) ? common : resolved.get(resolve(from, to));
  }

  /** The median of the link's latency, as 101 draws that no run sees tell it. */
  long typicalLatency(int from, int to) {
    int position = isLikeTheRest(from, to) ? COMMON : resolve(from, to);
    if (position >= typical.length) {
      int known = typical.length;
      typical = Arrays.copyOf(typical, Math.max(position + 1, 2 * known));
      Arrays.fill(typical, known, typical.length, UNKNOWN);
    }
    if (typical[position] == UNKNOWN) {
      typical[position] = median(resolved.get(position).latency());
    }
    return typical[position];
  }

  private static long median(Distribution latency) {
    RandomStream aside = new RandomStreams(0).open("typical latency");
    long[] draws = new long[101];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = latency.sample(aside);
    }
    Arrays.sort(draws);
    return draws[50];
  }

  private boolean isLikeTheRest(int from, int to) {
    return unlike == null || !unlike[from] && !unlike[to];
  }

  /** Where the settings of a link that may be unlike the rest stand in {@code resolved}. */
  private int resolve(int from, int to) {
    PeerTable row = resolvedOf[from];
    if (row == null) {
      row = resolvedOf[from] = new PeerTable(0);
    }
    int place = (int) row.get(to);
    if (place == 0) {
      LinkSettings settings = common;
      for (int i = 0; i < senders.length; i++) {
        if (concerns(i, from, to) || overrides.get(i).bothWays() && concerns(i, to, from)) {
          settings = overrides.get(i).over(settings);
        }
      }
      // Few settings, many links: the list stays short.
      place = 1 + resolved.indexOf(settings);
      if (place == 0) {
        resolved.add(settings);
        place = resolved.size();
      }
      row.put(to, place);
    }
    return place - 1;
  }

  private boolean concerns(int override, int from, int to) {
    return (senders[override] == ANY || senders[override] == from)
        && (receivers[override] == ANY || receivers[override] == to);
  }

  boolean isCut(int from, int to) {
    return cutLinks > 0 && cuts[from] != null && cuts[from].get(to) > 0;
  }

  /** One fault more cuts the link. Returns whether it was whole before. */
  boolean cut(int from, int to) {
    if (cuts[from] == null) {
      cuts[from] = new PeerTable(0);
    }
    long faults = cuts[from].get(to);
    cuts[from].put(to, faults + 1);
    cutLinks += faults == 0 ? 1 : 0;
    return faults == 0;
  }

  /** One fault fewer cuts the link. Returns whether it is whole now. */
  boolean heal(int from, int to) {
    long faults = cuts[from] == null ? 0 : cuts[from].get(to);
    if (faults == 0) {
      return false;
    }
    cuts[from].put(to, faults - 1);
    cutLinks -= faults == 1 ? 1 : 0;
    return faults == 1;
  }

  /** How many links are cut now. */
  int cutLinks() {
    return cutLinks;
  }

  /** The time at which a message of a FIFO link arrives: not before those sent earlier. */
  long inOrder(int from, int to, long arrival) {
    PeerTable row = lastArrival[from];
    if (row == null) {
      row = lastArrival[from] = new PeerTable(0);
    }
    long inOrder = Math.max(arrival, row.get(to));
    row.put(to, inOrder);
    return inOrder;
  }
}
