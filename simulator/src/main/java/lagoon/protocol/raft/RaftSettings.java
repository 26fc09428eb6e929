package lagoon.protocol.raft;

import java.util.LinkedHashSet;
import java.util.List;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of Raft. */
public record RaftSettings(
    @Setting(value = "the servers; all of them get the log", byDefault = "[n1, n2, n3]", max = "100")
        List<String> replicas,
    @Setting(value = "those of them that vote and are counted, which the leader changes one at a time; all"
        + " where it is left out", max = "100", live = true)
        List<String> members,
    @Setting(value = "how often the leader says that it is there", unit = Unit.DURATION, byDefault = "100ms",
        min = "1us", live = true)
        long heartbeat,
    @Setting(value = "the least time for which a server hears no leader before it stands for election",
        unit = Unit.DURATION, byDefault = "500ms", min = "1us", live = true)
        long electionTimeout,
    @Setting(value = "how much longer that time may be; drawn anew each time", unit = Unit.DURATION,
        byDefault = "500ms", live = true)
        long electionRange,
    @Setting(value = "whether a server asks first who would vote for it, and leaves the term alone if too few"
        + " would", byDefault = "false", live = true)
        boolean preVote,
    @Setting(value = "whether a leader steps down that has not heard from a majority for the least election"
        + " timeout", byDefault = "false", live = true)
        boolean checkQuorum,
    @Setting(value = "how reads are answered", byDefault = "read-index", live = true)
        Reads answerReads,
    @Setting(value = "lease only: how much faster or slower than true time a clock may run, in parts per"
        + " million", byDefault = "1000", min = "0", max = "500000", live = true)
        double clockDrift,
    @Setting(value = "how many entries a message brings at most", byDefault = "50", min = "1",
        max = "100000", live = true)
        int batch,
    @Setting(value = "after how many entries a server writes a snapshot; so many stay in the log besides, and"
        + " who is further behind gets the snapshot", byDefault = "1000", min = "1", max = "1000000",
        live = true)
        int logLimit,
    @Setting(value = "which rule of the algorithm is broken", byDefault = "none")
        Broken broken)
    implements ProtocolSettings {

  private static final double MILLION = 1e6;

  /** Checks what the bounds of single settings cannot say. */
  public RaftSettings {
    replicas = List.copyOf(replicas);
    members = List.copyOf(members);
    if (replicas.isEmpty()) {
      throw new IllegalArgumentException("there must be a server");
    }
    if (new LinkedHashSet<>(replicas).size() < replicas.size()) {
      throw new IllegalArgumentException("a server is named twice");
    }
    if (new LinkedHashSet<>(members).size() < members.size()) {
      throw new IllegalArgumentException("a member is named twice");
    }
    for (String member : members) {
      if (!replicas.contains(member)) {
        throw new IllegalArgumentException("there is no server " + member + " that could be a member");
      }
    }
  }

  /** The names of those that are to be members. */
  List<String> wanted() {
    return members.isEmpty() ? replicas : members;
  }

  /**
   * For how long a leader may trust that nobody else leads, on its own clock, from when it sent what a
   * majority has confirmed: their clocks may be fast and its own slow (dissertation, 6.4.1).
   */
  long lease() {
    double drift = clockDrift / MILLION;
    return (long) (electionTimeout * (1 - drift) / (1 + drift));
  }

  /** How reads are answered. */
  public enum Reads {
    @Named("by the leader, once a majority has confirmed that it still leads: ReadIndex")
    READ_INDEX,
    @Named("by the leader, as long as a majority has promised not to vote: a lease, which trusts clocks")
    LEASE,
    @Named("a read has a place in the log, like a write")
    LOG,
    @Named("broken: by whoever takes itself for the leader")
    LOCAL
  }

  /** Which rule is broken. */
  public enum Broken {
    @Named("none")
    NONE,
    @Named("broken: a server forgets its vote in a crash, and may vote twice in a term")
    FORGETS_VOTE,
    @Named("broken: a server forgets term, vote and log in a crash")
    FORGETS_LOG,
    @Named("broken: a server votes for whoever asks first, however short its log")
    VOTES_FOR_ANY_LOG,
    @Named("broken: a leader takes an entry of an old term for committed by counting who has it")
    COMMITS_OLD_TERM,
    @Named("broken: a leader changes the members before an entry of its own term is committed")
    CHANGES_MEMBERS_EARLY,
    @Named("broken: a follower takes entries whatever stands before them in its log")
    IGNORES_PREVIOUS,
    @Named("broken: a leader takes back what it could not commit within the least election timeout")
    TAKES_BACK,
    @Named("broken: a leader takes an answer to an earlier term of its own for one to this term")
    BELIEVES_OLD_ANSWERS
  }
}
