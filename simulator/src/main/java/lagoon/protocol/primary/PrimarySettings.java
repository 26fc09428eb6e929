package lagoon.protocol.primary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lagoon.history.Key;
import lagoon.network.Distribution;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of primary-based replication with remote writes. */
public record PrimarySettings(
    @Setting(value = "the replicas, all of which take requests",
        byDefault = "[replica-1, replica-2, replica-3]", min = "1", max = "1000")
        List<String> replicas,
    @Setting("the primary of the keys that nothing else gives one; the first replica where it is left out")
        Optional<String> primary,
    @Setting(value = "how keys are given primaries", byDefault = "one") Spread spread,
    @Setting("the primaries of single keys") Map<String, String> primaries,
    @Setting(value = "when a write is acknowledged", byDefault = "non-blocking", live = true)
        Acknowledge acknowledge,
    @Setting(value = "how much longer than the link's latency an update takes to a backup", byDefault = "0ms",
        live = true)
        Distribution lag,
    @Setting(value = "how long after an update should have arrived the primary sends its copies",
        unit = Unit.DURATION, byDefault = "1s", min = "1ms", live = true)
        long resendAfter,
    @Setting(value = "what happens when a primary is silent", byDefault = "none") Failover failover,
    @Setting("the backup that takes over first; the next in the list of replicas where it is left out")
        Optional<String> successor,
    @Setting(value = "how often a primary says that it is there; only with a failover", unit = Unit.DURATION,
        byDefault = "200ms", min = "1ms")
        long heartbeat,
    @Setting(value = "how long a primary may be silent before its successor takes over, and each one after "
        + "that waits as long again", unit = Unit.DURATION, byDefault = "1s", min = "1ms")
        long detection,
    @Setting(value = "a rule that is left out, to see what it is for", byDefault = "none") Mistake mistake)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public PrimarySettings {
    replicas = List.copyOf(replicas);
    if (new LinkedHashSet<>(replicas).size() < replicas.size()) {
      throw new IllegalArgumentException("a replica is named twice");
    }
    requireReplica(replicas, primary, "primary");
    requireReplica(replicas, successor, "successor");
    for (String name : primaries.values()) {
      requireReplica(replicas, Optional.of(name), "primaries");
    }
    if (failover == Failover.PROMOTE && detection <= heartbeat) {
      throw new IllegalArgumentException(
          "a primary that says every heartbeat that it is there would be taken for lost: detection must be "
              + "longer than heartbeat");
    }
  }

  private static void requireReplica(List<String> replicas, Optional<String> name, String what) {
    if (name.isPresent() && !replicas.contains(name.get())) {
      throw new IllegalArgumentException(what + " names " + name.get() + ", which is no replica");
    }
  }

  /** The index of the replica that is the primary of that key when the run begins. */
  int home(Key key) {
    String named = primaries.get(key.name());
    if (named != null) {
      return replicas.indexOf(named);
    }
    return spread == Spread.IN_TURN ? key.index() % replicas.size() : first();
  }

  /** The index of the primary of most keys, or of the first. */
  int first() {
    return primary.map(replicas::indexOf).orElse(0);
  }

  /** The indices of all replicas that are primaries when the run begins, in order. */
  TreeSet<Integer> homes() {
    TreeSet<Integer> homes = new TreeSet<>();
    primaries.values().forEach(name -> homes.add(replicas.indexOf(name)));
    if (spread == Spread.IN_TURN) {
      for (int i = 0; i < replicas.size(); i++) {
        homes.add(i);
      }
    } else {
      homes.add(first());
    }
    return homes;
  }

  /** How keys are given primaries. */
  public enum Spread {
    @Named("all have the same")
    ONE,
    @Named("replicas take turns: different keys, different primaries")
    IN_TURN
  }

  /** When a write is acknowledged. */
  public enum Acknowledge {
    @Named("once the primary has it: backups get it later")
    NON_BLOCKING,
    @Named("once all backups have it: then any replica returns it")
    BLOCKING
  }

  /** What happens when a primary is silent. */
  public enum Failover {
    @Named("nothing: its keys cannot be written until it is back")
    NONE,
    @Named("a backup takes over; the old primary steps down when it hears of that")
    PROMOTE
  }

  /** A rule that is left out. */
  public enum Mistake {
    @Named("every rule is kept")
    NONE,
    @Named("broken: a backup applies each update as it arrives, whatever it overwrites")
    UNORDERED,
    @Named("broken: backups keep no receipts, so a promoted one carries out again what is asked again")
    FORGETS_RECEIPTS,
    @Named("broken: nobody looks at terms, so an old primary that comes back goes on beside the new one")
    IGNORES_TERMS
  }
}
