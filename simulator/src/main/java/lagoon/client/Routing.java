package lagoon.client;

/**
 * How all sessions route: what a protocol's promises depend on.
 *
 * @param reads their reads
 * @param writes their writes
 */
public record Routing(Strategy reads, WriteStrategy writes) {}
