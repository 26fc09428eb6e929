package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.view.Facet;

/**
 * The consistent-hash ring (DeCandia et al., sections 4.2 and 4.3). Each member stands at one place or
 * several, its tokens (virtual nodes); a key belongs to the first token at or after its own place, clockwise.
 * Its preference list is the first n distinct members that one meets from there.
 */
final class Ring {

  /** How many places there are: 0 to 9,999. */
  static final int PLACES = 10_000;

  /** A place of the ring at which a node stands. */
  record Token(int place, NodeName node) {}

  private final int n;
  private final List<NodeName> members;
  private final List<Token> tokens = new ArrayList<>();
  /** By token: the preference list of the keys that belong to it; null where nobody has asked yet. */
  private final List<List<NodeName>> preferred = new ArrayList<>();
  private final Facet.Ring shown;

  /**
   * The ring of these settings.
   *
   * @param nodes the nodes of the names in the settings, members or not
   */
  Ring(DynamoSettings settings, List<NodeName> nodes) {
    this.n = settings.n();
    this.members = nodes.stream().filter(node -> settings.memberNames().contains(node.name())).toList();
    places(settings, nodes).forEach((place, node) -> {
      if (members.contains(node)) {
        tokens.add(new Token(place, node));
      }
    });
    tokens.forEach(token -> preferred.add(null));
    this.shown = new Facet.Ring(
        PLACES, n, tokens.stream().map(token -> new Facet.Token(token.place, token.node.name())).toList());
  }

  /**
   * Who stands where, members or not, so that nobody moves when another joins. A token whose place by its
   * hash is taken stands at the next free one.
   */
  private static TreeMap<Integer, NodeName> places(DynamoSettings settings, List<NodeName> nodes) {
    TreeMap<Integer, NodeName> places = new TreeMap<>();
    for (NodeName node : nodes) {
      settings.tokens().getOrDefault(node.name(), List.of()).forEach(place -> places.put(place, node));
    }
    for (NodeName node : nodes) {
      for (int i = 0; i < settings.virtualNodes() && !settings.tokens().containsKey(node.name()); i++) {
        int place = place(node.name() + "#" + i);
        while (places.containsKey(place)) {
          place = (place + 1) % PLACES;
        }
        places.put(place, node);
      }
    }
    return places;
  }

  /** The place of a key or a virtual node of that name. */
  static int place(String name) {
    return Facet.Ring.place(name, PLACES);
  }

  List<NodeName> members() {
    return members;
  }

  boolean isMember(NodeName node) {
    return members.contains(node);
  }

  /** The number of the token to which the key belongs; keys of one token form a range. */
  int range(Key key) {
    int place = place(key.name());
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).place < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == tokens.size() ? 0 : low;
  }

  /** The key's preference list: the n members that are to keep it. */
  List<NodeName> preferred(Key key) {
    int range = range(key);
    if (preferred.get(range) == null) {
      preferred.set(range, walk(range, n));
    }
    return preferred.get(range);
  }

  boolean keeps(NodeName node, Key key) {
    return preferred(key).contains(node);
  }

  /** All members in the order in which one meets them clockwise from the key: the preference list first. */
  List<NodeName> walk(Key key) {
    return walk(range(key), members.size());
  }

  private List<NodeName> walk(int from, int most) {
    List<NodeName> met = new ArrayList<>();
    for (int i = 0; i < tokens.size() && met.size() < most; i++) {
      NodeName node = tokens.get((from + i) % tokens.size()).node;
      if (!met.contains(node)) {
        met.add(node);
      }
    }
    return List.copyOf(met);
  }

  /** For pictures. */
  Facet.Ring shown() {
    return shown;
  }
}
