package lagoon.protocol.paxos;

import java.util.LinkedHashSet;
import java.util.List;
import lagoon.network.Distribution;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of single-decree Paxos. */
public record PaxosSettings(
    @Setting(value = "the servers; each learns what is chosen", byDefault = "[n1, n2, n3]", max = "100")
        List<String> replicas,
    @Setting(value = "the servers that propose what clients write, to which the others pass it on; none: all",
        byDefault = "[]")
        List<String> proposers,
    @Setting(value = "the servers that accept, of which a majority chooses; none: all", byDefault = "[]")
        List<String> acceptors,
    @Setting(value = "how long a proposer that was pre-empted waits before its next ballot",
        byDefault = "{uniform: {from: 20ms, to: 400ms}}", live = true)
        Distribution backOff,
    @Setting(value = "how long a ballot, or a message, may stay unanswered before the next one is tried",
        unit = Unit.DURATION, byDefault = "500ms", min = "1ms", live = true)
        long retryAfter,
    @Setting(value = "after how many ballots a proposer tells its client that it is undecided",
        byDefault = "20", min = "1", max = "100000", live = true)
        int ballots,
    @Setting(value = "how a read learns what is chosen", byDefault = "ballot", live = true)
        Reads chosenReads,
    @Setting(value = "which rule of the algorithm is broken", byDefault = "none")
        Broken broken)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public PaxosSettings {
    replicas = List.copyOf(replicas);
    if (replicas.isEmpty()) {
      throw new IllegalArgumentException("there must be a server");
    }
    if (new LinkedHashSet<>(replicas).size() < replicas.size()) {
      throw new IllegalArgumentException("a server is named twice");
    }
    proposers = some(proposers, replicas, "proposers");
    acceptors = some(acceptors, replicas, "acceptors");
  }

  private static List<String> some(List<String> named, List<String> replicas, String what) {
    for (String name : named) {
      if (!replicas.contains(name)) {
        throw new IllegalArgumentException(what + " names " + name + ", which is no server");
      }
    }
    if (new LinkedHashSet<>(named).size() < named.size()) {
      throw new IllegalArgumentException(what + " names one twice");
    }
    return List.copyOf(named);
  }

  boolean proposes(String name) {
    return proposers.isEmpty() || proposers.contains(name);
  }

  boolean accepts(String name) {
    return acceptors.isEmpty() || acceptors.contains(name);
  }

  /** How many acceptors are a majority. */
  int majority() {
    return (acceptors.isEmpty() ? replicas.size() : acceptors.size()) / 2 + 1;
  }

  /** How a read learns what is chosen. */
  public enum Reads {
    @Named("by a ballot that proposes only what it finds")
    BALLOT,
    @Named("from what the server asked has learnt, which may be nothing yet")
    LEARNT
  }

  /** Which rule is broken. */
  public enum Broken {
    @Named("none")
    NONE,
    @Named("broken: an acceptor forgets its promise in a crash")
    FORGETS_PROMISE,
    @Named("broken: a proposer proposes its own value, whatever the promises tell of accepted ones")
    IGNORES_ACCEPTED,
    @Named("broken: an acceptor accepts below its promise")
    ACCEPTS_BELOW
  }
}
