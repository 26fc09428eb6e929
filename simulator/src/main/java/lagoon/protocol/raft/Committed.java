package lagoon.protocol.raft;

/**
 * An entry that some server knew to be committed.
 *
 * @param term in which that server was
 */
record Committed(Entry entry, long term) {}
