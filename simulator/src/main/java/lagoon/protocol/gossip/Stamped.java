package lagoon.protocol.gossip;

import lagoon.history.Version;

/** A version and its stamp. */
record Stamped(Version version, Stamp stamp) {}
