package lagoon.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private final List<NodeName> nodes;
  private LinkSettings common;
  private List<LinkOverride> overrides;
  /** Whether an override concerns links of a node; null where there is none. */
  private boolean[] unlike;
  private final List<LinkSettings> resolved = new ArrayList<>();
  /** For each sender: peer to 1 + position in {@code resolved}; null where nothing was asked yet. */
  private final PeerTable[] resolvedOf;
  /** For each sender: how many faults cut the link to a peer; null where none ever did. */
  private final PeerTable[] cuts;
  /** For each sender: when the last message of a FIFO link arrives. */
  private final PeerTable[] lastArrival;
  /** For each sender: the median latency to a peer; null where nobody asked yet. */
  private final PeerTable[] typical;
  private int cutLinks;

  Links(List<NodeName> nodes, LinkSettings common, List<LinkOverride> overrides) {
    this.nodes = nodes;
    this.resolvedOf = new PeerTable[nodes.size()];
    this.cuts = new PeerTable[nodes.size()];
    this.lastArrival = new PeerTable[nodes.size()];
    this.typical = new PeerTable[nodes.size()];
    configure(common, overrides);
  }

  void configure(LinkSettings newCommon, List<LinkOverride> newOverrides) {
    common = newCommon;
    overrides = newOverrides;
    unlike = newOverrides.isEmpty() ? null : nodesUnlikeTheRest();
    resolved.clear();
    Arrays.fill(resolvedOf, null);
    Arrays.fill(typical, null);
  }

  LinkSettings of(int from, int to) {
    return unlike == null || !unlike[from] && !unlike[to] ? common : resolve(from, to);
  }

  private boolean[] nodesUnlikeTheRest() {
    boolean[] concerned = new boolean[nodes.size()];
    for (LinkOverride override : overrides) {
      boolean all = override.from().isEmpty() && override.to().isEmpty();
      for (int i = 0; i < concerned.length; i++) {
        String name = nodes.get(i).name();
        concerned[i] |= all || name.equals(override.from().orElse(null))
            || name.equals(override.to().orElse(null));
      }
    }
    return concerned;
  }

  /** The median of the link's latency, as 101 draws that no run sees tell it. */
  long typicalLatency(int from, int to) {
    if (typical[from] == null) {
      typical[from] = new PeerTable(UNKNOWN);
    }
    long known = typical[from].get(to);
    if (known != UNKNOWN) {
      return known;
    }
    RandomStream aside = new RandomStreams(0).open("typical latency");
    long[] draws = new long[101];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = of(from, to).latency().sample(aside);
    }
    Arrays.sort(draws);
    typical[from].put(to, draws[50]);
    return draws[50];
  }

  private LinkSettings resolve(int from, int to) {
    PeerTable row = resolvedOf[from];
    if (row == null) {
      row = resolvedOf[from] = new PeerTable(0);
    }
    int place = (int) row.get(to);
    if (place == 0) {
      LinkSettings settings = common;
      for (LinkOverride override : overrides) {
        if (concerns(override, from, to) || override.bothWays() && concerns(override, to, from)) {
          settings = override.over(settings);
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
    return resolved.get(place - 1);
  }

  private boolean concerns(LinkOverride override, int from, int to) {
    return (override.from().isEmpty() || override.from().get().equals(nodes.get(from).name()))
        && (override.to().isEmpty() || override.to().get().equals(nodes.get(to).name()));
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
