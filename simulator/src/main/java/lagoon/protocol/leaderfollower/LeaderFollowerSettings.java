package lagoon.protocol.leaderfollower;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lagoon.network.Distribution;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of leader-follower replication. */
public record LeaderFollowerSettings(
    @Setting(value = "the replica that takes all writes", byDefault = "primary") String leader,
    @Setting(value = "the replicas that follow its log", byDefault = "[replica-1, replica-2]", max = "1000")
        List<String> followers,
    @Setting(value = "when the leader acknowledges a write", byDefault = "asynchronous", live = true)
        Replication replication,
    @Setting(value = "how many followers must have a write before it is acknowledged; semi-synchronous only",
        byDefault = "1", min = "1", max = "1000", live = true)
        int acknowledgements,
    @Setting(value = "replication lag: how much longer than the link's latency an entry takes to a follower",
        byDefault = "0ms", live = true)
        Distribution lag,
    @Setting(value = "the lag of single followers, instead of the common one", live = true)
        Map<String, Distribution> lags,
    @Setting(value = "how followers apply what arrives", byDefault = "in-order", live = true) Apply apply,
    @Setting(value = "how long after an entry should have arrived the leader sends it again",
        unit = Unit.DURATION,
        byDefault = "1s", min = "1ms", live = true)
        long resendAfter,
    @Setting(value = "how many entries the leader's log keeps; who is further behind gets a snapshot",
        byDefault = "10000", min = "1", max = "1000000", live = true)
        int logLimit)
    implements ProtocolSettings {

  /** Checks what the bounds of single settings cannot say. */
  public LeaderFollowerSettings {
    followers = List.copyOf(followers);
    if (new LinkedHashSet<>(followers).size() < followers.size()) {
      throw new IllegalArgumentException("a follower is named twice");
    }
    if (followers.contains(leader)) {
      throw new IllegalArgumentException(leader + " cannot both lead and follow");
    }
    if (replication == Replication.SEMI_SYNCHRONOUS && acknowledgements > followers.size()) {
      throw new IllegalArgumentException(
          "a write would wait for " + acknowledgements + " followers, and there are " + followers.size());
    }
    for (String name : lags.keySet()) {
      if (!followers.contains(name)) {
        throw new IllegalArgumentException("lags names " + name + ", which is no follower");
      }
    }
  }

  @Override
  public List<String> replicas() {
    List<String> replicas = new ArrayList<>();
    replicas.add(leader);
    replicas.addAll(followers);
    return replicas;
  }

  /** The lag of that follower. */
  Distribution lagOf(String follower) {
    return lags.getOrDefault(follower, lag);
  }

  /** How many followers must have a write before it is acknowledged. */
  int acknowledgementsNeeded() {
    return switch (replication) {
      case ASYNCHRONOUS -> 0;
      case SEMI_SYNCHRONOUS -> acknowledgements;
      case SYNCHRONOUS -> followers.size();
    };
  }

  /** When the leader acknowledges a write. */
  public enum Replication {
    @Named("at once: followers get it later")
    ASYNCHRONOUS,
    @Named("once some followers have it")
    SEMI_SYNCHRONOUS,
    @Named("once all followers have it")
    SYNCHRONOUS
  }

  /** How followers apply what arrives. */
  public enum Apply {
    @Named("in the order of the leader's log")
    IN_ORDER,
    @Named("broken: each message as it arrives, whatever it overwrites")
    UNORDERED
  }
}
