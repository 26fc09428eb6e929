package lagoon.protocol.gossip;

import lagoon.history.Version;

/** A version and its stamp. */
record Stamped(Version version, Stamp stamp) implements News {
  @Override
  public int place() {
    return version.keyIndex();
  }

  @Override
  public String text() {
    return version.key() + " = " + version.value() + " (" + version + ")";
  }

  @Override
  public String subject() {
    return version.key().name();
  }
}
