package lagoon.picture;

import lagoon.history.NodeName;

/**
 * One column of a space-time diagram.
 *
 * @param node whose it is
 * @param session whether it is a session's client, not a replica
 */
public record Lane(NodeName node, boolean session) {}
