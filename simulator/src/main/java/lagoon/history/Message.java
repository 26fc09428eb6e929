package lagoon.history;

import java.util.List;

/** What one node sends to another. Faults match it by {@link #kind}; readers see its {@link #text}. */
public interface Message {

  /** The kind: "Replicate", "Ack". A word that a scenario file can name. */
  String kind();

  /** What it says, short: "checking v2 = 400". */
  String text();

  /** The kind and the number that matters most, for where there is no room for the text: "Prepare 3". */
  default String brief() {
    return kind();
  }

  /**
   * The versions that it brings to a replica, for pictures: a message that brings some is drawn where routine
   * ones are not, even when it gets lost. Empty for requests, replies, acknowledgements and heartbeats.
   */
  default List<Version> versions() {
    return List.of();
  }

  /**
   * Whether it is sent over and over, whatever happens, and changes nothing where all is well: a heartbeat. A
   * network in which only such messages are under way is quiet.
   */
  default boolean isRoutine() {
    return false;
  }

  /**
   * Whether it is a step by which nodes come to agree, or fail to, which pictures show even if it brings no
   * version and no answer waited for it: a promise that takes another's away.
   */
  default boolean isStep() {
    return false;
  }
}
