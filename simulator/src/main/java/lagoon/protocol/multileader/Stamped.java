package lagoon.protocol.multileader;

import lagoon.history.Version;

/** A version and what it claims about when it was written. */
record Stamped(Version version, Stamp stamp) {}
