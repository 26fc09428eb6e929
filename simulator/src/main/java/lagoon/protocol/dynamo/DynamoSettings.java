package lagoon.protocol.dynamo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of Dynamo. */
public record DynamoSettings(
    @Setting(value = "the nodes; each can coordinate", byDefault = "[A, B, C]", min = "1", max = "1000")
        List<String> nodes,
    @Setting(value = "those of them that stand on the ring; all where it is left out", min = "1",
        max = "1000", live = true)
        Optional<List<String>> members,
    @Setting(value = "at which of the ring's 10,000 places nodes stand; a hash decides for those left out",
        max = "1000")
        Map<String, List<Integer>> tokens,
    @Setting(value = "how many tokens a node has whose places are not given", byDefault = "8", min = "1",
        max = "1000")
        int virtualNodes,
    @Setting(value = "how many nodes keep each key", byDefault = "3", min = "1", max = "100") int n,
    @Setting(value = "how many nodes a get waits for", byDefault = "2", min = "1", max = "100", live = true)
        int r,
    @Setting(value = "how many nodes, the coordinator among them, a put waits for", byDefault = "2",
        min = "1", max = "100", live = true)
        int w,
    @Setting(value = "whether r + w may be n or less, for study", byDefault = "false", live = true)
        boolean allowSmallQuorums,
    @Setting(value = "which nodes may stand in for those that do not answer", byDefault = "sloppy",
        live = true)
        Quorum quorum,
    @Setting(value = "how long a coordinator waits for a node before it takes it for unreachable",
        unit = Unit.DURATION, byDefault = "200ms", min = "1us", live = true)
        long patience,
    @Setting(value = "how long it takes it for that, if it hears nothing of it", unit = Unit.DURATION,
        byDefault = "2s", min = "1us", live = true)
        long suspectFor,
    @Setting(value = "how often a node tries to hand over what it keeps for others", unit = Unit.DURATION,
        byDefault = "500ms", min = "1ms", live = true)
        long handoffEvery,
    @Setting(value = "whether a get sends what it found to nodes that lack it", byDefault = "true",
        live = true)
        boolean readRepair,
    @Setting(value = "how often a node compares hash trees with those that may differ; 0s: never",
        unit = Unit.DURATION, byDefault = "10s", live = true)
        long antiEntropy,
    @Setting(value = "how a version says what it came after", byDefault = "dotted") Clocks vectorClocks,
    @Setting(value = "how many entries a vector clock may have; the one not touched for longest goes",
        byDefault = "10", min = "1", max = "1000", live = true)
        int clockLimit,
    @Setting(value = "whether the protocol is whole", byDefault = "whole") Variant variant)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public DynamoSettings {
    nodes = List.copyOf(nodes);
    distinct(nodes);
    members.ifPresent(DynamoSettings::distinct);
    for (String member : members.orElse(List.of())) {
      known("members", member, nodes);
    }
    places(tokens, nodes);
    long places = tokens.values().stream().mapToLong(List::size).sum()
        + (long) virtualNodes * nodes.stream().filter(node -> !tokens.containsKey(node)).count();
    if (places > Ring.PLACES) {
      throw new IllegalArgumentException(
          "the nodes have " + places + " tokens, and the ring has 10000 places; expected fewer"
              + " virtual-nodes");
    }
    quorums(n, r, w, allowSmallQuorums, members.orElse(nodes).size());
  }

  /** Nobody stands where another stands already: which of them a key met first would be anybody's guess. */
  private static void places(Map<String, List<Integer>> tokens, List<String> nodes) {
    TreeMap<Integer, String> taken = new TreeMap<>();
    for (Map.Entry<String, List<Integer>> entry : new TreeMap<>(tokens).entrySet()) {
      known("tokens", entry.getKey(), nodes);
      if (entry.getValue().isEmpty()) {
        throw new IllegalArgumentException(entry.getKey() + " has no token; expected a place at least");
      }
      for (int place : entry.getValue()) {
        if (place < 0 || place >= Ring.PLACES) {
          throw new IllegalArgumentException("the ring has no place " + place + "; expected 0 to 9999");
        }
        String other = taken.put(place, entry.getKey());
        if (other != null) {
          throw new IllegalArgumentException(
              (other.equals(entry.getKey()) ? other + " has two tokens" : other + " and " + entry.getKey()
                  + " both have a token") + " at place " + place + "; expected each token at a place of its"
                  + " own");
        }
      }
    }
  }

  private static void quorums(int n, int r, int w, boolean allowSmall, int members) {
    if (n > members) {
      throw new IllegalArgumentException(
          "n = " + n + " nodes are to keep each key, and the ring has " + members
              + "; expected n to be at most " + members);
    }
    if (r > n || w > n) {
      throw new IllegalArgumentException(
          (r > n ? "r = " + r : "w = " + w) + " answers would be waited for, and only n = " + n
              + " nodes keep a key; expected at most " + n);
    }
    if (r + w <= n && !allowSmall) {
      throw new IllegalArgumentException(
          "r + w > n fails for (n, r, w) = (" + n + ", " + r + ", " + w + "): " + r + " + " + w + " = "
              + (r + w) + ", so the nodes of a get need not meet those of the last put; expected r + w to be "
              + (n + 1) + " or more, or allow-small-quorums: true, for study");
    }
  }

  private static void distinct(List<String> names) {
    if (new LinkedHashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("a node is named twice");
    }
  }

  private static void known(String where, String name, List<String> nodes) {
    if (!nodes.contains(name)) {
      throw new IllegalArgumentException(where + " names " + name + ", which is no node");
    }
  }

  @Override
  public List<String> replicas() {
    return nodes;
  }

  /** The names of those that stand on the ring. */
  List<String> memberNames() {
    return members.orElse(nodes);
  }

  /** Whether every node is on the ring and keeps every key. */
  boolean isFull() {
    return n == nodes.size();
  }

  /** Which nodes may stand in for those that do not answer. */
  public enum Quorum {
    @Named("the next on the ring, which keep what they get as hints: hinted handoff")
    SLOPPY,
    @Named("none: only the n nodes that keep the key count")
    STRICT
  }

  /** How a version says what it came after. */
  public enum Clocks {
    @Named("its vector clock, and which of the clock's events it is itself")
    DOTTED,
    @Named("its vector clock alone: the second of two writes that one node coordinates hides the first")
    PLAIN
  }

  /** The protocol, or the protocol without one of its rules. */
  public enum Variant {
    @Named("nothing is left out")
    WHOLE,
    @Named("broken: a new clock does not contain those of the context")
    FORGETS_CONTEXT,
    @Named("broken: of concurrent versions a node keeps one")
    DROPS_SIBLINGS,
    @Named("broken: a node that keeps a hint never hands it over")
    KEEPS_HINTS,
    @Named("broken: a node forgets what was deleted, that it was deleted, too")
    DROPS_TOMBSTONES,
    @Named("broken: a get answers before r nodes have")
    READS_ONE
  }
}
