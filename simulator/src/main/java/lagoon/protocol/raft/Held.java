package lagoon.protocol.raft;

import lagoon.client.Request;
import lagoon.history.NodeName;

/** A client's request at a server that does not lead, until it hears who does. */
record Held(NodeName client, Request request) {}
