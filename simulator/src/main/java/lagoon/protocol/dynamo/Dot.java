package lagoon.protocol.dynamo;

/**
 * One event: the so many-th write of a key that a node coordinated.
 *
 * @param node the coordinator's name
 * @param count from 1
 */
record Dot(String node, long count) {}
