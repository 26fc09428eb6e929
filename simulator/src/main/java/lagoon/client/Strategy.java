package lagoon.client;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lagoon.guarantee.Guarantees;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/** How a session's reads are routed and what they wait for; {@link WriteStrategy} is about its writes. */
@Union(Union.By.NAME)
public sealed interface Strategy {

  /**
   * Where this read goes. A strategy keeps
   * nothing itself: what it must remember stands in the session's memory.
   */
  Route route(Situation situation);

  /** Every read goes to the leader, and to nobody else. */
  @Named("every read goes to the leader")
  record Leader() implements Strategy {
    @Override
    public Route route(Situation situation) {
      return situation.toLeader();
    }
  }

  /** Reads spread over the followers. */
  @Named("reads go to the followers")
  record Followers(@Setting(
      value = "how one is chosen", byDefault = "uniform") Pick pick) implements Strategy {
    @Override
    public Route route(Situation situation) {
      List<NodeName> followers = situation.directory().followers();
      return Route.to(
          situation.pick(followers.isEmpty() ? situation.directory().replicas() : followers, pick));
    }
  }

  /** Reads spread over all replicas. */
  @Named("reads go to any replica, the leader included")
  record AnyReplica(@Setting(
      value = "how one is chosen", byDefault = "uniform") Pick pick) implements Strategy {
    @Override
    public Route route(Situation situation) {
      return Route.to(situation.pick(situation.directory().replicas(), pick));
    }
  }

  /** Reads go to the replica that answers soonest. */
  @Named("reads go to the replica with the shortest latency")
  record Nearest() implements Strategy {
    @Override
    public Route route(Situation situation) {
      return Route.to(situation.nearest(situation.directory().replicas()));
    }
  }

  /**
   * Reads go to the first of the replicas that keep the key: the client knows where keys live (DeCandia et
   * al., SOSP 2007, section 4.5: a partition-aware client library).
   */
  @Named("reads go to the first of the replicas that keep the key")
  record PartitionAware() implements Strategy {
    @Override
    public Route route(Situation situation) {
      return Route.to(situation.directory().preferred(situation.keys().get(0)).get(0));
    }
  }

  /**
   * The session stays with one replica while it answers, and with the next one after that. It keeps monotonic
   * reads while that replica lives and applies in order; it does not keep read your writes.
   */
  @Named("reads stay with one replica while it answers")
  record Sticky(@Setting("the replica; chosen by chance among the followers where it is left out")
      Optional<String> replica) implements Strategy {
    @Override
    public Route route(Situation situation) {
      Memory memory = situation.session();
      NodeName stuck = memory.sticky(replica);
      if (stuck == null) {
        stuck = replica.map(situation::named).orElseGet(() -> anyFollower(situation));
        memory.stickTo(stuck, replica);
      }
      return Route.to(stuck);
    }

    private static NodeName anyFollower(Situation situation) {
      List<NodeName> followers = situation.directory().followers();
      return situation.pick(followers.isEmpty() ? situation.directory().replicas() : followers, Pick.UNIFORM);
    }
  }

  /**
   * A key written within the last N goes to the leader, all else elsewhere. It breaks where N is shorter than
   * the lag.
   */
  @Named("a read of a key written within the window goes to the leader")
  record RecentWriter(
      @Setting(value = "how long after a write its key is read from the leader", unit = Unit.DURATION,
          byDefault = "5s", live = true) long window,
      @Setting(value = "whose writes count", byDefault = "session") Track track,
      @Setting(value = "where other reads go", byDefault = "followers") Strategy otherwise)
      implements Strategy {
    @Override
    public Route route(Situation situation) {
      Memory memory = situation.tracked(track);
      for (Key key : situation.keys()) {
        long writtenAt = memory.writtenAt(key);
        if (writtenAt != Memory.NEVER && situation.now() - writtenAt <= window) {
          return situation.toLeader();
        }
      }
      return otherwise.route(situation);
    }
  }

  /**
   * Once a session has written, all its reads, of every key, go to the leader; each operation renews the
   * window.
   */
  @Named("all reads of a session that wrote go to the leader while it stays active")
  record StickyToLeader(
      @Setting(value = "how long a pause may be before reads go elsewhere again", unit = Unit.DURATION,
          byDefault = "60s", live = true) long window,
      @Setting(value = "whose writes count", byDefault = "session") Track track,
      @Setting(value = "where reads go before the first write and after a longer pause",
          byDefault = "followers")
          Strategy otherwise)
      implements Strategy {
    @Override
    public Route route(Situation situation) {
      Memory memory = situation.tracked(track);
      if (memory.activeAt() == Memory.NEVER || situation.now() - memory.activeAt() > window) {
        return otherwise.route(situation);
      }
      memory.renew(situation.now());
      return situation.toLeader();
    }
  }

  /**
   * The read carries the version that the session must see at least; a replica that lacks it waits, or the
   * read goes to the leader (Terry et al., PDIS 1994: session guarantees by version vectors). Inside another
   * it asks for the versions of both, and waits as long as both of them would.
   */
  @Named("the read carries the version that it must see at least")
  record VersionToken(
      @Setting(value = "what a replica that lacks the version does", byDefault = "wait",
          live = true) OnStale onStale,
      @Setting(value = "how long it waits before the read goes to the leader", unit = Unit.DURATION,
          byDefault = "2s", live = true) long deadline,
      @Setting(value = "which versions the read carries", byDefault = "writes", live = true) Tokens tokens,
      @Setting(value = "whose versions", byDefault = "session") Track track,
      @Setting(value = "which replica is asked first", byDefault = "followers") Strategy otherwise)
      implements Strategy {
    @Override
    public Route route(Situation situation) {
      List<Version> atLeast =
          situation.tracked(track).tokens(situation.keys(), tokens == Tokens.WRITES_AND_READS);
      return otherwise.route(situation).requiring(atLeast, onStale == OnStale.WAIT ? deadline : 0);
    }

    /** The guarantees that hold where no replica answers without the versions that it is asked for. */
    public Set<String> guarantees() {
      Set<String> guarantees = new LinkedHashSet<>();
      guarantees.add(Guarantees.READ_YOUR_WRITES);
      if (track == Track.USER) {
        guarantees.add(Guarantees.READ_YOUR_WRITES_OF_USERS);
      }
      if (tokens == Tokens.WRITES_AND_READS) {
        guarantees.add(Guarantees.MONOTONIC_READS);
      }
      return guarantees;
    }
  }

  /** How one of several replicas is chosen. */
  enum Pick {
    @Named("each time by chance")
    UNIFORM,
    @Named("one after the other")
    ROUND_ROBIN
  }

  /** Whose writes a strategy remembers. */
  enum Track {
    @Named("those of this session")
    SESSION,
    @Named("those of all sessions of the same user")
    USER
  }

  /** What happens where a replica lacks the version that a read asks for. */
  enum OnStale {
    @Named("the replica waits until it has the version")
    WAIT,
    @Named("the read goes to the leader")
    LEADER
  }

  /** Which versions a read asks for. */
  enum Tokens {
    @Named("those that were written: read your writes")
    WRITES,
    @Named("those that were read, too: monotonic reads")
    WRITES_AND_READS
  }
}
