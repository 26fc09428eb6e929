package lagoon.protocol.localwrite;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.network.Distribution;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of primary-based replication with local writes. */
public record LocalWriteSettings(
    @Setting(value = "the replicas, all of which take requests",
        byDefault = "[replica-1, replica-2, replica-3]", min = "1", max = "1000")
        List<String> replicas,
    @Setting("who is the primary of all keys when the run begins; the first replica where it is left out")
        Optional<String> primary,
    @Setting("who is the primary of single keys when the run begins") Map<String, String> primaries,
    @Setting(value = "how much longer than the link's latency an update takes to another replica",
        byDefault = "0ms", live = true)
        Distribution lag,
    @Setting(value = "how long a write waits at a replica for the primary role before it is refused",
        unit = Unit.DURATION, byDefault = "1s", min = "1ms", live = true)
        long patience,
    @Setting(value = "how long after it should have arrived a claim or an update is sent again",
        unit = Unit.DURATION, byDefault = "500ms", min = "1ms", live = true)
        long resendAfter,
    @Setting(value = "a rule that is left out, to see what it is for", byDefault = "none") Mistake mistake)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public LocalWriteSettings {
    replicas = List.copyOf(replicas);
    if (new LinkedHashSet<>(replicas).size() < replicas.size()) {
      throw new IllegalArgumentException("a replica is named twice");
    }
    if (primary.isPresent() && !replicas.contains(primary.get())) {
      throw new IllegalArgumentException("primary names " + primary.get() + ", which is no replica");
    }
    for (String name : primaries.values()) {
      if (!replicas.contains(name)) {
        throw new IllegalArgumentException("primaries names " + name + ", which is no replica");
      }
    }
  }

  /** The index of the replica that is the primary of most keys when the run begins. */
  int first() {
    return primary.map(replicas::indexOf).orElse(0);
  }

  /** The index of the replica that is the primary of that key when the run begins. */
  int home(Key key) {
    String named = primaries.get(key.name());
    return named == null ? first() : replicas.indexOf(named);
  }

  /** A rule that is left out. */
  public enum Mistake {
    @Named("every rule is kept")
    NONE,
    @Named("broken: the role is handed over without the current version")
    ROLE_WITHOUT_VERSION,
    @Named("broken: who has handed the role over goes on writing as well")
    KEEPS_ROLE,
    @Named("broken: the role is handed over without receipts, so what is asked again is done again")
    FORGETS_RECEIPTS
  }
}
