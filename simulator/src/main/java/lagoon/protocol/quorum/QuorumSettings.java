package lagoon.protocol.quorum;

import java.util.LinkedHashSet;
import java.util.List;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of quorum replication; N is the number of replicas. */
public record QuorumSettings(
    @Setting(value = "the replicas: each keeps a copy and has one vote",
        byDefault = "[replica-1, replica-2, replica-3]", min = "1", max = "1000")
        List<String> replicas,
    @Setting(value = "nodes without copies that ask replicas for clients; without them any replica does",
        max = "1000")
        List<String> coordinators,
    @Setting(value = "how many replicas must answer a read", byDefault = "2", min = "1", max = "1000",
        live = true)
        int r,
    @Setting(value = "how many replicas must have a write before it is acknowledged", byDefault = "2",
        min = "1", max = "1000", live = true)
        int w,
    @Setting(value = "for study: whether R + W and W + W may be N or less", byDefault = "false", live = true)
        boolean allowSmallQuorums,
    @Setting(value = "which replicas are asked", byDefault = "all", live = true) Ask ask,
    @Setting(value = "what a write does before it stores anything", byDefault = "permission")
        VersionQuery versionQuery,
    @Setting(value = "whether a read brings those that answered with an old version up to date, afterwards",
        byDefault = "true", live = true)
        boolean readRepair,
    @Setting(value = "whether a read puts what it returns at W replicas before it returns",
        byDefault = "false", live = true)
        boolean writeBack,
    @Setting(value = "how long a coordinator waits for a quorum in all", unit = Unit.DURATION,
        byDefault = "1s", min = "1us", live = true)
        long timeout,
    @Setting(value = "after how long it asks those again that have not answered, and whom it spared",
        unit = Unit.DURATION, byDefault = "200ms", min = "1us", live = true)
        long resendAfter,
    @Setting(value = "how long at most it waits to begin anew when another came first; more each time",
        unit = Unit.DURATION, byDefault = "20ms", live = true)
        long backOff,
    @Setting(value = "a well-known mistake, for study", byDefault = "none") Mistake mistake)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public QuorumSettings {
    replicas = List.copyOf(replicas);
    coordinators = List.copyOf(coordinators);
    int n = replicas.size();
    if (new LinkedHashSet<>(replicas).size() < n) {
      throw new IllegalArgumentException("a replica is named twice");
    }
    refuseBeyond("r", r, n);
    refuseBeyond("w", w, n);
    if (!allowSmallQuorums && r + w <= n) {
      throw new IllegalArgumentException(
          "r + w is " + (r + w) + " and n is " + n + ": a read may miss all replicas that have the last "
              + "write; expected r + w above n, or allow-small-quorums: true");
    }
    if (!allowSmallQuorums && w + w <= n) {
      throw new IllegalArgumentException(
          "w + w is " + (w + w) + " and n is " + n + ": two writes may both succeed and not meet; "
              + "expected w + w above n, or allow-small-quorums: true");
    }
  }

  private static void refuseBeyond(String name, int quorum, int n) {
    if (quorum > n) {
      throw new IllegalArgumentException(
          name + " is " + quorum + ", and there are only " + n + " replicas to answer");
    }
  }

  /** Whether each read quorum meets each write quorum. */
  boolean readsMeetWrites() {
    return r + w > replicas.size();
  }

  /** Whether any two write quorums meet. */
  boolean writesMeet() {
    return 2 * w > replicas.size();
  }

  /** Whether each number belongs to one write, and higher numbers came later. */
  boolean isOrdered() {
    return writesMeet() && versionQuery == VersionQuery.PERMISSION && mistake == Mistake.NONE;
  }

  /** Which replicas are asked. */
  public enum Ask {
    @Named("all of them; the first answers count")
    ALL,
    @Named("as many as must answer, drawn by chance; the others when these do not answer in time")
    EXACTLY
  }

  /** What a write does before it stores anything. */
  public enum VersionQuery {
    @Named("asks W replicas for their versions and for leave to write: they take no lower number any more")
    PERMISSION,
    @Named("broken: asks W replicas for their versions, and they promise nothing")
    PLAIN,
    @Named("broken: asks nobody; takes the number after the last one that its coordinator has seen")
    NONE
  }

  /** A rule that is broken. */
  public enum Mistake {
    @Named("no mistake")
    NONE,
    @Named("broken: a replica takes any version, whatever it overwrites")
    ACCEPTS_LOWER,
    @Named("broken: an acknowledgement that arrives twice counts twice")
    COUNTS_TWICE,
    @Named("broken: a replica forgets in a crash what it has promised")
    FORGETS_PROMISES
  }
}
