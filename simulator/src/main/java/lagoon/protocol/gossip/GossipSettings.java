package lagoon.protocol.gossip;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import lagoon.membership.Standing;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/**
 * What can be set of gossip. How nodes talk may change during a run; who there is, what spreads, the graph,
 * and whether rounds are synchronous may not: what nodes know of a round is told by its beginning, which has
 * no meaning where each has a rhythm of its own, and a rumour has one origin.
 */
public record GossipSettings(
    @Setting(value = "how many nodes there are: n1, n2, and so on", byDefault = "16", min = "2",
        max = "100000",
        fixed = "absent says who of them belongs to the group, and can change")
        int nodes,
    @Setting(value = "those that do not belong to the group: taken off the list they join, put on it they"
        + " leave", max = "10000", live = true)
        List<String> absent,
    @Setting(value = "what nodes tell each other", byDefault = "rumor",
        fixed = "a rumour has one origin, where it begins with the run")
        Spreads spreads,
    @Setting(value = "the node that knows the rumour at first; nobody: there is no rumour",
        byDefault = "n1", fixed = "the rumour begins with the run")
        String origin,
    @Setting(value = "who hands news to whom when two talk", byDefault = "push", live = true)
        Exchange exchange,
    @Setting(value = "when nodes talk", byDefault = "synchronous",
        fixed = "what a node knew is told by the beginning of a round, which only common rounds have")
        Rounds rounds,
    @Setting(value = "how long a round is", unit = Unit.DURATION, byDefault = "1s", min = "1ms",
        live = true)
        long every,
    @Setting(value = "by which part of a round a node's own wait is shorter or longer, by chance",
        unit = Unit.SHARE, byDefault = "20%", live = true)
        double jitter,
    @Setting(value = "with how many others a node talks in a round", byDefault = "1", min = "1", max = "100",
        live = true)
        int fanOut,
    @Setting(value = "when a node stops telling what it knows", byDefault = "never", live = true) Stops stops,
    @Setting(value = "which contacts make it lose interest", byDefault = "feedback", live = true)
        Contacts contacts,
    @Setting(value = "after how many of them it stops, or one in how many makes it stop", byDefault = "1",
        min = "1", max = "1000", live = true)
        int k,
    @Setting(value = "how often a node compares a digest with another; 0s: never", unit = Unit.DURATION,
        byDefault = "0s", live = true)
        long antiEntropy,
    @Setting(value = "what a digest says", byDefault = "versions", live = true) Digests digest,
    @Setting(value = "who may talk to whom", byDefault = "complete",
        fixed = "the graph is drawn when the run begins")
        Graph topology,
    @Setting(value = "how many others each may talk to: random-regular and scale-free", byDefault = "4",
        min = "1", max = "100", fixed = "the graph is drawn when the run begins")
        int degree,
    @Setting(value = "how many links join the two clusters", byDefault = "1", min = "1", max = "1000",
        fixed = "the graph is drawn when the run begins")
        int bridges,
    @Setting(value = "where the random graphs come from", byDefault = "1",
        fixed = "the graph is drawn when the run begins")
        long graph,
    @Setting(value = "who may talk to whom, where the topology is listed; both ways", max = "10000",
        fixed = "the graph is drawn when the run begins")
        Map<String, List<String>> neighbours)
    implements ProtocolSettings {

  /** The origin where there is no rumour. */
  static final String NOBODY = "nobody";

  /** Checks what the bounds of single settings cannot say. */
  public GossipSettings {
    List<String> names = Standing.names(nodes);
    absent = List.copyOf(absent);
    Standing.check(nodes, absent);
    if (!origin.equals(NOBODY) && !names.contains(origin)) {
      throw new IllegalArgumentException("there is no node " + origin + " among n1 to n" + nodes);
    }
    if (antiEntropy > 0 && antiEntropy < 1_000_000) {
      throw new IllegalArgumentException("anti-entropy happens at most every 1ms; 0s: never");
    }
    boolean hasDegree = topology == Graph.RANDOM_REGULAR || topology == Graph.SCALE_FREE;
    if (hasDegree && degree >= nodes) {
      throw new IllegalArgumentException(
          "each is to talk to " + degree + " others, and there are " + (nodes - 1));
    }
    if (topology == Graph.RANDOM_REGULAR && (long) degree * nodes % 2 == 1) {
      throw new IllegalArgumentException(
          nodes + " nodes cannot have " + degree + " neighbours each; one of both numbers must be even");
    }
    if (topology == Graph.TWO_CLUSTERS && bridges > nodes / 2) {
      throw new IllegalArgumentException(
          "a cluster has " + nodes / 2 + " nodes, too few for " + bridges + " bridges");
    }
    if ((topology == Graph.LISTED) == neighbours.isEmpty()) {
      throw new IllegalArgumentException("neighbours go with topology: listed, and with no other");
    }
    neighbours.forEach((one, others) -> {
      for (String other : others) {
        if (!names.contains(one) || !names.contains(other)) {
          throw new IllegalArgumentException("neighbours name " + one + " and " + other
              + ", which are not both among n1 to n" + nodes);
        }
      }
    });
  }

  @Override
  public List<String> replicas() {
    return Standing.names(nodes);
  }

  /** Whether there is a rumour. */
  boolean hasRumor() {
    return spreads == Spreads.RUMOR && !origin.equals(NOBODY);
  }

  /** Whether each version that a client writes is told like a rumour. */
  boolean spreadsVersions() {
    return spreads == Spreads.VERSIONS;
  }

  /** Whether anything is told in rounds. */
  boolean mongers() {
    return hasRumor() || spreadsVersions();
  }

  /** The numbers of those that do not belong to the group. */
  BitSet outside() {
    BitSet outside = new BitSet();
    absent.forEach(name -> outside.set(Integer.parseInt(name.substring(1)) - 1));
    return outside;
  }

  boolean isSynchronous() {
    return rounds == Rounds.SYNCHRONOUS;
  }

  /** Whether who is asked hands over what it knows. */
  boolean pulls() {
    return exchange != Exchange.PUSH;
  }

  /** Whether who asks hands over what it knows. */
  boolean pushes() {
    return exchange != Exchange.PULL;
  }

  /** What nodes tell each other. */
  public enum Spreads {
    @Named("one rumour, which a node knows at the beginning; versions travel with digests alone")
    RUMOR,
    @Named("the versions that clients write, each like a rumour of its own")
    VERSIONS
  }

  /** Who hands news to whom. */
  public enum Exchange {
    @Named("who knows tells another")
    PUSH,
    @Named("each asks another what it knows")
    PULL,
    @Named("each asks another, and tells it what it knows itself")
    PUSH_PULL
  }

  /** When nodes talk. */
  public enum Rounds {
    @Named("all at the same time; what is learned in a round counts from the next on")
    SYNCHRONOUS,
    @Named("each in a rhythm of its own")
    OWN
  }

  /** When a node stops telling the rumour. */
  public enum Stops {
    @Named("it tells it for ever")
    NEVER,
    @Named("after k contacts in a row that count")
    COUNTER,
    @Named("each contact that counts makes it stop with probability 1/k")
    COIN
  }

  /** Which contacts make a node lose interest. */
  public enum Contacts {
    @Named("those in vain: the other knew it")
    FEEDBACK,
    @Named("all: nobody says whether it knew it")
    BLIND
  }

  /** What a digest says. */
  public enum Digests {
    @Named("each key and its version")
    VERSIONS,
    @Named("broken: which keys there are, whatever their versions")
    KEYS
  }

  /** Who may talk to whom. */
  public enum Graph {
    @Named("everybody to everybody")
    COMPLETE,
    @Named("each to two")
    RING,
    @Named("each to those beside, above and below it")
    GRID,
    @Named("each to so many, drawn at random")
    RANDOM_REGULAR,
    @Named("a few to many, many to a few: each new one to some, the likelier the more they have")
    SCALE_FREE,
    @Named("everybody within two halves, and a few links between them")
    TWO_CLUSTERS,
    @Named("as the file lists it")
    LISTED
  }
}
