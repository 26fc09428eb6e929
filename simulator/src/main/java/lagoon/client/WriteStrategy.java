package lagoon.client;

import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/**
 * How a session's writes are routed and what they wait for. Where one replica alone takes writes all but
 * {@link Leader} find it by the way: a replica that takes none refuses, and says who does.
 */
@Union(Union.By.NAME)
public sealed interface WriteStrategy {

  /** Where this write goes. */
  Route route(Situation situation);

  /**
   * Every write goes to the leader; where every replica takes writes, to the key's home, or else to the first
   * replica.
   */
  @Named("every write goes to the leader; where there is none, to the key's first replica")
  record Leader() implements WriteStrategy {
    @Override
    public Route route(Situation situation) {
      return situation.toLeader();
    }
  }

  /** Writes go to the replica that answers soonest. */
  @Named("writes go to the replica with the shortest latency")
  record Nearest() implements WriteStrategy {
    @Override
    public Route route(Situation situation) {
      return Route.to(situation.nearest(situation.directory().replicas()));
    }
  }

  /** Writes spread over all replicas. */
  @Named("writes go to any replica")
  record AnyReplica(@Setting(
      value = "how one is chosen", byDefault = "uniform") Strategy.Pick pick) implements WriteStrategy {
    @Override
    public Route route(Situation situation) {
      return Route.to(situation.pick(situation.directory().replicas(), pick));
    }
  }

  /** Writes go to the first of the replicas that keep the key: the client knows where keys live. */
  @Named("writes go to the first of the replicas that keep the key")
  record PartitionAware() implements WriteStrategy {
    @Override
    public Route route(Situation situation) {
      return Route.to(situation.directory().preferred(situation.keys().get(0)).get(0));
    }
  }

  /** Writes go to that replica while it answers, and then to another. */
  @Named("writes go to one replica while it answers")
  record Sticky(@Setting("the replica; the one with which its sticky reads stay where it is left out")
      Optional<String> replica) implements WriteStrategy {
    @Override
    public Route route(Situation situation) {
      if (replica.isPresent()) {
        return Route.to(situation.named(replica.get()));
      }
      NodeName stuck = situation.session().sticky(replica);
      if (stuck == null) {
        stuck = situation.pick(situation.directory().replicas(), Strategy.Pick.UNIFORM);
        situation.session().stickTo(stuck, replica);
      }
      return Route.to(stuck);
    }
  }

  /**
   * The write carries the versions of all keys that its session must come after; a replica that lacks one
   * waits for it before it accepts the write (Terry et al., PDIS 1994: monotonic writes, and writes follow
   * reads).
   */
  @Named("the write carries the versions that it must come after")
  record VersionToken(
      @Setting(value = "which versions the write carries", byDefault = "writes-and-reads", live = true)
          Strategy.Tokens tokens,
      @Setting(value = "how long a replica waits for them before it refuses and another is asked",
          unit = Unit.DURATION, byDefault = "2s", live = true)
          long deadline,
      @Setting(value = "which replica is asked first", byDefault = "leader") WriteStrategy otherwise)
      implements WriteStrategy {
    @Override
    public Route route(Situation situation) {
      return otherwise.route(situation).requiring(
          situation.session().allTokens(tokens == Strategy.Tokens.WRITES_AND_READS), deadline);
    }
  }
}
