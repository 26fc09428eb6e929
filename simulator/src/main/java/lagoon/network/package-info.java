/**
 * Nodes and the links between them: how long a message takes, whether it arrives, and what faults do to it.
 * Start with {@link lagoon.network.Distribution}, which says how long something takes.
 */
package lagoon.network;
