package lagoon.protocol.multileader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;
import lagoon.setting.Wording;

/** What can be set of multi-leader replication. */
public record MultiLeaderSettings(
    @Setting(value = "the replicas; each of them takes writes",
        byDefault = "[replica-1, replica-2, replica-3]", min = "1", max = "100")
        List<String> replicas,
    @Setting(value = "the partners with whom a replica exchanges writes; all others where none are given",
        max = "100")
        Map<String, List<String>> partners,
    @Setting(value = "when a write is handed on", byDefault = "lazy", live = true) Spread spread,
    @Setting(value = "how often a replica hands on to a partner what that one lacks", unit = Unit.DURATION,
        byDefault = "500ms", min = "1ms", live = true)
        long every,
    @Setting(value = "by which part of that a wait may be shorter, by chance", unit = Unit.SHARE,
        byDefault = "20%", live = true)
        double jitter,
    @Setting(value = "which of the partners that lack something is next", byDefault = "random", live = true)
        Turn turn,
    @Setting(value = "in which order a replica applies what it is handed", byDefault = "in-order-per-origin",
        live = true)
        Apply apply,
    @Setting(value = "what becomes of versions of which none is newer", byDefault = "last-writer-wins")
        Resolve resolve,
    @Setting(value = "by what a version is called newer", byDefault = "vector") Clock clock,
    @Setting(value = "what a delete leaves behind", byDefault = "kept") Tombstones tombstones)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public MultiLeaderSettings {
    replicas = List.copyOf(replicas);
    if (new LinkedHashSet<>(replicas).size() < replicas.size()) {
      throw new IllegalArgumentException("a replica is named twice");
    }
    if (resolve == Resolve.KEEP_SIBLINGS && clock != Clock.VECTOR) {
      throw new IllegalArgumentException(
          "keep-siblings needs clock: vector; any other clock puts all versions in a line, and cannot tell "
              + "that two are concurrent");
    }
    for (Map.Entry<String, List<String>> one : partners.entrySet()) {
      known(one.getKey(), replicas);
      for (String partner : one.getValue()) {
        known(partner, replicas);
        if (partner.equals(one.getKey())) {
          throw new IllegalArgumentException(partner + " cannot be its own partner");
        }
      }
    }
    Set<String> reached = reachedFrom(replicas, partners);
    for (String replica : replicas) {
      if (!reached.contains(replica)) {
        throw new IllegalArgumentException("no partners connect " + replicas.get(0) + " with " + replica
            + ": their copies would never meet");
      }
    }
  }

  private static void known(String name, List<String> replicas) {
    if (!replicas.contains(name)) {
      throw new IllegalArgumentException(
          "partners names " + name + ", which is no replica" + Wording.didYouMean(name, replicas));
    }
  }

  private static Set<String> reachedFrom(List<String> replicas, Map<String, List<String>> partners) {
    Set<String> reached = new LinkedHashSet<>(List.of(replicas.get(0)));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      String one = open.poll();
      for (String other : replicas) {
        if (arePartners(one, other, partners) && reached.add(other)) {
          open.add(other);
        }
      }
    }
    return reached;
  }

  private static boolean arePartners(String one, String other, Map<String, List<String>> partners) {
    return !one.equals(other) && (partners.isEmpty()
        || partners.getOrDefault(one, List.of()).contains(other)
        || partners.getOrDefault(other, List.of()).contains(one));
  }

  /** Whether two replicas exchange writes: it is enough that one of them names the other. */
  boolean arePartners(String one, String other) {
    return arePartners(one, other, partners);
  }

  /** Whether the copies end equal: in all variants but the broken ones. */
  boolean isSound() {
    return resolve != Resolve.LAST_TO_ARRIVE && apply != Apply.SKIPPING_GAPS
        && tombstones == Tombstones.KEPT;
  }

  /** When a write is handed on. */
  public enum Spread {
    @Named("by anti-entropy alone")
    LAZY,
    @Named("at once to all partners, and by anti-entropy to those that missed it")
    EAGER
  }

  /** Which partner is next. */
  public enum Turn {
    @Named("one by chance")
    RANDOM,
    @Named("one after the other")
    ROUND_ROBIN
  }

  /** In which order writes are applied. */
  public enum Apply {
    @Named("each as it comes")
    AS_THEY_COME,
    @Named("those that one replica accepted in the order in which it did")
    IN_ORDER_PER_ORIGIN,
    @Named("each after all that the replica which accepted it had then")
    CAUSALLY,
    @Named("broken: each as it comes, and what should have come before counts as received")
    SKIPPING_GAPS
  }

  /** What becomes of two versions of one key. */
  public enum Resolve {
    @Named("the one with the greater stamp stays; of concurrent vectors that which counts more writes")
    LAST_WRITER_WINS,
    @Named("those of which none is newer stay side by side, for a client to merge")
    KEEP_SIBLINGS,
    @Named("broken: whatever arrives last stays")
    LAST_TO_ARRIVE
  }

  /** What a version is stamped with. */
  public enum Clock {
    @Named("the physical clock of the replica that accepted it, right or wrong")
    PHYSICAL,
    @Named("a Lamport clock: a count above all that the replica has heard of")
    LAMPORT,
    @Named("a hybrid logical clock: physical time, but above all that the replica has heard of")
    HYBRID,
    @Named("a version vector: it alone tells newer from concurrent")
    VECTOR
  }

  /** What a delete leaves behind. */
  public enum Tombstones {
    @Named("a version like any other, which says that nothing is there")
    KEPT,
    @Named("broken: nothing, so that an older version may come back")
    DROPPED
  }
}
