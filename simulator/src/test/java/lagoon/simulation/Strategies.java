package lagoon.simulation;

import java.util.Optional;
import lagoon.client.Strategy;
import lagoon.client.Strategy.OnStale;
import lagoon.client.Strategy.Pick;
import lagoon.client.Strategy.Tokens;
import lagoon.client.Strategy.Track;

/** Read strategies with the defaults that the scenario file declares. */
public final class Strategies {

  private Strategies() {}

  public static Strategy leader() {
    return new Strategy.Leader();
  }

  public static Strategy followers() {
    return new Strategy.Followers(Pick.UNIFORM);
  }

  public static Strategy followersInTurn() {
    return new Strategy.Followers(Pick.ROUND_ROBIN);
  }

  public static Strategy anyReplica() {
    return new Strategy.AnyReplica(Pick.UNIFORM);
  }

  public static Strategy anyReplicaInTurn() {
    return new Strategy.AnyReplica(Pick.ROUND_ROBIN);
  }

  public static Strategy nearest() {
    return new Strategy.Nearest();
  }

  public static Strategy sticky() {
    return new Strategy.Sticky(Optional.empty());
  }

  public static Strategy sticky(String replica) {
    return new Strategy.Sticky(Optional.of(replica));
  }

  public static Strategy recentWriter(String window) {
    return new Strategy.RecentWriter(Durations.of(window), Track.SESSION, followers());
  }

  public static Strategy recentWriterOfUser(String window) {
    return new Strategy.RecentWriter(Durations.of(window), Track.USER, followers());
  }

  public static Strategy stickyToLeader(String window) {
    return new Strategy.StickyToLeader(Durations.of(window), Track.SESSION, followers());
  }

  /** A token of what the session wrote; a replica that lacks it waits two seconds. */
  public static Strategy tokenThatWaits() {
    return token(OnStale.WAIT, "2s", Tokens.WRITES, Track.SESSION);
  }

  /** A token of what the session wrote; a replica that lacks it refuses, and the read goes to the leader. */
  public static Strategy tokenToLeader() {
    return token(OnStale.LEADER, "2s", Tokens.WRITES, Track.SESSION);
  }

  public static Strategy token(OnStale onStale, String deadline, Tokens tokens, Track track) {
    return token(onStale, deadline, tokens, track, followers());
  }

  public static Strategy token(
      OnStale onStale, String deadline, Tokens tokens, Track track, Strategy otherwise) {
    return new Strategy.VersionToken(onStale, Durations.of(deadline), tokens, track, otherwise);
  }
}
