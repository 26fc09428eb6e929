package lagoon.protocol.gossip;

/**
 * When a version was written, by a Lamport clock: of two versions of a key that with the greater stamp stays.
 *
 * @param count one more than the greatest that the writing node had seen
 * @param node its number
 */
record Stamp(long count, int node) {

  /** Whether it is greater than that one, which may be null. */
  boolean isAfter(Stamp other) {
    return other == null || count > other.count || count == other.count && node > other.node;
  }
}
