package lagoon.client;

import lagoon.history.Version;

/**
 * A version as a session saw it, of a protocol that asks for it with the next write of the same key.
 *
 * @param version what was returned, or what the session itself wrote
 * @param tag what came with it
 */
public record Seen(Version version, Tag tag) {

  /** "v2 {a:2}". */
  public String text() {
    return version + " " + tag.text();
  }
}
