package lagoon.client;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Key;
import lagoon.history.Version;

/**
 * Versions that somebody has written or read besides the newest that is kept of their key, because neither
 * came after the other. Nearly always there are none.
 */
final class Siblings {

  /** Null while there are none. */
  private List<Version> versions;

  /**
   * A version was written or read.
   *
   * @param isKept whether it is kept elsewhere, or something newer is
   */
  void note(Version version, boolean isKept) {
    if (versions == null && isKept) {
      return;
    }
    if (versions == null) {
      versions = new ArrayList<>(1);
    }
    versions.removeIf(one -> one.keyIndex() == version.keyIndex() && version.supersedes(one));
    if (!isKept && versions.stream().noneMatch(one -> isAtLeast(one, version))) {
      versions.add(version);
    }
    if (versions.isEmpty()) {
      versions = null;
    }
  }

  /** Adds those of that key that none of the tokens is at least. */
  void addTo(List<Version> tokens, Key key) {
    for (int i = 0; versions != null && i < versions.size(); i++) {
      Version version = versions.get(i);
      if (version.keyIndex() == key.index() && tokens.stream().noneMatch(one -> isAtLeast(one, version))) {
        tokens.add(version);
      }
    }
  }

  private static boolean isAtLeast(Version one, Version that) {
    return one.keyIndex() == that.keyIndex() && one.isAtLeast(that);
  }
}
