package lagoon.protocol.multipaxos;

import java.util.LinkedHashSet;
import java.util.List;
import lagoon.network.Distribution;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of multi-Paxos. */
public record MultiPaxosSettings(
    @Setting(value = "the servers; the first leads first", byDefault = "[n1, n2, n3]", max = "100")
        List<String> replicas,
    @Setting(value = "how often the leader says that it is there, and repeats what is unanswered",
        unit = Unit.DURATION, byDefault = "150ms", min = "1ms", live = true)
        long heartbeat,
    @Setting(value = "how long a server hears no leader before it begins a ballot",
        byDefault = "{uniform: {from: 500ms, to: 1s}}", live = true)
        Distribution election,
    @Setting(value = "how reads are answered", byDefault = "log", live = true)
        Reads answerReads,
    @Setting(value = "how many applied places of the log a server keeps; who is further behind gets a"
        + " snapshot", byDefault = "1000", min = "1", max = "1000000", live = true)
        int logLimit,
    @Setting(value = "which rule of the algorithm is broken", byDefault = "none")
        Broken broken)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public MultiPaxosSettings {
    replicas = List.copyOf(replicas);
    if (replicas.isEmpty()) {
      throw new IllegalArgumentException("there must be a server");
    }
    if (new LinkedHashSet<>(replicas).size() < replicas.size()) {
      throw new IllegalArgumentException("a server is named twice");
    }
  }

  int majority() {
    return replicas.size() / 2 + 1;
  }

  /** How reads are answered. */
  public enum Reads {
    @Named("a read has a place in the log, like a write")
    LOG,
    @Named("by the leader, once a majority has confirmed that it still leads")
    CONFIRMED,
    @Named("broken: by whoever takes itself for the leader")
    UNCONFIRMED
  }

  /** Which rule is broken. */
  public enum Broken {
    @Named("none")
    NONE,
    @Named("broken: an acceptor forgets its promise in a crash")
    FORGETS_PROMISE,
    @Named("broken: a new leader ignores what the promises tell of accepted entries")
    IGNORES_ACCEPTED,
    @Named("broken: an acceptor accepts below its promise")
    ACCEPTS_BELOW,
    @Named("broken: an acceptor that has cut its log promises as if nothing had been there")
    HIDES_CUT
  }
}
